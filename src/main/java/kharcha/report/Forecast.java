package kharcha.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How this month will end, in one currency: in all, and by category. A pure function of {@link DaysSpent}.
 *
 * <p>Each category is foretold by the {@link Outlook} that would have done best in the last months, on the same day of the month;
 * the whole is the sum of its categories. An interval holds what the errors of those months would have held, somewhat widened,
 * since six months say little of a seventh: {@code lab forecast} prints how often it holds.
 *
 * @param today counts as over
 * @param months how many whole months it is made from
 * @param lines the largest first
 */
public record Forecast(
        DateRange month, LocalDate today, Currency currency, int months, List<Line> lines, Expected all) {
    /** Of fewer months than these nothing is foretold. */
    public static final int LEAST = 3;

    public Forecast {
        lines = List.copyOf(lines);
    }

    /** @param outlook by which it is foretold; null where it is too early */
    public record Line(
            CategoryId category,
            Expected expected,
            @Nullable Outlook outlook) {}

    /**
     * What a month comes to, in parts.
     *
     * @param due payments of rules that are still to come, and what is booked ahead
     * @param usual what is foretold beyond that; never negative; in whole units of the currency, unless it is known better
     * @param low one month in ten ends below, about
     * @param high one month in ten ends above, about
     */
    public record Expected(Money soFar, Money due, Money usual, Money low, Money high) {
        public Money atEnd() {
            return known().plus(usual);
        }

        /** What is certain already. */
        public Money known() {
            return soFar.plus(due);
        }

        boolean isNothing() {
            return soFar.amount().signum() == 0 && high.amount().signum() == 0;
        }
    }

    /** Whether too little is known to foretell anything: then it is only what was spent and what is due. */
    public boolean isEarly() {
        return months < LEAST;
    }

    public Optional<Expected> of(CategoryId category) {
        return lines.stream()
                .filter(line -> line.category().equals(category))
                .map(Line::expected)
                .findFirst();
    }

    /** For each category by whichever outlook is better. */
    public static Forecast of(DaysSpent spent, Currency currency) {
        return new Foretelling(spent, currency, null).forecast();
    }

    /** All by that outlook. */
    public static Forecast by(Outlook outlook, DaysSpent spent, Currency currency) {
        return new Foretelling(spent, currency, outlook).forecast();
    }
}
