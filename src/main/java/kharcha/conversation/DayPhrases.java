package kharcha.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;

/** Days and periods in words, as seen from today: "yesterday (Sat 21 Nov)", "this month (1–22 Nov)", "since 1 Mar". */
public final class DayPhrases {
    private final PhraseFile phrases;
    private final LocalDate today;
    private final Calendar calendar;

    /** @param calendar by which "this week" and "this month" are counted */
    DayPhrases(PhraseFile phrases, LocalDate today, Calendar calendar) {
        this.phrases = phrases;
        this.today = today;
        this.calendar = calendar;
    }

    public String day(LocalDate day) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) return phrases.say("day.today", Map.of());
        if (ahead == -1) return phrases.say("day.yesterday", Map.of("day", weekday(day)));
        if (ahead == 1) return phrases.say("day.tomorrow", Map.of("day", weekday(day)));
        return weekday(day);
    }

    /** "Sat 21 Nov", with the year when it is another one. */
    public String weekday(LocalDate day) {
        return phrases.write(sameYear(day) ? "day.pattern" : "day.pattern.year", day);
    }

    /** "21 Nov", with the year when it is another one. */
    public String plain(LocalDate day) {
        return phrases.write(sameYear(day) ? "day.pattern.plain" : "day.pattern.plain.year", day);
    }

    /** "October", with the year when it is another one. */
    public String month(YearMonth month) {
        return phrases.write(
                month.getYear() == today.getYear() ? "day.pattern.month" : "day.pattern.month.year", month.atDay(1));
    }

    /** "Oct", to stand at an axis. */
    public String shortMonth(YearMonth month) {
        return phrases.write("day.pattern.month.short", month.atDay(1));
    }

    /** The reader's month of that name: "October", or "25 Oct – 24 Nov" where months begin with another day than the first. */
    public String ownMonth(YearMonth name) {
        if (calendar.firstMonthDay() == 1) return month(name);
        LocalDate start = calendar.month(name).start();
        return range(Objects.requireNonNull(start), calendar.monthEnd(start));
    }

    /** "Oct", "25 Oct", to stand at an axis. */
    public String shortOwnMonth(YearMonth name) {
        return calendar.firstMonthDay() == 1
                ? shortMonth(name)
                : phrases.write(
                        "day.pattern.plain",
                        Objects.requireNonNull(calendar.month(name).start()));
    }

    /** "Mon", to stand over a calendar. */
    public String shortWeekday(DayOfWeek weekday) {
        return phrases.write("day.pattern.weekday", today.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    public String period(DateRange period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null)
            return end == null
                    ? phrases.say("period.all", Map.of())
                    : phrases.say("period.until", Map.of("day", plain(end)));
        if (end == null) return phrases.say("period.since", Map.of("day", plain(start)));
        return start.equals(end) ? day(start) : period(start, end);
    }

    private String period(LocalDate start, LocalDate end) {
        if (isOwnMonth(start, end)) return ownMonth(start, end);
        if (isMonth(start, end)) return month(start, end);
        if (isYear(start, end)) return year(start, end);
        if (isWeek(start, end)) return week(start, end);
        if (end.equals(today)) {
            long count = ChronoUnit.DAYS.between(start, end) + 1;
            return phrases.say("period.days", Map.of("count", count, "days", range(start, end)));
        }
        return range(start, end);
    }

    /** A whole month, or this month up to today. */
    private boolean isMonth(LocalDate start, LocalDate end) {
        if (start.getDayOfMonth() != 1 || !YearMonth.from(start).equals(YearMonth.from(end))) return false;
        return end.equals(YearMonth.from(start).atEndOfMonth()) || end.equals(today);
    }

    private String month(LocalDate start, LocalDate end) {
        YearMonth month = YearMonth.from(start);
        YearMonth current = YearMonth.from(today);
        boolean whole = end.equals(month.atEndOfMonth());
        if (calendar.firstMonthDay() > 1) return whole ? month(month) : range(start, end);
        if (month.equals(current))
            return phrases.say("period.month", Map.of("days", whole ? month(month) : range(start, end)));
        if (month.equals(current.minusMonths(1)))
            return phrases.say("period.month.last", Map.of("month", month(month)));
        return month(month);
    }

    /** A month that begins on the reader's own day: this one, also up to today, or the last one. */
    private boolean isOwnMonth(LocalDate start, LocalDate end) {
        if (calendar.firstMonthDay() == 1 || !calendar.startsMonth(start)) return false;
        long back = calendar.monthsBetween(start, today);
        boolean whole = end.equals(calendar.monthEnd(start));
        return (whole && (back == 0 || back == 1)) || (back == 0 && end.equals(today));
    }

    private String ownMonth(LocalDate start, LocalDate end) {
        return calendar.monthsBetween(start, today) == 0
                ? phrases.say("period.month", Map.of("days", range(start, end)))
                : phrases.say("period.month.last", Map.of("month", range(start, end)));
    }

    /** A whole year, or this year up to today. */
    private boolean isYear(LocalDate start, LocalDate end) {
        if (start.getDayOfYear() != 1 || start.getYear() != end.getYear()) return false;
        return end.equals(start.withDayOfYear(start.lengthOfYear())) || end.equals(today);
    }

    private String year(LocalDate start, LocalDate end) {
        String name = String.valueOf(start.getYear());
        boolean whole = !end.equals(today);
        if (sameYear(start)) return phrases.say("period.year", Map.of("days", whole ? name : range(start, end)));
        if (start.getYear() == today.getYear() - 1) return phrases.say("period.year.last", Map.of("year", name));
        return name;
    }

    /** From the reader's first day of the week to the seventh day, or up to today. */
    private boolean isWeek(LocalDate start, LocalDate end) {
        if (start.getDayOfWeek() != calendar.firstWeekday()) return false;
        boolean whole = start.plusDays(6).equals(end);
        boolean current = !today.isBefore(start) && !today.isAfter(start.plusDays(6));
        boolean last = whole
                && !today.minusDays(7).isBefore(start)
                && !today.minusDays(7).isAfter(end);
        return last || (current && (whole || end.equals(today)));
    }

    private String week(LocalDate start, LocalDate end) {
        String key = today.isAfter(start.plusDays(6)) ? "period.week.last" : "period.week";
        return phrases.say(key, Map.of("days", range(start, end)));
    }

    /** "1–22 Nov", "3 Mar – 5 Apr". */
    public String range(LocalDate start, LocalDate end) {
        if (YearMonth.from(start).equals(YearMonth.from(end))) {
            String last = phrases.write(sameYear(end) ? "day.pattern.to" : "day.pattern.to.year", end);
            return phrases.say("period.range", Map.of("start", phrases.write("day.pattern.from", start), "end", last));
        }
        // Each end by its own year: "3 Oct 2025 – 5 Feb" would leave open which February.
        boolean years = start.getYear() != end.getYear();
        String first = phrases.write(years ? "day.pattern.plain.year" : "day.pattern.plain", start);
        String last = years ? phrases.write("day.pattern.plain.year", end) : plain(end);
        return phrases.say("period.range.wide", Map.of("start", first, "end", last));
    }

    private boolean sameYear(LocalDate day) {
        return day.getYear() == today.getYear();
    }
}
