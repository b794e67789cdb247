package kharcha.understanding;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import org.jspecify.annotations.Nullable;

/** The days that a question is about. */
final class AskedPeriods {
    /** Two periods that are set against each other. */
    record Pair(DateRange first, DateRange second) {}

    private static final int FIRST_YEAR = 2000;

    /** In days: two months. */
    private static final int LONGEST_STRETCH = 62;

    private AskedPeriods() {}

    static List<DateRange> all(Said said) {
        return all(said, null);
    }

    /** @param spokenOf the days of the question before, for "the month before" */
    static List<DateRange> all(Said said, @Nullable DateRange spokenOf) {
        Map<Integer, DateRange> named = named(said);
        Span earlier = earlier(said);
        if (earlier == null) return List.copyOf(named.values());
        Map<Integer, DateRange> others = new TreeMap<>(named);
        for (FoundDate date : said.sentence().dates())
            if (date.span().overlaps(earlier)) others.remove(date.span().start());
        DateRange other =
                others.isEmpty() ? spokenOf : others.values().iterator().next();
        if (other == null) return List.copyOf(named.values());
        others.put(earlier.start(), before(other, calendar(said)));
        return List.copyOf(others.values());
    }

    /** Where "the week before" stands, which is before the other that is named; "the year before" is {@link HabitCues}'s. */
    private static @Nullable Span earlier(Said said) {
        Phrasebook.Match match = said.withoutDates().find("period.earlier");
        boolean yearly = said.has("kind.compare") && said.unread().has("compare.year");
        return match == null || yearly ? null : match.place();
    }

    private static Map<Integer, DateRange> named(Said said) {
        Map<Integer, DateRange> named = new TreeMap<>();
        Span weekday = QueryCues.weekday(said);
        for (FoundDate date : said.sentence().dates())
            if (!isEveryWeek(said, date) && (weekday == null || !weekday.overlaps(date.span())))
                named.put(date.span().start(), date.range());
        // "Cuánto en total en octubre": all time is not meant beside a time that is named.
        if (named.size() > 1 && named.values().stream().anyMatch(range -> !range.equals(DateRange.ALL)))
            named.values().removeIf(DateRange.ALL::equals);
        // "In 2025 vs 2024": beside another period a bare number is a year only where two are compared.
        if (!named.isEmpty() && !said.has("kind.compare")) return named;
        int thisYear = said.parse().utterance().today().getYear();
        for (Sentence.Sum sum : said.sentence().sums())
            if (isYear(sum, thisYear))
                named.put(sum.span().start(), year(LocalDate.of(sum.value().intValueExact(), 1, 1)));
        return named;
    }

    /** "On Sundays", "at weekends": those days of all weeks; empty when none are named. */
    static Set<DayOfWeek> weekdays(Said said) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (FoundDate date : said.sentence().dates()) {
            LocalDate start = date.range().start();
            LocalDate end = date.range().end();
            if (!isEveryWeek(said, date) || start == null || end == null) continue;
            start.datesUntil(end.plusDays(1)).limit(7).forEach(day -> weekdays.add(day.getDayOfWeek()));
        }
        return weekdays;
    }

    private static boolean isEveryWeek(Said said, FoundDate date) {
        String written = said.sentence().original(date.span()).toLowerCase(Locale.ROOT);
        return said.isFiller("cadence.weekdays", written.substring(written.lastIndexOf(' ') + 1));
    }

    /** In a question to the books a bare 2025 is the year. */
    private static boolean isYear(Sentence.Sum sum, int thisYear) {
        return sum.currency() == null
                && sum.span().length() == 4
                && sum.value().scale() == 0
                && sum.value().compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
                && sum.value().compareTo(BigDecimal.valueOf(thisYear)) <= 0;
    }

    /** The days named first, with those that follow on them ("July and August"); all days when none are. */
    static DateRange of(Said said) {
        DateRange joined = joined(said);
        if (joined != null) return joined;
        List<DateRange> all = all(said);
        return all.isEmpty() ? DateRange.ALL : all.getFirst();
    }

    /** Whether two periods are named that are not one after all. */
    static boolean areSetApart(Said said) {
        return all(said).size() > 1 && joined(said) == null;
    }

    /** "In January and February": two periods, one beginning where the other ends, with "and" between them. */
    private static @Nullable DateRange joined(Said said) {
        List<FoundDate> dates = said.sentence().dates();
        if (dates.size() != 2 || all(said).size() != 2) return null;
        FoundDate one = dates.getFirst();
        FoundDate next = dates.getLast();
        LocalDate end = one.range().end();
        LocalDate start = next.range().start();
        if (end == null || start == null || !end.plusDays(1).equals(start)) return null;
        Span gap =
                new Span(/* start= */ one.span().end(), /* end= */ next.span().start());
        String between = said.sentence().original(gap).strip().toLowerCase(Locale.ROOT);
        return said.isFiller("joint", between)
                ? new DateRange(one.range().start(), next.range().end())
                : null;
    }

    /** As {@link #of}, but "the weekly report" is this week's and "the report" is this month's. */
    static DateRange ofReport(Said said) {
        List<DateRange> all = all(said);
        if (!all.isEmpty()) return all.getFirst();
        LocalDate today = said.parse().utterance().today();
        Calendar calendar = calendar(said);
        if (said.has("period.day")) return DateRange.day(today);
        if (said.has("period.week")) return calendar.week(today);
        if (said.has("period.month")) return calendar.month(today);
        return said.has("period.year") ? year(today) : calendar.month(today);
    }

    /** The days named first; the last twelve months when none are. */
    static DateRange ofMonths(Said said) {
        List<DateRange> all = all(said);
        if (!all.isEmpty()) return all.getFirst();
        LocalDate today = said.parse().utterance().today();
        return said.has("period.year") ? year(today) : Calendar.USUAL.months(today, -11, 0);
    }

    /** Whether it is too short for months to be told apart in it. */
    static boolean isWithinMonths(DateRange period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        return start != null && end != null && ChronoUnit.DAYS.between(start, end) <= LONGEST_STRETCH;
    }

    static Pair compared(Said said) {
        List<DateRange> all = all(said);
        LocalDate today = said.parse().utterance().today();
        // "June se zyada" is more than June, and not since.
        if (all.size() > 1) return new Pair(bounded(all.get(0), said), bounded(all.get(1), said));
        if (all.isEmpty()) {
            DateRange now = ofReport(said);
            return new Pair(now, before(now, calendar(said)));
        }
        DateRange only = all.getFirst();
        if (only.contains(today)) return new Pair(only, before(only, calendar(said)));
        return new Pair(sameKind(only, said), only);
    }

    private static DateRange bounded(DateRange period, Said said) {
        LocalDate start = period.start();
        if (start == null || period.end() != null || start.getDayOfMonth() != 1) return period;
        return calendar(said).month(start);
    }

    /** The period of the same kind just before it; a month's is the whole month before. */
    static DateRange before(DateRange period, Calendar calendar) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) return DateRange.ALL;
        return switch (kind(period, calendar)) {
            case DAYS -> {
                long days = ChronoUnit.DAYS.between(start, end) + 1;
                yield DateRange.of(start.minusDays(days), start.minusDays(1));
            }
            case MONTHS -> DateRange.of(start.minusMonths(months(period)), start.minusDays(1));
        };
    }

    /** The period of the same length that today lies in. */
    private static DateRange sameKind(DateRange period, Said said) {
        LocalDate today = said.parse().utterance().today();
        Calendar calendar = calendar(said);
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) return DateRange.ALL;
        if (kind(period, calendar) == Kind.MONTHS) return months(period) == 12 ? year(today) : calendar.month(today);
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        return days == 7 ? calendar.week(today) : DateRange.of(today.minusDays(days - 1), today);
    }

    private enum Kind {
        DAYS,
        MONTHS
    }

    private static Kind kind(DateRange period, Calendar calendar) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) return Kind.DAYS;
        boolean begins = start.getDayOfMonth() == 1 || calendar.startsMonth(start);
        return begins && end.isAfter(start) ? Kind.MONTHS : Kind.DAYS;
    }

    private static long months(DateRange period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) return 0;
        return Math.max(1, ChronoUnit.MONTHS.between(start, end.plusDays(1)));
    }

    static Calendar calendar(Said said) {
        return said.parse().utterance().calendar();
    }

    private static DateRange year(LocalDate day) {
        return DateRange.of(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    }
}
