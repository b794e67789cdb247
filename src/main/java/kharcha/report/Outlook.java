package kharcha.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way to tell what the rest of a month will come to, from its first days and the months before.
 *
 * <p>{@link #WEEKDAYS} is the one made here: what comes monthly is expected on its day, and all else by what such weekdays came to,
 * later months counting more, and the month's own days most. The other three are what anybody would say without arithmetic, and
 * what it has to beat. Means and weights are decimal numbers of sixteen digits; nothing here is rounded to an amount.
 */
public enum Outlook {
    /** The level of each weekday, and what comes monthly. */
    WEEKDAYS,
    /** As it went so far: the naive forecast. */
    PACE,
    /** As much as the month before. */
    LAST_MONTH,
    /** As much as in the usual month, the median. */
    USUAL_MONTH;

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final int WEEK = 7;

    /** What a month counts beside the one after it. */
    private static final BigDecimal FADES = new BigDecimal("0.8");

    /** What one of the month's own days counts beside one of the latest month's. */
    private static final BigDecimal OWN = new BigDecimal("2");

    /** So many ordinary days are mixed into each weekday's: of four Mondays one knows little. */
    private static final BigDecimal MIXED = new BigDecimal("6");

    /**
     * What is still to come, never less than nothing.
     *
     * @param month as far as it is over, by at least a day
     * @param past whole months, the latest first; at least one
     */
    BigDecimal rest(MonthOfDays month, List<MonthOfDays> past) {
        if (month.daysOver() == month.length()) return BigDecimal.ZERO;
        BigDecimal rest = switch (this) {
            case WEEKDAYS -> byWeekday(month, past);
            case PACE ->
                month.sum()
                        .multiply(BigDecimal.valueOf(month.length() - month.daysOver()))
                        .divide(BigDecimal.valueOf(month.daysOver()), EXACT_ENOUGH);
            case LAST_MONTH -> past.getFirst().sum().subtract(month.sum());
            case USUAL_MONTH ->
                median(past.stream().map(MonthOfDays::sum).toList()).subtract(month.sum());
        };
        return rest.max(BigDecimal.ZERO);
    }

    static BigDecimal median(List<BigDecimal> amounts) {
        List<BigDecimal> sorted = amounts.stream().sorted().toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        if (sorted.size() % 2 == 1) return upper;
        return upper.add(sorted.get(sorted.size() / 2 - 1)).divide(BigDecimal.TWO, EXACT_ENOUGH);
    }

    private static BigDecimal byWeekday(MonthOfDays month, List<MonthOfDays> past) {
        MonthlyPart.Found found = MonthlyPart.in(past);
        BigDecimal rest = BigDecimal.ZERO;
        MonthOfDays own = month;
        for (MonthlyPart part : found.parts()) {
            if (part.isAhead(month)) rest = rest.add(part.amount());
            own = part.takenOut(own);
        }
        Rates rates = new Rates(found.rest());
        BigDecimal weight = BigDecimal.ONE;
        for (MonthOfDays each : found.rest()) {
            rates.add(each, weight);
            weight = weight.multiply(FADES, EXACT_ENOUGH);
        }
        rates.add(own, OWN);
        return rest.add(rates.of(month));
    }

    /** What days of each weekday come to. */
    private static final class Rates {
        private final BigDecimal most;
        private final List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(WEEK, BigDecimal.ZERO));
        private final List<BigDecimal> counts = new ArrayList<>(Collections.nCopies(WEEK, BigDecimal.ZERO));

        /** A single day beyond all that the other months had is no habit: a day counts at most as the second month's largest. */
        Rates(List<MonthOfDays> past) {
            List<BigDecimal> largest =
                    past.stream().map(MonthOfDays::largest).sorted().toList();
            most = largest.get(Math.max(0, largest.size() - 2));
        }

        void add(MonthOfDays month, BigDecimal weight) {
            for (int day = 0; day < month.daysOver(); day++) {
                int weekday = month.weekday(day);
                counts.set(weekday, counts.get(weekday).add(weight));
                BigDecimal amount = month.days().get(day);
                if (amount.signum() == 0) continue;
                BigDecimal counted = amount.min(most).multiply(weight, EXACT_ENOUGH);
                sums.set(weekday, sums.get(weekday).add(counted));
            }
        }

        /** All the days of the month that are not over. */
        BigDecimal of(MonthOfDays month) {
            BigDecimal all = sums.stream().reduce(BigDecimal::add).orElseThrow();
            BigDecimal mean = all.divide(counts.stream().reduce(BigDecimal::add).orElseThrow(), EXACT_ENOUGH);
            BigDecimal rest = BigDecimal.ZERO;
            int[] days = new int[WEEK];
            for (int day = month.daysOver(); day < month.length(); day++) days[month.weekday(day)]++;
            for (int weekday = 0; weekday < WEEK; weekday++) {
                BigDecimal rate = sums.get(weekday)
                        .add(mean.multiply(MIXED))
                        .divide(counts.get(weekday).add(MIXED), EXACT_ENOUGH);
                rest = rest.add(rate.multiply(BigDecimal.valueOf(days[weekday])));
            }
            return rest;
        }
    }
}
