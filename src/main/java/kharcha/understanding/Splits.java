package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kharcha.money.Money;
import kharcha.understanding.Splitting.Part;
import org.jspecify.annotations.Nullable;

/** Reads how an entry is split: "30 clothes, rest groceries", "22 of that was wine", "3 ways", "with Tom". */
final class Splits {
    private static final int MOST_PEOPLE = 100;

    private Splits() {}

    /** Null when the message splits nothing. */
    static @Nullable Intent read(Said said) {
        // Who names their own share splits nothing any more: that share is booked.
        if (said.passage().has(Cue.OWN_SHARE)) return null;
        // "Split 60 dinner with Ann" books it; "the 60 dinner" is booked.
        if (said.is("split.fresh")) return null;
        // "With 3 friends" is four of us.
        Intent ways = shared(said, "split.others", 1);
        if (ways == null) ways = shared(said, "split.ways", 0);
        if (ways != null) return ways;
        Intent parts = said.matches("split.parts")
                .map(match -> parts(said, match))
                .filter(intent -> intent != null)
                .findFirst()
                .orElse(null);
        if (parts == null) parts = off(said);
        // Words as they were typed: "fifty fifty" is no 50.50, "half" no 0.5.
        return parts == null ? shared(said.unread(), "split.two", 2) : parts;
    }

    /** "22 of that was wine": the rest stays what it was. */
    private static @Nullable Intent off(Said said) {
        Phrasebook.Match match = said.match("split.off");
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        if (match == null || sum == null) return null;
        Part part = new Part(sum.value(), Corrections.category(said, match.place("new")), match.words("new"));
        return new Intent.Split(which(said, match), Splitting.into(List.of(part)));
    }

    /** How many people share what the message books; 1: nobody is said to, or it is one share already ("64 split 4 ways, my share 16"). */
    static int ways(Said said, Money booked) {
        Phrasebook.Match others = said.find("split.shared.others");
        Phrasebook.Match ways = others == null ? said.find("split.shared") : others;
        if (ways == null) return 1;
        Sentence.Sum whole = ways.sum("old");
        if (whole != null && booked.amount().compareTo(whole.value()) < 0) return 1;
        Sentence.Sum sum = ways.sum("sum");
        if (sum == null) return others == null ? 1 : 2;
        return people(sum) + (others == null ? 0 : 1);
    }

    private static @Nullable Intent shared(Said said, String heading, int more) {
        Phrasebook.Match match = said.match(heading);
        if (match == null) return null;
        Sentence.Sum sum = match.sum("sum");
        int ways = more + (sum == null ? 0 : people(sum));
        return ways < 2 ? null : new Intent.Split(which(said, match), Splitting.among(ways));
    }

    private static int people(Sentence.Sum sum) {
        boolean whole =
                sum.currency() == null && sum.value().stripTrailingZeros().scale() <= 0;
        boolean few = sum.value().compareTo(BigDecimal.valueOf(MOST_PEOPLE)) <= 0;
        return whole && few ? sum.value().intValue() : 1;
    }

    private static Which which(Said said, Phrasebook.Match match) {
        return Corrections.which(said, match.place("what"));
    }

    private static @Nullable Intent parts(Said said, Phrasebook.Match match) {
        Span place = match.place("new");
        if (place == null) return null;
        List<Part> parts = new ArrayList<>();
        for (Said clause : Clauses.priced(said, place)) {
            Part part = part(clause);
            if (part == null) return null;
            parts.add(part);
        }
        boolean priced = parts.stream().anyMatch(part -> part.amount() != null);
        long rests = parts.stream().filter(part -> part.amount() == null).count();
        return priced && rests <= 1 ? new Intent.Split(which(said, match), Splitting.into(parts)) : null;
    }

    private static @Nullable Part part(Said clause) {
        List<Sentence.Sum> sums = clause.sentence().sums();
        boolean rest = clause.has("split.rest");
        if (sums.size() > 1 || sums.isEmpty() && !rest) return null;
        List<String> words = new ArrayList<>();
        for (Sentence.Word word : clause.sentence().wordsIn(clause.everything()))
            if (!word.isToken()
                    && !clause.isFiller("filler", word.text())
                    && !clause.isFiller("split.rest", word.text()))
                words.add(clause.sentence().original(word.span()));
        boolean named = clause.parse().categories().stream().anyMatch(FoundCategory::named);
        return new Part(
                sums.isEmpty() ? null : sums.getFirst().value(),
                Corrections.category(clause, clause.everything()),
                named ? "" : String.join(" ", words));
    }
}
