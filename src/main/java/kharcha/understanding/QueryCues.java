package kharcha.understanding;

import java.util.List;
import java.util.Map;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/** Which figure is asked for, and how it is cut up, by the words for it. */
final class QueryCues {
    /** The headings of the figures, the most telling first: "which shop … most" before "most". */
    private static final List<Map.Entry<String, Query.Metric>> METRICS = List.of(
            Map.entry("metric.net", Query.Metric.NET),
            Map.entry("metric.share", Query.Metric.SHARE),
            Map.entry("metric.last_day", Query.Metric.LAST_DAY),
            Map.entry("metric.average", Query.Metric.AVERAGE),
            Map.entry("metric.count", Query.Metric.COUNT),
            Map.entry("metric.top_merchant", Query.Metric.TOP_MERCHANT),
            Map.entry("metric.top_category", Query.Metric.TOP_CATEGORY),
            Map.entry("metric.largest", Query.Metric.LARGEST),
            Map.entry("metric.smallest", Query.Metric.SMALLEST),
            Map.entry("metric.last", Query.Metric.LAST),
            Map.entry("metric.income", Query.Metric.INCOME));

    private static final int LONGEST_LIST = 100;

    private QueryCues() {}

    static Query.Metric metric(Said said, QueryReader.Kind kind) {
        if (kind == QueryReader.Kind.CHART || kind == QueryReader.Kind.REPORT)
            return said.has("metric.income") ? Query.Metric.INCOME : Query.Metric.SUM;
        return METRICS.stream()
                .filter(metric -> said.has(metric.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Query.Metric.SUM);
    }

    static Query.Per per(Said said) {
        if (said.has("per.entry")) return Query.Per.ENTRY;
        if (said.has("per.day")) return Query.Per.DAY;
        if (said.has("per.week")) return Query.Per.WEEK;
        return said.has("per.month") ? Query.Per.MONTH : Query.Per.ENTRY;
    }

    static Query.@Nullable GroupBy groupBy(Said said, Query.Metric metric) {
        if (metric == Query.Metric.AVERAGE) return null;
        if (said.has("group.category")) return Query.GroupBy.CATEGORY;
        if (said.has("group.merchant")) return Query.GroupBy.MERCHANT;
        if (weekday(said) != null) return Query.GroupBy.WEEKDAY;
        if (said.has("group.paid_by")) return Query.GroupBy.PAID_BY;
        if (said.has("group.channel")) return Query.GroupBy.CHANNEL;
        if (said.has("group.day")) return Query.GroupBy.DAY;
        if (said.has("group.week")) return Query.GroupBy.WEEK;
        return said.has("group.month") ? Query.GroupBy.MONTH : null;
    }

    /** Where "day of the week" is said, of which "the week" alone is a period. */
    static @Nullable Span weekday(Said said) {
        Phrasebook.Match match = said.unread().find("group.weekday");
        return match == null ? null : match.place();
    }

    /** The charts that have a name of their own, whether or not "chart" is said as well. */
    static Intent.@Nullable ChartKind named(Said said) {
        if (said.has("chart.heat")) return Intent.ChartKind.HEAT_MAP;
        if (said.has("chart.flow")) return Intent.ChartKind.CASH_FLOW;
        if (said.has("chart.stacked")) return Intent.ChartKind.STACKED;
        if (said.has("chart.budgets")) return Intent.ChartKind.BUDGETS;
        if (said.has("chart.so_far")) return Intent.ChartKind.SO_FAR;
        return said.has("chart.trend") && !said.has("chart.bar") ? Intent.ChartKind.TREND : null;
    }

    static Intent.@Nullable ChartKind chart(Said said) {
        Intent.ChartKind named = named(said);
        if (named != null) return named;
        if (said.has("chart.pie")) return Intent.ChartKind.DONUT;
        if (said.has("chart.bar")) return Intent.ChartKind.BARS;
        return said.has("chart.line") ? Intent.ChartKind.LINE : null;
    }

    /** How many rows are wanted; null when the message does not say. */
    static @Nullable Integer limit(Said said) {
        Phrasebook.Match match = said.find("limit");
        Sentence.Sum sum = match == null ? null : match.sum("sum");
        if (sum == null
                || sum.currency() != null
                || sum.value().stripTrailingZeros().scale() > 0) return null;
        int limit = sum.value().min(java.math.BigDecimal.valueOf(LONGEST_LIST)).intValue();
        return limit < 1 ? null : limit;
    }
}
