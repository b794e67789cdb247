package kharcha.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something comes round, in the terms of RFC 5545: how often, from which day, until when or how many times.
 *
 * <p>Each day is counted from the first, never from the one before, so that the 31st is the 28th of February and the 31st again
 * in March, and the 29th of February comes back every fourth year. RFC 5545 would leave out the months that have no such day;
 * whoever pays rent on the 31st pays it in February too, which RFC 7529 calls SKIP=BACKWARD.
 *
 * @param next the first day, today or later when it was said
 * @param until the last day it may fall on; null: no end was said
 * @param count how many times; null: no number was said
 * @param monthEnd whether it is the last day of each month, however long that is
 */
public record Recurrence(
        Cadence cadence,
        LocalDate next,
        @Nullable LocalDate until,
        @Nullable Integer count,
        boolean monthEnd) {
    private static final int DAYS_A_WEEK = 7;
    private static final int WORKDAYS = 5;
    private static final int SHORTEST_MONTH = 28;

    /** Just that one day. */
    public static Recurrence once(LocalDate day) {
        return new Recurrence(Cadence.every(Cadence.Unit.DAY), day, null, 1, false);
    }

    public boolean isOnce() {
        return count != null && count == 1;
    }

    /** The days on which it falls after that one, in order; where there is no end, without end. */
    public Stream<LocalDate> after(LocalDate day) {
        LocalDate last = until;
        Integer times = count;
        Stream<LocalDate> days = LongStream.iterate(
                        Math.max(0, about(day)), n -> times == null || n < times, n -> n + 1)
                .mapToObj(this::day)
                .dropWhile(each -> !each.isAfter(day));
        return last == null ? days : days.takeWhile(each -> !each.isAfter(last));
    }

    /** Those of its days that lie in there, both ends included. */
    public List<LocalDate> within(LocalDate start, LocalDate end) {
        return after(start.minusDays(1)).takeWhile(each -> !each.isAfter(end)).toList();
    }

    /** The same, with no day after that one. */
    public Recurrence until(LocalDate last) {
        LocalDate earlier = until == null || last.isBefore(until) ? last : until;
        return new Recurrence(cadence, next, earlier, count, monthEnd);
    }

    /** The same as if it had always been so, since that day at least; without an end. */
    public Recurrence since(LocalDate day) {
        if (!next.isAfter(day)) return new Recurrence(cadence, next, null, null, monthEnd);
        long days = ChronoUnit.DAYS.between(day, next);
        LocalDate earlier = switch (cadence.unit()) {
            case DAY -> next.minusDays(steps(days, 1));
            case WEEKDAY, WEEK -> next.minusWeeks(steps(days, DAYS_A_WEEK));
            case MONTH -> next.minusMonths(steps(days, SHORTEST_MONTH));
            case YEAR -> next.minusYears(steps(days, SHORTEST_MONTH));
        };
        return new Recurrence(cadence, earlier, null, null, monthEnd);
    }

    /** So many units that they are whole rounds, and reach as far back as that. */
    private long steps(long days, int unit) {
        return (days / unit / cadence.every() + 1) * cadence.every();
    }

    /** The day that comes so many times after the first. */
    private LocalDate day(long n) {
        long steps = n * cadence.every();
        LocalDate day = switch (cadence.unit()) {
            case DAY -> next.plusDays(steps);
            case WEEKDAY -> workday(steps);
            case WEEK -> next.plusWeeks(steps);
            case MONTH -> next.plusMonths(steps);
            case YEAR -> next.plusYears(steps);
        };
        return monthEnd ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
    }

    /** From Monday to Friday; a first day at the weekend is the Monday after it. */
    private LocalDate workday(long steps) {
        int weekday = Math.min(next.getDayOfWeek().getValue(), WORKDAYS + 1);
        LocalDate monday = next.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        long days = weekday - 1 + steps;
        return monday.plusWeeks(days / WORKDAYS).plusDays(days % WORKDAYS);
    }

    /** How many times it has come round by that day, or a few less. */
    private long about(LocalDate day) {
        long units = switch (cadence.unit()) {
            case DAY -> ChronoUnit.DAYS.between(next, day);
            case WEEKDAY -> ChronoUnit.DAYS.between(next, day) * WORKDAYS / DAYS_A_WEEK - 2;
            case WEEK -> ChronoUnit.WEEKS.between(next, day);
            case MONTH -> ChronoUnit.MONTHS.between(next, day);
            case YEAR -> ChronoUnit.YEARS.between(next, day);
        };
        return units / cadence.every() - 1;
    }
}
