package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/**
 * An entry as far as it has been said: what is null is still to be heard, or was not said and has a default.
 *
 * @param day null: today
 * @param note empty while nobody has said what it was for
 */
public record PartialEntry(
        @Nullable BigDecimal amount,
        @Nullable Currency currency,
        @Nullable LocalDate day,
        @Nullable CategoryId category,
        Direction direction,
        String note,
        Set<String> tags,
        @Nullable String paidBy) {
    public PartialEntry {
        tags = Set.copyOf(tags);
    }

    /** Entries of which no more is known than their day: "let me add some things from yesterday". */
    static PartialEntry on(LocalDate day) {
        return new PartialEntry(null, null, day, null, Direction.OUT, "", Set.of(), null);
    }

    /** The day that is all that is known, or null. */
    public @Nullable LocalDate onlyDay() {
        return amount == null && category == null && note.isEmpty() ? day : null;
    }

    /** Whether its amount is known and is that one, however it is written. */
    boolean costs(@Nullable BigDecimal other) {
        return amount != null && other != null && amount.compareTo(other) == 0;
    }

    PartialEntry withPaidBy(@Nullable String newPaidBy) {
        return new PartialEntry(amount, currency, day, category, direction, note, tags, newPaidBy);
    }

    PartialEntry withDay(@Nullable LocalDate newDay) {
        return new PartialEntry(amount, currency, newDay, category, direction, note, tags, paidBy);
    }
}
