package kharcha.conversation;

import java.util.List;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;

/** The categories as they are called in replies. */
final class CategoryNames {
    private static final List<CategoryId> ALL = Stream.of(
                    "groceries", "eating out", "coffee", "transport", "other", "income:salary", "income:other")
            .map(CategoryId::new)
            .toList();

    String name(CategoryId category) {
        return category.value().replaceFirst("^income:", "");
    }

    List<CategoryId> all(boolean income) {
        return ALL.stream().filter(category -> category.isIncome() == income).toList();
    }

    /** Whether there is such a category at all. */
    boolean knows(CategoryId category) {
        return ALL.contains(category);
    }
}
