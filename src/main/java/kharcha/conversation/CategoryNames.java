package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.OwnCategory;
import org.jspecify.annotations.Nullable;

/** The categories as they are called within a line: written small, but for a name that the user has given. */
final class CategoryNames {
    private final Categories categories;

    CategoryNames(Categories categories) {
        this.categories = categories;
    }

    String name(CategoryId category) {
        String name = categories.find(category).map(Category::name).orElse(category.value());
        boolean own = categories.own().category(categories.home(category)).isPresent();
        return own ? name : name.toLowerCase(Locale.ROOT);
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
