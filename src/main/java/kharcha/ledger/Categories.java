package kharcha.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories everybody starts with, and the words that lead to them in each language. */
public final class Categories {
    /** The languages whose words are known; a language's Latin spelling is part of it. */
    public static final List<String> LANGUAGES = List.of("en", "de", "hi", "es", "fr");

    private static final Categories STANDARD = new Categories(
            CategoryFiles.categories("categories.tsv"),
            LANGUAGES.stream().flatMap(language -> words(language).stream()).toList());

    private final Map<CategoryId, Category> byId = new LinkedHashMap<>();

    private Categories(List<Category> categories, List<CategoryWord> words) {
        categories.forEach(category -> byId.put(category.id(), category));
        for (CategoryWord word : words)
            if (!byId.containsKey(word.category()))
                throw new IllegalStateException(word.phrase() + " leads to no category: " + word.category());
    }

    public static Categories standard() {
        return STANDARD;
    }

    /** In the order in which they are shown. */
    public List<Category> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Category> find(CategoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The words of one of {@link #LANGUAGES}, as its file lists them; of "en-GB" or "en-IN" only what differs there. */
    public static List<CategoryWord> words(String language) {
        return CategoryFiles.words("words/" + language + ".txt");
    }
}
