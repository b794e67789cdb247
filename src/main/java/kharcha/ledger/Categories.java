package kharcha.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The categories there are: those everybody starts with, and what a user has made of them. A category that was merged into
 * another is found as that other one, so that old entries count where the user wants them.
 */
public final class Categories {
    /** The languages whose words are known; a language's Latin spelling is part of it. */
    public static final List<String> LANGUAGES = List.of("en", "de", "hi", "es", "fr");

    private static final Categories STANDARD = new Categories(
            CategoryFiles.categories("categories.tsv"),
            LANGUAGES.stream().flatMap(language -> words(language).stream()).toList());

    private static final Map<String, Map<CategoryId, String>> NAMES = new ConcurrentHashMap<>();

    private final Map<CategoryId, Category> byId = new LinkedHashMap<>();
    private final Map<CategoryId, CategoryId> merged = new HashMap<>();
    private final OwnCategories own;

    private Categories(List<Category> categories, List<CategoryWord> words) {
        this.own = OwnCategories.NONE;
        categories.forEach(category -> byId.put(category.id(), category));
        for (CategoryWord word : words)
            if (!byId.containsKey(word.category()))
                throw new IllegalStateException(word.phrase() + " leads to no category: " + word.category());
    }

    private Categories(Categories before, OwnCategories own) {
        this.own = own;
        byId.putAll(before.byId);
        for (OwnCategory each : own.categories()) {
            byId.put(each.id(), each.shown());
            if (each.mergedInto() != null) merged.put(each.id(), each.mergedInto());
        }
    }

    public static Categories standard() {
        return STANDARD;
    }

    /** As that user has them. */
    public Categories with(OwnCategories changed) {
        return changed.equals(OwnCategories.NONE) ? this : new Categories(this, changed);
    }

    /** What the user has made of them. */
    public OwnCategories own() {
        return own;
    }

    /** In the order in which they are shown; without those that were merged into others. */
    public List<Category> all() {
        return byId.values().stream()
                .filter(category -> !merged.containsKey(category.id()))
                .toList();
    }

    public Optional<Category> find(CategoryId id) {
        return Optional.ofNullable(byId.get(home(id)));
    }

    /** Where entries of that category count. */
    public CategoryId home(CategoryId id) {
        CategoryId home = id;
        for (int steps = 0; merged.containsKey(home) && steps <= merged.size(); steps++) home = merged.get(home);
        return home;
    }

    /** All whose entries count in one of these. */
    public Set<CategoryId> countingIn(Set<CategoryId> wanted) {
        if (merged.isEmpty()) return wanted;
        Set<CategoryId> all = new LinkedHashSet<>(wanted);
        merged.keySet().stream().filter(id -> wanted.contains(home(id))).forEach(all::add);
        return all;
    }

    /** What they are called within a line, by the tag of one of our languages; empty for one that has no names of its own. */
    public static Map<CategoryId, String> names(String tag) {
        return NAMES.computeIfAbsent(tag, each -> CategoryFiles.names("names/" + each + ".txt"));
    }

    /** The words of one of {@link #LANGUAGES}, as its file lists them; of "en-GB" and its like only what differs there. */
    public static List<CategoryWord> words(String language) {
        return CategoryFiles.words("words/" + language + ".txt");
    }
}
