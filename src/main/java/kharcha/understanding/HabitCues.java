package kharcha.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.ledger.DateRange;
import kharcha.report.FairPeriods;
import kharcha.report.Filter;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/** What is asked of somebody's habits: what is usual and what is not, where most often and where for the first time. */
final class HabitCues {
    /** Longer messages that only mention something unusual are no questions. */
    private static final int LONGEST = 14;

    private static final List<Map.Entry<String, Query.Metric>> METRICS = List.of(
            Map.entry("metric.savings", Query.Metric.SAVINGS),
            Map.entry("metric.unusual", Query.Metric.UNUSUAL),
            Map.entry("metric.new", Query.Metric.NEW),
            Map.entry("metric.often", Query.Metric.OFTEN),
            Map.entry("metric.usual", Query.Metric.USUAL));

    private static final List<String> CHANNELS = List.of("web", "watson", "dashboard", "api", "due");

    private HabitCues() {}

    /** Null when no habit is asked about; who names a sum tells of an entry. */
    static Query.@Nullable Metric metric(Said said) {
        if (!said.sentence().sums().isEmpty() || said.sentence().words() > LONGEST) return null;
        return METRICS.stream()
                .filter(metric -> said.has(metric.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static Intent ask(Said said, Filter filter, Query.Metric metric) {
        DateRange period = metric == Query.Metric.OFTEN ? AskedPeriods.of(said) : AskedPeriods.ofReport(said);
        Filter wanted = switch (metric) {
            // The shops are what is asked for, not what they are filed under.
            case OFTEN, NEW -> FilterReader.besides(said, filter, "shops");
            // A part of an income is kept of all of it.
            case SAVINGS -> Filter.NONE;
            case SUM, COUNT, AVERAGE, LARGEST, SMALLEST, INCOME, NET, SHARE, USUAL, UNUSUAL -> filter;
            case LAST, LAST_DAY, TOP_CATEGORY, TOP_MERCHANT -> filter;
        };
        return new Intent.Ask(Query.of(metric, wanted, period).withLimit(QueryCues.limit(said)));
    }

    /** Where it was booked, by the first part of the channel's name; null when that is not asked. */
    static @Nullable String channel(Said said) {
        return CHANNELS.stream()
                .filter(channel -> said.has("channel." + channel))
                .findFirst()
                .orElse(null);
    }

    /** A period and its same days a year before; null when those are not asked for. */
    static AskedPeriods.@Nullable Pair yearBefore(Said said) {
        Phrasebook.Match match = said.unread().find("compare.year");
        if (match == null) return null;
        LocalDate today = said.parse().utterance().today();
        Optional<DateRange> named = said.sentence().dates().stream()
                .filter(date -> !date.span().overlaps(match.place()))
                .map(FoundDate::range)
                .findFirst();
        DateRange period = FairPeriods.untilToday(
                named.orElseGet(() -> AskedPeriods.calendar(said).month(today)), today);
        return FairPeriods.yearBefore(period, today, AskedPeriods.calendar(said))
                .map(before -> new AskedPeriods.Pair(period, before))
                .orElse(null);
    }
}
