package kharcha.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * So much may be spent in each such stretch of time. Stretches follow the user's calendar: a month begins with the user's own
 * day, a quarter with January, April, July or October, two weeks with the week in which the budget was set.
 *
 * @param category null: on everything that is spent
 * @param carryOver whether what was left of a stretch, or overspent, counts in the next one
 * @param since the day it was set: what lies before its stretch is not carried over
 * @param brought what was carried over already when the amount was changed last; may be negative
 */
public record Budget(
        @Nullable CategoryId category,
        Money amount,
        Cadence cadence,
        boolean carryOver,
        LocalDate since,
        Money brought) {
    /** What amounts of money can be at most. */
    static final BigDecimal MOST = new BigDecimal("999999999999999");

    public Budget {
        if (!amount.isPositive()) throw new IllegalArgumentException("a budget needs a positive amount, not " + amount);
        if (cadence.unit() == Cadence.Unit.WEEKDAY)
            throw new IllegalArgumentException("a budget lasts for days on end, not for weekdays");
        if (!brought.currency().equals(amount.currency()))
            throw new IllegalArgumentException("a budget of " + amount.currency() + " brings no " + brought.currency());
        if (category != null && category.isIncome())
            throw new IllegalArgumentException("what comes in has no budget: " + category);
    }

    /** With nothing carried over yet. */
    public Budget(@Nullable CategoryId category, Money amount, Cadence cadence, boolean carryOver, LocalDate since) {
        this(category, amount, cadence, carryOver, since, Money.zero(amount.currency()));
    }

    /** The stretch that day lies in. */
    public DateRange period(LocalDate day, Calendar calendar) {
        long index = index(day, calendar);
        return DateRange.of(start(index, calendar), start(index + 1, calendar).minusDays(1));
    }

    /** The stretches since it was set that lie before that of the day; null when there are none, or they do not count. */
    public @Nullable DateRange earlier(LocalDate day, Calendar calendar) {
        long now = index(day, calendar);
        long first = index(since, calendar);
        return !carryOver || now <= first
                ? null
                : DateRange.of(start(first, calendar), start(now, calendar).minusDays(1));
    }

    /**
     * How it stands on that day.
     *
     * @param spent in the stretch that day lies in
     * @param before spent in the {@link #earlier} stretches; zero when there are none
     */
    public BudgetState state(LocalDate day, Calendar calendar, Money spent, Money before) {
        long stretches = Math.max(0, index(day, calendar) - index(since, calendar));
        BigDecimal carried = !carryOver
                ? BigDecimal.ZERO
                : amount.amount()
                        .multiply(BigDecimal.valueOf(stretches))
                        .add(brought.amount())
                        .subtract(before.amount());
        Money limit = new Money(amount.amount().add(carried).min(MOST).max(MOST.negate()), amount.currency());
        return new BudgetState(this, period(day, calendar), limit, spent, day);
    }

    private long index(LocalDate day, Calendar calendar) {
        LocalDate anchor = anchor(calendar);
        long units = switch (cadence.unit()) {
            case DAY, WEEKDAY -> ChronoUnit.DAYS.between(anchor, day);
            case WEEK -> ChronoUnit.WEEKS.between(anchor, calendar.weekStart(day));
            case MONTH -> calendar.monthsBetween(anchor, day);
            case YEAR -> (long) day.getYear() - anchor.getYear();
        };
        return Math.floorDiv(units, (long) cadence.every());
    }

    private LocalDate start(long index, Calendar calendar) {
        LocalDate anchor = anchor(calendar);
        long units = index * cadence.every();
        return switch (cadence.unit()) {
            case DAY, WEEKDAY -> anchor.plusDays(units);
            case WEEK -> anchor.plusWeeks(units);
            case MONTH -> anchor.plusMonths(units);
            case YEAR -> anchor.plusYears(units);
        };
    }

    /** A day with which some stretch begins. What divides a year begins with the year. */
    private LocalDate anchor(Calendar calendar) {
        return switch (cadence.unit()) {
            case DAY, WEEKDAY -> since;
            case WEEK -> calendar.weekStart(since);
            case MONTH ->
                12 % cadence.every() == 0
                        ? LocalDate.of(since.getYear(), 1, calendar.firstMonthDay())
                        : calendar.monthStart(since);
            case YEAR -> LocalDate.of(since.getYear(), 1, 1);
        };
    }
}
