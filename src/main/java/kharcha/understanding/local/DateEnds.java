package kharcha.understanding.local;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes one period of two ends, each of which may lack what the other one says: the month, or the year. */
final class DateEnds {
    private final Days days;

    DateEnds(Days days) {
        this.days = days;
    }

    @Nullable
    LocalDate start(When when) {
        return when.start();
    }

    @Nullable
    When join(int from, When first, When second) {
        if (first.impossible() || second.impossible()) return When.impossible(from, second.to());
        LocalDate[] a = ends(first);
        LocalDate[] b = ends(second);
        if (a == null && b == null) return bothBare(from, first, second);
        if (a == null && b != null) a = sameMonth(b[0], first.day(), second.day() > 0 || second.isDay());
        else if (b == null && a != null) b = first.isDay() ? later(a[0], second.day()) : null;
        else if (a != null && b != null) {
            if (first.yearless() && first.month() > 0 && !second.yearless()) a = inYear(first, b[0]);
            else if (second.yearless() && second.month() > 0) b = notBefore(second, a[0]);
            else if (b[0].isBefore(a[0]) && second.isDay() && first.isDay() && !second.yearless())
                b = aWeekOn(a[0], b[0]);
        }
        if (a == null || b == null)
            return first.yearless() && second.day() > 0 && second.isDay() ? When.impossible(from, second.to()) : null;
        LocalDate end = days.taste() == Taste.SPEC ? b[0].minusDays(1) : b[1];
        if (end.isBefore(a[0])) return null;
        return When.period(from, second.to(), a[0], end);
    }

    /** The next such day from today on, for what counts from it. */
    @Nullable
    LocalDate ahead(When when) {
        LocalDate start = when.start();
        if (start == null) return null;
        if (!when.yearless() || when.month() == 0 || when.day() == 0 || !start.isBefore(days.today())) return start;
        LocalDate next = Days.date(start.getYear() + 1, when.month(), when.day());
        return next == null ? start : next;
    }

    private static LocalDate @Nullable [] ends(When when) {
        return when.start() == null || when.end() == null ? null : new LocalDate[] {when.start(), when.end()};
    }

    /** "from 4 to 22 this month". */
    @Nullable
    When within(int from, When first, When second, LocalDate month, int to) {
        LocalDate start = Days.date(month.getYear(), month.getMonthValue(), first.day());
        LocalDate end = Days.date(month.getYear(), month.getMonthValue(), second.day());
        if (start == null || end == null || !start.isBefore(end)) return null;
        return When.period(from, to, start, days.taste() == Taste.SPEC ? end.minusDays(1) : end);
    }

    /** "from the 4th to the 10th": the latest such days. */
    private @Nullable When bothBare(int from, When first, When second) {
        LocalDate end = days.dayOfMonth(second.day());
        if (end == null || first.day() == 0 || first.day() >= second.day()) return null;
        LocalDate start = Days.date(end.getYear(), end.getMonthValue(), first.day());
        return start == null ? null : When.period(from, second.to(), start, end);
    }

    private static LocalDate @Nullable [] sameMonth(LocalDate other, int day, boolean isDay) {
        LocalDate date = isDay ? Days.date(other.getYear(), other.getMonthValue(), day) : null;
        if (date == null || date.isAfter(other)) return null;
        return new LocalDate[] {date, date};
    }

    private static LocalDate @Nullable [] later(LocalDate first, int day) {
        LocalDate date = Days.date(first.getYear(), first.getMonthValue(), day);
        return date == null || date.isBefore(first) ? null : new LocalDate[] {date, date};
    }

    /** The first end in the year that the second one names, or the year before, if it would come after it. */
    private static LocalDate @Nullable [] inYear(When first, LocalDate second) {
        LocalDate[] same = inYear(first, second.getYear());
        if (same != null && !same[0].isAfter(second)) return same;
        return same == null && first.day() > 0 ? null : inYear(first, second.getYear() - 1);
    }

    private static LocalDate @Nullable [] inYear(When when, int year) {
        if (when.day() > 0) {
            LocalDate date = Days.date(year, when.month(), when.day());
            return date == null ? null : new LocalDate[] {date, date};
        }
        LocalDate start = LocalDate.of(year, when.month(), 1);
        return new LocalDate[] {start, Days.endOfMonth(start)};
    }

    private static LocalDate @Nullable [] notBefore(When second, LocalDate first) {
        LocalDate[] same = inYear(second, first.getYear());
        return same != null && !same[0].isBefore(first) ? same : inYear(second, first.getYear() + 1);
    }

    private static LocalDate[] aWeekOn(LocalDate first, LocalDate second) {
        long weeks = (java.time.temporal.ChronoUnit.DAYS.between(second, first) + 6) / 7;
        LocalDate day = second.plusWeeks(weeks);
        return new LocalDate[] {day, day};
    }
}
