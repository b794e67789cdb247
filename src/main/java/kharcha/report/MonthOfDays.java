package kharcha.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kharcha.ledger.DateRange;

/**
 * What a month's days came to, one amount a day, in one currency.
 *
 * @param length how many days the month has
 * @param days as many as are over
 */
record MonthOfDays(LocalDate start, int length, List<BigDecimal> days) {
    MonthOfDays {
        if (days.size() > length) throw new IllegalArgumentException(days.size() + " of " + length + " days");
        days = List.copyOf(days);
    }

    /** That month, of which what comes after today is not over; days that are not named came to nothing. */
    static MonthOfDays of(DateRange month, LocalDate today, Map<LocalDate, BigDecimal> amounts) {
        LocalDate start = Objects.requireNonNull(month.start());
        LocalDate end = Objects.requireNonNull(month.end());
        List<BigDecimal> days = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(end) && !day.isAfter(today); day = day.plusDays(1))
            days.add(amounts.getOrDefault(day, BigDecimal.ZERO));
        return new MonthOfDays(start, (int) ChronoUnit.DAYS.between(start, end) + 1, days);
    }

    /** The same as it stood at the end of that day, from 1. */
    MonthOfDays until(int day) {
        return new MonthOfDays(start, length, days.subList(0, Math.min(day, days.size())));
    }

    int daysOver() {
        return days.size();
    }

    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : days) if (amount.signum() != 0) sum = sum.add(amount);
        return sum;
    }

    BigDecimal largest() {
        BigDecimal largest = BigDecimal.ZERO;
        for (BigDecimal amount : days) largest = largest.max(amount);
        return largest;
    }

    /** Which weekday the day of that index is, from 0 for Monday. */
    int weekday(int index) {
        return (start.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue() + index) % 7;
    }

    /** With so much less on the day of that index. */
    MonthOfDays less(int index, BigDecimal amount) {
        List<BigDecimal> changed = new ArrayList<>(days);
        changed.set(index, changed.get(index).subtract(amount));
        return new MonthOfDays(start, length, changed);
    }
}
