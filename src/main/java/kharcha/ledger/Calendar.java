package kharcha.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import kharcha.account.Preferences;

/**
 * How a user counts weeks and months: "this week" may begin on a Sunday, "this month" with the day of the salary. A month that
 * is called by its name, and a year, are everybody's.
 *
 * @param firstMonthDay from 1 to 28, a day that every month has
 */
public record Calendar(DayOfWeek firstWeekday, int firstMonthDay) {
    public static final Calendar USUAL = new Calendar(DayOfWeek.MONDAY, 1);

    public Calendar {
        if (firstMonthDay < 1 || firstMonthDay > Preferences.LAST_FIRST_MONTH_DAY)
            throw new IllegalArgumentException("no month of a user's begins with day " + firstMonthDay);
    }

    public static Calendar of(Preferences preferences) {
        DayOfWeek weekday = preferences.firstWeekday();
        Integer monthDay = preferences.firstMonthDay();
        return new Calendar(weekday == null ? DayOfWeek.MONDAY : weekday, monthDay == null ? 1 : monthDay);
    }

    public LocalDate weekStart(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(firstWeekday));
    }

    /** The week that day lies in. */
    public DateRange week(LocalDate day) {
        LocalDate start = weekStart(day);
        return DateRange.of(start, start.plusDays(6));
    }

    public LocalDate monthStart(LocalDate day) {
        return own(plain(day).withDayOfMonth(1));
    }

    /** The last day of the month that day lies in. */
    public LocalDate monthEnd(LocalDate day) {
        return monthStart(day).plusMonths(1).minusDays(1);
    }

    /** The month that day lies in. */
    public DateRange month(LocalDate day) {
        return DateRange.of(monthStart(day), monthEnd(day));
    }

    /** The month in which that day's month begins, by which it is named. */
    public YearMonth monthName(LocalDate day) {
        return YearMonth.from(plain(day));
    }

    /** The user's month of that name. */
    public DateRange month(YearMonth name) {
        return month(own(name.atDay(1)));
    }

    /** Whole months: those so many after the one that day lies in, from the first to the last. */
    public DateRange months(LocalDate day, int first, int last) {
        LocalDate start = monthStart(day);
        return DateRange.of(start.plusMonths(first), start.plusMonths(last + 1L).minusDays(1));
    }

    /** How many months lie between the months of two days. */
    public long monthsBetween(LocalDate one, LocalDate other) {
        return ChronoUnit.MONTHS.between(monthStart(one), monthStart(other));
    }

    public boolean startsMonth(LocalDate day) {
        return day.getDayOfMonth() == firstMonthDay;
    }

    public boolean endsMonth(LocalDate day) {
        return startsMonth(day.plusDays(1));
    }

    /** The day as far into its month, so many months earlier; of a shorter month the last one. */
    public LocalDate earlier(LocalDate day, long months) {
        return own(plain(day).minusMonths(months));
    }

    /**
     * The day of an ordinary month that has the same place in it. All days move by as many, so each month of the user's becomes
     * the whole ordinary month in which it began.
     */
    private LocalDate plain(LocalDate day) {
        return day.minusDays(firstMonthDay - 1L);
    }

    private LocalDate own(LocalDate plain) {
        return plain.plusDays(firstMonthDay - 1L);
    }
}
