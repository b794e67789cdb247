package kharcha.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user has made of the categories: those changed, added or merged, and the words that lead to them. */
public record OwnCategories(List<OwnCategory> categories, List<OwnWord> words) {
    public static final OwnCategories NONE = new OwnCategories(List.of(), List.of());

    /** More than anybody needs, and little enough to be read with every message. */
    public static final int MOST_CATEGORIES = 100;

    public static final int MOST_WORDS = 500;

    public OwnCategories {
        categories = List.copyOf(categories);
        words = List.copyOf(words);
    }

    public Optional<OwnCategory> category(CategoryId id) {
        return categories.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<OwnWord> word(String phrase) {
        return words.stream().filter(each -> each.phrase().equals(phrase)).findFirst();
    }

    /** With that category shown so; null: as everybody has it. */
    OwnCategories with(CategoryId id, @Nullable OwnCategory shown) {
        List<OwnCategory> others = new ArrayList<>(categories);
        int at = others.indexOf(category(id).orElse(null));
        if (at < 0 && shown != null) others.add(shown);
        else if (at >= 0 && shown != null) others.set(at, shown);
        else if (at >= 0) others.remove(at);
        return new OwnCategories(others, words);
    }

    /** With that phrase leading there; null: nowhere of the user's own. */
    OwnCategories with(String phrase, @Nullable OwnWord word) {
        List<OwnWord> others = new ArrayList<>(words);
        others.removeIf(each -> each.phrase().equals(phrase));
        if (word != null) others.add(word);
        return new OwnCategories(categories, others);
    }
}
