package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different in an entry; null leaves a part as it is.
 *
 * @param daysLater by how many days its own day moves
 */
public record Correction(
        @Nullable BigDecimal amount,
        @Nullable Currency currency,
        @Nullable LocalDate day,
        @Nullable CategoryId category,
        @Nullable String note,
        @Nullable Direction direction,
        @Nullable String paidBy,
        @Nullable Integer daysLater) {
    public static final Correction NONE = new Correction(null, null, null, null, null, null, null, null);

    /** Whether both say something of the same part. */
    boolean contradicts(Correction other) {
        return !and(other).equals(other.and(this))
                || amount != null && other.amount != null
                || day != null && other.day != null;
    }

    /** What that one says, and what this one says beside it. */
    Correction and(Correction other) {
        return new Correction(
                other.amount == null ? amount : other.amount,
                other.currency == null ? currency : other.currency,
                other.day == null ? day : other.day,
                other.category == null ? category : other.category,
                other.note == null ? note : other.note,
                other.direction == null ? direction : other.direction,
                other.paidBy == null ? paidBy : other.paidBy,
                other.daysLater == null ? daysLater : other.daysLater);
    }

    public Correction withAmount(@Nullable BigDecimal newAmount) {
        return new Correction(newAmount, currency, day, category, note, direction, paidBy, daysLater);
    }

    public Correction withCurrency(@Nullable Currency newCurrency) {
        return new Correction(amount, newCurrency, day, category, note, direction, paidBy, daysLater);
    }

    public Correction withDay(@Nullable LocalDate newDay) {
        return new Correction(amount, currency, newDay, category, note, direction, paidBy, daysLater);
    }

    public Correction withCategory(@Nullable CategoryId newCategory) {
        return new Correction(amount, currency, day, newCategory, note, direction, paidBy, daysLater);
    }

    public Correction withNote(@Nullable String newNote) {
        return new Correction(amount, currency, day, category, newNote, direction, paidBy, daysLater);
    }

    public Correction withDirection(@Nullable Direction newDirection) {
        return new Correction(amount, currency, day, category, note, newDirection, paidBy, daysLater);
    }

    public Correction withPaidBy(@Nullable String newPaidBy) {
        return new Correction(amount, currency, day, category, note, direction, newPaidBy, daysLater);
    }

    /** So many days after the day that it has, or before. */
    Correction withDaysLater(int days) {
        return new Correction(amount, currency, day, category, note, direction, paidBy, days);
    }
}
