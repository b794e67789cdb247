package kharcha.understanding.local;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import kharcha.ledger.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The calendar around a reader's today. What names no year is in the past or now, since money that is talked of has mostly
 * been spent. "This week" and "this month" are by the reader's own calendar; weeks that have a number begin on Monday and belong
 * to the month and year of their Thursday (ISO 8601).
 */
record Days(LocalDate today, Taste taste, Calendar calendar) {
    private static final int LONGEST_COUNT = 10_000;

    /** The day of that month that was last, today included; null if no year has it. */
    @Nullable
    LocalDate monthDay(int month, int day) {
        if (isAhead()) return nextMonthDay(month, day);
        for (int year = today.getYear(); year > today.getYear() - 9; year--) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isAfter(today)) return date;
        }
        return null;
    }

    private boolean isAhead() {
        return taste == Taste.AHEAD;
    }

    private @Nullable LocalDate nextMonthDay(int month, int day) {
        for (int year = today.getYear(); year < today.getYear() + 9; year++) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isBefore(today)) return date;
        }
        return null;
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The first day of that month as it was last begun; ahead, as it ends next. */
    LocalDate month(int month) {
        if (isAhead())
            return LocalDate.of(month >= today.getMonthValue() ? today.getYear() : today.getYear() + 1, month, 1);
        return LocalDate.of(month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1, month, 1);
    }

    static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    LocalDate weekday(int weekday) {
        if (isAhead()) return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }

    LocalDate weekday(int weekday, int week) {
        return calendar.weekStart(today).plusWeeks(week).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }

    LocalDate weekdayBefore(int weekday) {
        return today.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The last day of the month in the past that is both: "Tue 13th". */
    @Nullable
    LocalDate weekdayAndDay(int weekday, int day) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate soon = taste == Taste.SPEC ? date(month.getYear(), month.getMonthValue(), day) : null;
        if (soon != null && soon.getDayOfWeek().getValue() == weekday) return soon;
        for (int back = 0; back < 40; back++) {
            LocalDate date = date(month.getYear(), month.getMonthValue(), day);
            if (date != null && !date.isAfter(today) && date.getDayOfWeek().getValue() == weekday) return date;
            month = month.minusMonths(1);
        }
        return null;
    }

    /** The latest day with that number, or ahead the next, today included. */
    @Nullable
    LocalDate dayOfMonth(int day) {
        LocalDate month = today.withDayOfMonth(1);
        for (int away = 0; away < 3; away++) {
            LocalDate date = date(month.getYear(), month.getMonthValue(), day);
            boolean fits = date != null && (isAhead() ? !date.isBefore(today) : !date.isAfter(today));
            if (fits) return date;
            month = month.plusMonths(isAhead() ? 1 : -1);
        }
        return null;
    }

    /** This unit, or so many before or after it. */
    LocalDate[] unit(Unit unit, int offset) {
        LocalDate start = switch (unit) {
            case DAY, NIGHT, BUSINESS_DAY, HOUR, MINUTE -> today.plusDays(offset);
            case WEEK -> calendar.weekStart(today).plusWeeks(offset);
            case WORKWEEK -> monday(today).plusWeeks(offset);
            case WEEKEND -> monday(today).plusWeeks(offset).plusDays(5);
            case FORTNIGHT -> today.plusDays(offset > 0 ? 1 : offset < 0 ? -13 : 0);
            case MONTH -> calendar.monthStart(today).plusMonths(offset);
            case QUARTER -> quarter(today).plusMonths(3L * offset);
            case YEAR, CALENDAR_YEAR -> today.withDayOfYear(1).plusYears(offset);
            case DECADE -> LocalDate.of(Math.floorDiv(today.getYear(), 10) * 10 + 10 * offset, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(today.getYear(), 100) * 100 + 100 * offset, 1, 1);
        };
        return new LocalDate[] {start, endOf(unit, start)};
    }

    static LocalDate endOf(Unit unit, LocalDate start) {
        return switch (unit) {
            case DAY, NIGHT, BUSINESS_DAY, HOUR, MINUTE -> start;
            case WEEK -> start.plusDays(6);
            case WORKWEEK -> start.plusDays(4);
            case WEEKEND -> start.plusDays(1);
            case FORTNIGHT -> start.plusDays(13);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case QUARTER -> start.plusMonths(3).minusDays(1);
            case YEAR, CALENDAR_YEAR -> start.plusYears(1).minusDays(1);
            case DECADE -> start.plusYears(10).minusDays(1);
            case CENTURY -> start.plusYears(100).minusDays(1);
        };
    }

    /** The ordinary month that a reader means by the number of a day in it: "the 3rd of last month". */
    LocalDate numberedMonth(LocalDate start) {
        return today.withDayOfMonth(1).plusMonths(calendar.monthsBetween(today, start));
    }

    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** A day so many units away; null when it is beyond all calendars. */
    static @Nullable LocalDate plus(LocalDate day, Unit unit, long count) {
        if (Math.abs(count) > LONGEST_COUNT) return null;
        return switch (unit) {
            case DAY, NIGHT, WEEKEND -> day.plusDays(count);
            case BUSINESS_DAY -> businessDays(day, count);
            case WEEK, WORKWEEK -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR, CALENDAR_YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
            case HOUR, MINUTE -> day;
        };
    }

    private static LocalDate businessDays(LocalDate day, long count) {
        LocalDate date = day;
        for (long left = Math.abs(count); left > 0; ) {
            date = date.plusDays(count < 0 ? -1 : 1);
            if (date.getDayOfWeek().getValue() < 6) left--;
        }
        return date;
    }

    /** The first Monday of a month or year, in the sense of weeks that belong where their Thursday is. */
    static LocalDate firstWeek(LocalDate start) {
        return monday(start.plusDays(3));
    }

    static LocalDate lastWeek(LocalDate end) {
        return monday(end.minusDays(3));
    }

    /** Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    /** Whether a number of four digits can be meant as a year here; a rent of 2000 is none. */
    boolean isYear(int year) {
        if (taste == Taste.SPEC) return year >= 1500 && year <= 2150;
        return year > today.getYear() - 20 && year <= today.getYear() + 5;
    }

    /** Whether it can be the year since which something is counted. */
    boolean isPastYear(int year) {
        return year >= 1900 && year <= today.getYear();
    }

    /** The century of a year of two digits: never more than twenty years ahead. */
    int century(int year) {
        int full = Year.from(today).getValue() / 100 * 100 + year;
        return full > today.getYear() + 20 ? full - 100 : full;
    }

    long until(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }
}
