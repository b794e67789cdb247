package kharcha.report;

import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A question to the books.
 *
 * @param period the days asked about; {@link DateRange#ALL} when none were named
 * @param period2 the days compared with, or null
 * @param compared categories set against each other; empty when none are
 * @param per what an average is taken over, or null
 * @param limit how many rows are wanted, or null
 */
public record Query(
        Metric metric,
        Filter filter,
        DateRange period,
        @Nullable DateRange period2,
        List<CategoryId> compared,
        @Nullable Per per,
        @Nullable GroupBy groupBy,
        @Nullable Integer limit) {
    public enum Metric {
        SUM,
        COUNT,
        AVERAGE,
        LARGEST,
        SMALLEST,
        INCOME,
        NET,
        SHARE,
        LAST,
        LAST_DAY,
        TOP_CATEGORY,
        TOP_MERCHANT,
        /** What part of the income was not spent. */
        SAVINGS,
        /** Against what is usual. */
        USUAL,
        /** The merchants with the most entries, whatever they came to. */
        OFTEN,
        /** The merchants from which nothing was booked before. */
        NEW,
        /** The entries that are out of the ordinary. */
        UNUSUAL
    }

    public enum Per {
        ENTRY,
        DAY,
        WEEK,
        MONTH
    }

    public enum GroupBy {
        CATEGORY,
        MERCHANT,
        DAY,
        WEEK,
        MONTH,
        /** By the days of the week, 1 (Monday) to 7. */
        WEEKDAY,
        /** An empty key for what was paid nobody said how. */
        PAID_BY,
        /** By where it was booked; an empty key where nobody knows any more. */
        CHANNEL,
        /** An entry counts in the group of each of its tags, and under an empty key when it has none. */
        TAG
    }

    public Query {
        compared = List.copyOf(compared);
    }

    public static Query of(Metric metric, Filter filter, DateRange period) {
        return new Query(metric, filter, period, null, List.of(), null, null, null);
    }

    public Query withPeriod(DateRange newPeriod) {
        return new Query(metric, filter, newPeriod, period2, compared, per, groupBy, limit);
    }

    public Query withPeriod2(@Nullable DateRange newPeriod2) {
        return new Query(metric, filter, period, newPeriod2, compared, per, groupBy, limit);
    }

    public Query withFilter(Filter newFilter) {
        return new Query(metric, newFilter, period, period2, compared, per, groupBy, limit);
    }

    public Query withMetric(Metric newMetric) {
        return new Query(newMetric, filter, period, period2, compared, per, groupBy, limit);
    }

    public Query withCompared(List<CategoryId> newCompared) {
        return new Query(metric, filter, period, period2, newCompared, per, groupBy, limit);
    }

    public Query withPer(@Nullable Per newPer) {
        return new Query(metric, filter, period, period2, compared, newPer, groupBy, limit);
    }

    public Query withGroupBy(@Nullable GroupBy newGroupBy) {
        return new Query(metric, filter, period, period2, compared, per, newGroupBy, limit);
    }

    public Query withLimit(@Nullable Integer newLimit) {
        return new Query(metric, filter, period, period2, compared, per, groupBy, newLimit);
    }
}
