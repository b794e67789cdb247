package kharcha.conversation;

import java.math.BigDecimal;
import java.util.Currency;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import kharcha.understanding.Correction;

/** What an entry says once it is corrected. Direction and category stay in step: a salary is not spent. */
final class Corrected {
    private Corrected() {}

    static boolean fits(Draft draft, Correction correction) {
        BigDecimal amount = amount(draft, correction);
        return amount.signum() > 0 && Money.fits(amount, currency(draft, correction));
    }

    static BigDecimal amount(Draft draft, Correction correction) {
        BigDecimal amount = correction.amount();
        return amount == null ? draft.amount().amount() : amount;
    }

    static Currency currency(Draft draft, Correction correction) {
        Currency currency = correction.currency();
        return currency == null ? draft.amount().currency() : currency;
    }

    static Draft draft(Draft draft, Correction correction) {
        Draft changed = draft.withAmount(new Money(amount(draft, correction), currency(draft, correction)));
        if (correction.day() != null) changed = changed.withDay(correction.day());
        if (correction.daysLater() != null)
            changed = changed.withDay(changed.day().plusDays(correction.daysLater()));
        if (correction.note() != null) changed = changed.withNote(correction.note());
        if (correction.paidBy() != null) changed = changed.withPaidBy(correction.paidBy());
        if (correction.direction() != null) changed = directed(changed, correction.direction());
        if (correction.category() != null) changed = categorised(changed, correction.category());
        return changed;
    }

    private static Draft directed(Draft draft, Direction direction) {
        CategoryId category = draft.category();
        if (direction == Direction.OUT && category.isIncome()) category = CategoryId.OTHER;
        if (direction == Direction.IN && category.equals(CategoryId.OTHER)) category = CategoryId.OTHER_INCOME;
        return draft.withDirection(direction).withCategory(category);
    }

    static Draft categorised(Draft draft, CategoryId category) {
        if (category.isIncome()) return draft.withCategory(category).withDirection(Direction.IN);
        boolean wasIncome = draft.category().isIncome();
        return draft.withCategory(category).withDirection(wasIncome ? Direction.OUT : draft.direction());
    }
}
