package kharcha.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.DateRange;

/** Which days are fairly compared with which: this month up to the 22nd with last month up to the 22nd. */
public final class FairPeriods {
    private FairPeriods() {}

    /** The part of the period that has happened; a period that lies ahead stays as it is. */
    public static DateRange untilToday(DateRange period, LocalDate today) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || start.isAfter(today)) return period;
        return end == null || end.isAfter(today) ? DateRange.of(start, today) : period;
    }

    /** The same days of the period before; empty when the period has no beginning. */
    public static Optional<DateRange> before(DateRange period, LocalDate today) {
        LocalDate start = period.start();
        LocalDate end = untilToday(period, today).end();
        if (start == null || end == null || start.isAfter(today)) return Optional.empty();
        LocalDate asked = period.end() == null ? end : period.end();
        if (start.getDayOfYear() == 1 && (asked.equals(today) || endsYear(asked)) && !sameMonth(start, asked))
            return Optional.of(back(start, end, Period.ofYears(1)));
        if (start.getDayOfMonth() == 1 && (endsMonth(asked) || sameMonth(start, asked))) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(asked)) + 1;
            return Optional.of(back(start, end, Period.ofMonths((int) months)));
        }
        boolean week = start.getDayOfWeek() == DayOfWeek.MONDAY && asked.isBefore(start.plusDays(7));
        long days = week && !start.equals(asked) ? 7 : ChronoUnit.DAYS.between(start, asked) + 1;
        return Optional.of(DateRange.of(start.minusDays(days), end.minusDays(days)));
    }

    /** Whole months stay whole, whatever their length. */
    private static DateRange back(LocalDate start, LocalDate end, Period by) {
        LocalDate before = end.minus(by);
        return DateRange.of(
                start.minus(by), endsMonth(end) ? YearMonth.from(before).atEndOfMonth() : before);
    }

    private static boolean endsMonth(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth());
    }

    private static boolean endsYear(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear();
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return YearMonth.from(one).equals(YearMonth.from(other));
    }

    /** The earlier one first. */
    static List<DateRange> inOrder(DateRange one, DateRange other) {
        LocalDate start = one.start();
        LocalDate otherStart = other.start();
        return start != null && (otherStart == null || otherStart.isBefore(start))
                ? List.of(other, one)
                : List.of(one, other);
    }
}
