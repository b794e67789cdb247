package kharcha.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, before it stands in the books under an id.
 *
 * @param day the day the money was spent, in the user's own zone
 * @param amount always positive; {@code direction} says which way it went
 * @param note what it was for, in the user's words; may be empty
 * @param tags lower case, without the #
 * @param paidBy how it was paid ("cash", "card", "upi", an own name), or null when it was not said
 */
public record Draft(
        LocalDate day,
        Money amount,
        Direction direction,
        CategoryId category,
        String note,
        Set<String> tags,
        @Nullable String paidBy) {
    public Draft {
        if (!amount.isPositive()) throw new IllegalArgumentException("an entry needs a positive amount, not " + amount);
        tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public Draft withDay(LocalDate newDay) {
        return new Draft(newDay, amount, direction, category, note, tags, paidBy);
    }

    public Draft withAmount(Money newAmount) {
        return new Draft(day, newAmount, direction, category, note, tags, paidBy);
    }

    public Draft withDirection(Direction newDirection) {
        return new Draft(day, amount, newDirection, category, note, tags, paidBy);
    }

    public Draft withCategory(CategoryId newCategory) {
        return new Draft(day, amount, direction, newCategory, note, tags, paidBy);
    }

    public Draft withNote(String newNote) {
        return new Draft(day, amount, direction, category, newNote, tags, paidBy);
    }

    public Draft withTags(Set<String> newTags) {
        return new Draft(day, amount, direction, category, note, newTags, paidBy);
    }

    public Draft withPaidBy(@Nullable String newPaidBy) {
        return new Draft(day, amount, direction, category, note, tags, newPaidBy);
    }
}
