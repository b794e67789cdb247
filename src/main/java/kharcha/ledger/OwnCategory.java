package kharcha.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How a user shows a category: one of the standard ones in another way, or one that only this user has.
 *
 * @param mergedInto where its entries count; null: here
 */
public record OwnCategory(
        CategoryId id,
        String name,
        String icon,
        String hue,
        Direction direction,
        @Nullable CategoryId mergedInto) {
    public static final int LONGEST_NAME = 40;

    public OwnCategory {
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a category's name has 1 to " + LONGEST_NAME + " characters");
        if (id.equals(mergedInto)) throw new IllegalArgumentException(id + " cannot be merged into itself");
        if (id.isIncome() != (direction == Direction.IN))
            throw new IllegalArgumentException(id + " is on the other side of the book");
    }

    /** The category with nothing changed yet. */
    public static OwnCategory of(Category category) {
        return new OwnCategory(
                category.id(), category.name(), category.icon(), category.hue(), category.direction(), null);
    }

    public OwnCategory mergedInto(@Nullable CategoryId target) {
        return new OwnCategory(id, name, icon, hue, direction, target);
    }

    Category shown() {
        return new Category(id, name, icon, hue, direction);
    }
}
