package kharcha.understanding;

import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.OwnCategory;
import org.jspecify.annotations.Nullable;

/** Reads what a user makes of words and categories: "Subway is groceries for me", "new category Dog", "forget Subway". */
final class Teachings {
    private Teachings() {}

    /** Null when the message teaches nothing. */
    static @Nullable Intent read(Said said) {
        if (said.is("learn.list")) return new Intent.TellLearned();
        if (said.is("learn.forget.all")) return new Intent.ForgetEverything();
        if (said.is("learn.once")) return new Intent.JustOnce(null);
        Intent category = category(said);
        if (category != null) return category;
        return said.matches("learn.teach")
                .map(match -> teach(said, match))
                .filter(intent -> intent != null)
                .findFirst()
                .orElse(null);
    }

    /** What is no longer to be known; after what undoes, since that is forgotten too ("forget what I just said"). */
    static @Nullable Intent forget(Said said) {
        Phrasebook.Match forget = said.match("learn.forget");
        return forget == null || !said.sentence().sums().isEmpty() ? null : new Intent.Forget(forget.words("what"));
    }

    private static @Nullable Intent category(Said said) {
        Intent added = add(said, "category.new.income", Direction.IN);
        if (added == null) added = add(said, "category.new", Direction.OUT);
        if (added != null) return added;
        for (Phrasebook.Match match : said.matches("category.merge").toList()) {
            CategoryId one = named(said, match.place("what"));
            CategoryId into = named(said, match.place("new"));
            if (one != null && into != null && !one.equals(into)) return new Intent.MergeCategories(one, into);
        }
        for (Phrasebook.Match match : said.matches("category.rename").toList()) {
            CategoryId renamed = named(said, match.place("what"));
            if (renamed != null && isName(said, match)) return new Intent.RenameCategory(renamed, match.words("new"));
        }
        return null;
    }

    private static @Nullable Intent add(Said said, String heading, Direction direction) {
        Phrasebook.Match match = said.match(heading);
        return match == null || !isName(said, match) ? null : new Intent.AddCategory(match.words("new"), direction);
    }

    private static boolean isName(Said said, Phrasebook.Match match) {
        Span place = match.place("new");
        return place != null
                && place.length() > 0
                && place.length() <= OwnCategory.LONGEST_NAME
                && said.sentence().sums().stream().noneMatch(sum -> place.contains(sum.span()));
    }

    private static @Nullable Intent teach(Said said, Phrasebook.Match match) {
        Span what = match.place("what");
        Span place = match.place("new");
        boolean plain =
                said.sentence().sums().isEmpty() && said.sentence().dates().isEmpty();
        if (what == null || place == null || !plain || Pointers.read(said.part(what), List.of()) != null) return null;
        CategoryId category = Corrections.category(said, place);
        return category == null || named(said, what) != null ? null : new Intent.Teach(match.words("what"), category);
    }

    /** The category whose very name stands there. */
    static @Nullable CategoryId named(Said said, @Nullable Span place) {
        return said.parse().categories().stream()
                .filter(found -> place != null && found.named() && found.span().contains(place))
                .map(FoundCategory::category)
                .findFirst()
                .orElse(null);
    }
}
