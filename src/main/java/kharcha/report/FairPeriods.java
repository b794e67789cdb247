package kharcha.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kharcha.ledger.Calendar;
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

    /** The same days of the period before, by that calendar; empty when the period has no beginning. */
    public static Optional<DateRange> before(DateRange period, LocalDate today, Calendar calendar) {
        return before(period, today, calendar, 1);
    }

    /** The same days of the last so many periods like it, the latest first; none when the period has no beginning. */
    public static List<DateRange> like(DateRange period, LocalDate today, Calendar calendar, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(back -> before(period, today, calendar, back))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The same days a year before: of a part of a week the same weekdays, else the same dates. Empty when the period has no
     * beginning.
     */
    public static Optional<DateRange> yearBefore(DateRange period, LocalDate today, Calendar calendar) {
        LocalDate start = period.start();
        LocalDate end = untilToday(period, today).end();
        if (start == null || end == null || start.isAfter(today)) return Optional.empty();
        LocalDate asked = period.end() == null ? end : period.end();
        if (isWeek(start, asked, calendar)) return Optional.of(DateRange.of(start.minusWeeks(52), end.minusWeeks(52)));
        return Optional.of(back(start, end, 12, countsBy(start, asked, calendar)));
    }

    private static boolean isWeek(LocalDate start, LocalDate asked, Calendar calendar) {
        return start.getDayOfWeek() == calendar.firstWeekday()
                && asked.isBefore(start.plusDays(7))
                && !start.equals(asked);
    }

    private static Optional<DateRange> before(DateRange period, LocalDate today, Calendar calendar, int times) {
        LocalDate start = period.start();
        LocalDate end = untilToday(period, today).end();
        if (start == null || end == null || start.isAfter(today)) return Optional.empty();
        LocalDate asked = period.end() == null ? end : period.end();
        Calendar months = countsBy(start, asked, calendar);
        if (start.getDayOfYear() == 1
                && (asked.equals(today) || endsYear(asked))
                && months.monthsBetween(start, asked) > 0)
            return Optional.of(back(start, end, 12L * times, Calendar.USUAL));
        if (months.startsMonth(start) && (months.endsMonth(asked) || months.monthsBetween(start, asked) == 0))
            return Optional.of(back(start, end, (months.monthsBetween(start, asked) + 1) * times, months));
        long days = isWeek(start, asked, calendar) ? 7 : ChronoUnit.DAYS.between(start, asked) + 1;
        return Optional.of(DateRange.of(start.minusDays(days * times), end.minusDays(days * times)));
    }

    /** A month that was called by its name is everybody's. */
    private static Calendar countsBy(LocalDate start, LocalDate asked, Calendar calendar) {
        boolean named = Calendar.USUAL.startsMonth(start) && (Calendar.USUAL.endsMonth(asked) || endsYear(asked));
        boolean own = calendar.startsMonth(start);
        return named || !own ? Calendar.USUAL : calendar;
    }

    /** Whole months stay whole, whatever their length. */
    private static DateRange back(LocalDate start, LocalDate end, long months, Calendar calendar) {
        LocalDate before = calendar.earlier(end, months);
        return DateRange.of(start.minusMonths(months), calendar.endsMonth(end) ? calendar.monthEnd(before) : before);
    }

    private static boolean endsYear(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear();
    }

    /** The earlier one first. */
    public static List<DateRange> inOrder(DateRange one, DateRange other) {
        LocalDate start = one.start();
        LocalDate otherStart = other.start();
        return start != null && (otherStart == null || otherStart.isBefore(start))
                ? List.of(other, one)
                : List.of(one, other);
    }
}
