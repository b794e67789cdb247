package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.OwnCategory;
import org.jspecify.annotations.Nullable;

/** The categories as they are called within a line, in the reader's language; a name that the user has given stays as it is. */
final class CategoryNames {
    private final Categories categories;
    private final Map<CategoryId, String> names;

    /** @param language the tag of the language of the sentences around them */
    CategoryNames(Categories categories, String language) {
        this.categories = categories;
        this.names = Categories.names(language);
    }

    String name(CategoryId category) {
        CategoryId home = categories.home(category);
        String name = categories.find(home).map(Category::name).orElse(category.value());
        if (categories.own().category(home).isPresent()) return name;
        String translated = names.get(home);
        return translated == null ? name.toLowerCase(Locale.ROOT) : translated;
    }

    List<CategoryId> all(boolean income) {
        return categories.all().stream()
                .map(Category::id)
                .filter(id -> id.isIncome() == income)
                .toList();
    }

    /** The name of its colour where this user has given it one; null: what everybody has. */
    @Nullable
    String ownHue(CategoryId category) {
        return categories
                .own()
                .category(categories.home(category))
                .map(OwnCategory::hue)
                .orElse(null);
    }
}
