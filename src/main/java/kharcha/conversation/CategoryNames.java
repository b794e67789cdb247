package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;

/** The categories as they are called within a line, where they are written small. */
final class CategoryNames {
    private final Categories categories;

    CategoryNames(Categories categories) {
        this.categories = categories;
    }

    String name(CategoryId category) {
        return categories
                .find(category)
                .map(Category::name)
                .orElse(category.value())
                .toLowerCase(Locale.ROOT);
    }

    List<CategoryId> all(boolean income) {
        return categories.all().stream()
                .map(Category::id)
                .filter(id -> id.isIncome() == income)
                .toList();
    }
}
