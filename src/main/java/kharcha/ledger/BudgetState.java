package kharcha.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import kharcha.money.Money;

/**
 * How a budget stands.
 *
 * @param period the stretch of time that it is about
 * @param limit what may be spent in it, with what was carried over; negative when more than all of it was overspent before
 * @param spent in it so far, less refunds
 * @param today a day of the period
 */
public record BudgetState(Budget budget, DateRange period, Money limit, Money spent, LocalDate today) {
    private static final int FIRST = 80;
    private static final int FULL = 100;
    private static final int STEP = 25;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(FULL);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

    /** Negative when more was spent. */
    public Money left() {
        BigDecimal left = limit.amount().subtract(spent.amount());
        return new Money(left.min(Budget.MOST).max(Budget.MOST.negate()), limit.currency());
    }

    public boolean isOver() {
        return left().amount().signum() < 0;
    }

    /** The last mark that was reached of those worth telling: 80 %, 100 % and each further quarter; 0 before. */
    public int level() {
        BigDecimal percent = percent();
        if (percent.compareTo(HUNDRED) >= 0) return percent.min(HIGHEST).intValue() / STEP * STEP;
        return percent.compareTo(BigDecimal.valueOf(FIRST)) >= 0 ? FIRST : 0;
    }

    /**
     * How much of the limit was spent, never rounded up to a mark that was not reached. Where nothing was there to be spent, what
     * is overspent is measured by the budget's own amount.
     */
    public BigDecimal percent() {
        boolean some = limit.isPositive();
        Money part = some ? spent : left().negated();
        BigDecimal share = part.amount()
                .multiply(HUNDRED)
                .divide(
                        some ? limit.amount() : budget.amount().amount(),
                        new MathContext(MathContext.DECIMAL64.getPrecision(), RoundingMode.DOWN));
        return some ? share : share.add(HUNDRED);
    }

    /** The first day of the period. */
    public LocalDate start() {
        return Objects.requireNonNull(period.start());
    }

    /** What was carried over from earlier stretches; negative when they were overspent. */
    public Money carried() {
        BigDecimal carried = limit.amount().subtract(budget.amount().amount());
        return new Money(carried.max(Budget.MOST.negate()), limit.currency());
    }

    /** What may be spent on each day that is left, rounded down; empty where there is only one day, or nothing left. */
    public Optional<Money> perDay() {
        Money left = left();
        if (daysLeft() < 2 || !left.isPositive()) return Optional.empty();
        BigDecimal each = left.amount()
                .divide(BigDecimal.valueOf(daysLeft()), Money.decimals(left.currency()), RoundingMode.DOWN);
        return Optional.of(new Money(each, left.currency())).filter(Money::isPositive);
    }

    /** With today. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, Objects.requireNonNull(period.end())) + 1;
    }
}
