package kharcha.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.report.Filter;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of the books: which figure, over which entries, of which days, and how it is to be shown. The words
 * decide; the classifier's label only where they leave it open.
 */
final class QueryReader {
    /** How an answer is to be shown. */
    enum Kind {
        REPORT,
        QUESTION,
        COMPARE,
        LIST,
        CHART
    }

    /** Longer messages that only begin like a question are mostly pasted notices. */
    private static final int LONGEST = 14;

    /** Whether the message can hardly be anything but a question to the books. */
    boolean asks(Said said) {
        return said.is("asks")
                || HabitCues.metric(said) != null
                || asksForChart(said)
                || counts(said)
                || (said.sentence().asks()
                        && said.sentence().sums().isEmpty()
                        && (asksSoftly(said) || asksMarked(said)));
    }

    /** "Cash flow this year", "heat map of 2025": no price among its words. */
    private static boolean asksForChart(Said said) {
        boolean sums =
                !said.sentence().sums().isEmpty() && AskedPeriods.all(said).isEmpty();
        return !sums && said.is("chart.itself");
    }

    /** "Spent on taxis since May?": what would be a booking without the mark. */
    private static boolean asksMarked(Said said) {
        return said.sentence().words() <= LONGEST && said.is("asks.marked");
    }

    /** "The last 5", "biggest 3": rows that are wanted, no price. */
    private static boolean counts(Said said) {
        return said.is("limit.alone") && QueryCues.limit(said) != null;
    }

    /** Whether it looks like one, unless it is an entry ("total 45 for the taxi"). */
    boolean asksSoftly(Said said) {
        return said.sentence().words() <= LONGEST && said.is("asks.softly");
    }

    Intent read(Said said, String label) {
        Kind kind = kind(said, label);
        Query.Metric habit = kind == Kind.CHART ? null : HabitCues.metric(said);
        if (habit != null && !compares(said, kind)) return HabitCues.ask(said, FilterReader.read(said, habit), habit);
        Query.Metric metric = QueryCues.metric(said, kind);
        Filter filter = FilterReader.read(said, metric);
        if (metric == Query.Metric.NET) return new Intent.Ask(Query.of(metric, filter, AskedPeriods.of(said)));
        return switch (kind) {
            case REPORT -> report(said, filter);
            case COMPARE -> compare(said, filter, metric);
            case LIST -> list(said, filter, metric);
            case CHART -> chart(said, filter);
            case QUESTION -> question(said, filter, metric);
        };
    }

    /** "More than the same month last year" is held against that, and not against what is usual. */
    private static boolean compares(Said said, Kind kind) {
        return kind == Kind.COMPARE && HabitCues.yearBefore(said) != null;
    }

    private static Kind kind(Said said, String label) {
        if (counts(said)) return Kind.LIST;
        if (said.has("kind.chart") || asksForChart(said)) return Kind.CHART;
        if (said.has("group.paid_by")) return Kind.QUESTION;
        if (said.has("kind.compare")) return Kind.COMPARE;
        if (said.has("kind.question")) return Kind.QUESTION;
        if (said.has("kind.report")) return Kind.REPORT;
        if (said.has("kind.list")) return Kind.LIST;
        return switch (label) {
            case "report" -> said.is("asks") ? Kind.QUESTION : Kind.REPORT;
            case "compare" ->
                AskedPeriods.areSetApart(said) || FilterReader.named(said).size() > 1 ? Kind.COMPARE : Kind.QUESTION;
            case "list" -> said.sentence().asks() && said.is("asks.marked") ? Kind.QUESTION : Kind.LIST;
            case "chart" -> Kind.CHART;
            default -> Kind.QUESTION;
        };
    }

    private static Intent report(Said said, Filter filter) {
        DateRange period = AskedPeriods.ofReport(said);
        Query.GroupBy groupBy = QueryCues.groupBy(said, Query.Metric.SUM);
        // A report has the categories anyway; "the weekly report" names its days, "spending by week" its rows.
        boolean cut = groupBy != null && groupBy != Query.GroupBy.CATEGORY && said.has("group.by");
        if (cut)
            return new Intent.Ask(Query.of(Query.Metric.SUM, filter, period).withGroupBy(groupBy));
        if (filter.equals(Filter.NONE)) return new Intent.Report(period);
        return new Intent.Ask(Query.of(Query.Metric.SUM, filter, period));
    }

    private static Intent question(Said said, Filter filter, Query.Metric metric) {
        Query.GroupBy groupBy = QueryCues.groupBy(said, metric);
        Query query = Query.of(isOfFew(groupBy) ? Query.Metric.SUM : metric, filter, AskedPeriods.of(said));
        if (metric == Query.Metric.AVERAGE) query = query.withPer(QueryCues.per(said));
        return new Intent.Ask(query.withGroupBy(groupBy).withLimit(QueryCues.limit(said)));
    }

    /** There are so few of these groups that "on which weekday most?" is answered with all of them. */
    private static boolean isOfFew(Query.@Nullable GroupBy groupBy) {
        return groupBy == Query.GroupBy.WEEKDAY || groupBy == Query.GroupBy.PAID_BY || groupBy == Query.GroupBy.CHANNEL;
    }

    private static Intent list(Said said, Filter filter, Query.Metric metric) {
        // "Top 3 shops" are no entries.
        if (metric == Query.Metric.TOP_CATEGORY || metric == Query.Metric.TOP_MERCHANT)
            return question(said, filter, metric);
        boolean single = QueryCues.limit(said) == null
                && (metric == Query.Metric.LAST || metric == Query.Metric.LARGEST || metric == Query.Metric.SMALLEST);
        if (single) return question(said, filter, metric);
        return new Intent.ListEntries(
                Query.of(metric, filter, AskedPeriods.of(said)).withLimit(QueryCues.limit(said)));
    }

    private static Intent chart(Said said, Filter filter) {
        Query.GroupBy groupBy = QueryCues.groupBy(said, Query.Metric.SUM);
        Intent.ChartKind kind = QueryCues.chart(said);
        // "Donut" is the kind of chart here, not what was eaten.
        String words = filter.words();
        boolean ofTheChart = Stream.of("kind.chart", "chart.pie", "chart.bar").anyMatch(it -> said.isFiller(it, words));
        if (ofTheChart || kind == Intent.ChartKind.CASH_FLOW) filter = filter.withWords("");
        if (groupBy == null && said.has("chart.merchants")) groupBy = Query.GroupBy.MERCHANT;
        if (groupBy == Query.GroupBy.MERCHANT) filter = FilterReader.besides(said, filter, "chart.merchants");
        if (kind == null) kind = fitting(groupBy, filter);
        DateRange period = isOfMonths(kind) ? AskedPeriods.ofMonths(said) : AskedPeriods.ofReport(said);
        // A trend is of months; the course of a month or of its weeks is a line.
        if (kind == Intent.ChartKind.TREND && (isFine(groupBy) || AskedPeriods.isWithinMonths(period)))
            kind = Intent.ChartKind.LINE;
        Integer limit = groupBy == Query.GroupBy.MERCHANT ? QueryCues.limit(said) : null;
        return new Intent.Draw(
                Query.of(Query.Metric.SUM, filter, period).withGroupBy(groupBy).withLimit(limit), kind);
    }

    /** The chart that shows it best when none is named. */
    private static Intent.ChartKind fitting(Query.@Nullable GroupBy groupBy, Filter filter) {
        boolean whole = groupBy == null ? filter.equals(Filter.NONE) : groupBy == Query.GroupBy.CATEGORY;
        return whole ? Intent.ChartKind.DONUT : Intent.ChartKind.BARS;
    }

    private static boolean isFine(Query.@Nullable GroupBy groupBy) {
        return groupBy == Query.GroupBy.DAY || groupBy == Query.GroupBy.WEEK;
    }

    /** Whether it shows several months, where one alone would tell little. */
    private static boolean isOfMonths(Intent.ChartKind kind) {
        return switch (kind) {
            case STACKED, CASH_FLOW, TREND -> true;
            case DONUT, BARS, LINE, HEAT_MAP, SO_FAR, BUDGETS -> false;
        };
    }

    private static Intent compare(Said said, Filter filter, Query.Metric metric) {
        List<CategoryId> compared = FilterReader.compared(said);
        // "Groceries or eating out, which cost more": the two are meant, not the top of all.
        boolean top = metric == Query.Metric.TOP_CATEGORY || metric == Query.Metric.TOP_MERCHANT;
        Query.Metric held = top && compared.size() > 1 ? Query.Metric.SUM : metric;
        Query query = Query.of(held, filter, AskedPeriods.of(said));
        if (compared.size() > 1 && AskedPeriods.all(said).size() < 2)
            return new Intent.Compare(query.withFilter(
                            filter.withCategories(Set.of()).withWords("").withOrWords(null))
                    .withCompared(compared));
        AskedPeriods.Pair year = HabitCues.yearBefore(said);
        AskedPeriods.Pair pair = year == null ? AskedPeriods.compared(said) : year;
        return new Intent.Compare(query.withPeriod(pair.first()).withPeriod2(pair.second()));
    }

    /** What the message changes in the question before it ("what about last month?"); null when it does not look like that. */
    @Nullable
    Intent followUp(Said said, Query before) {
        if (said.is("follow_up.when")) return new Intent.Ask(again(before));
        // What a single entry was for is told with it; what a sum was for are the entries in it.
        if (said.is("follow_up.on")) return isOfMany(before) ? entries(before) : new Intent.Ask(again(before));
        if (said.is("follow_up.list")) return entries(before);
        boolean all = before.filter().equals(Filter.NONE) && before.period2() == null && before.groupBy() == null;
        if (all && said.is("follow_up.left")) return new Intent.Ask(before.withMetric(Query.Metric.NET));
        boolean one = before.metric() == Query.Metric.LAST || before.limit() != null;
        if (one && said.is("follow_up.earlier")) return earlier(before);
        if (said.is("follow_up.group")) return grouped(said, before);
        if (said.is("follow_up.amount")) return new Intent.Ask(before.withMetric(amountOf(before.metric())));
        List<DateRange> periods = AskedPeriods.all(said, before.period());
        Filter filter = FilterReader.read(said, before.metric());
        // Who names both periods refers to nothing said before.
        if (periods.size() < 2 && said.is("follow_up.compare")) {
            Query query = filter.equals(Filter.NONE) ? before : before.withFilter(filter);
            DateRange other = periods.isEmpty()
                    ? AskedPeriods.before(before.period(), AskedPeriods.calendar(said))
                    : periods.getFirst();
            return new Intent.Compare(query.withPeriod2(other));
        }
        Query.Metric habit = HabitCues.metric(said);
        boolean pointed = said.is("follow_up")
                || (habit == null && said.sentence().asks() && said.sentence().words() <= 4);
        if (!pointed) return null;
        Query.Metric metric = habit == null ? QueryCues.metric(said, Kind.QUESTION) : habit;
        boolean total = before.metric() == Query.Metric.INCOME || before.metric() == Query.Metric.NET
                ? said.has("metric.spent")
                : said.has("metric.sum");
        boolean changes = !periods.isEmpty() || !filter.equals(Filter.NONE) || metric != Query.Metric.SUM || total;
        if (!changes) return null;
        Query query = before.withPeriod2(null).withCompared(List.of());
        if (!periods.isEmpty()) query = query.withPeriod(periods.getFirst());
        if (!filter.equals(Filter.NONE)) query = query.withFilter(filter);
        if (metric != Query.Metric.SUM || total) query = query.withMetric(metric);
        if (query.metric() == Query.Metric.AVERAGE && query.per() == null) query = query.withPer(QueryCues.per(said));
        return new Intent.Ask(query);
    }

    /** "And the one before that?": the last ones, one more than were told. */
    private static Intent earlier(Query before) {
        int told = before.limit() == null ? 1 : before.limit();
        return new Intent.ListEntries(
                before.withMetric(before.metric() == Query.Metric.LAST ? Query.Metric.SUM : before.metric())
                        .withLimit(told + 1));
    }

    /** "And how much did I spend?", "so what was left over?": a question of its own, of the days that were spoken of. */
    Intent ofTheSameDays(Said said, Intent asked, @Nullable Query before) {
        if (before == null || before.period2() != null || !(asked instanceof Intent.Ask(Query query))) return asked;
        boolean goesOn = said.is("follow_up.so") && AskedPeriods.all(said).isEmpty();
        return goesOn ? new Intent.Ask(query.withPeriod(before.period())) : asked;
    }

    private static boolean isOfMany(Query before) {
        return before.metric() == Query.Metric.SUM || before.metric() == Query.Metric.COUNT;
    }

    private static Intent entries(Query before) {
        return new Intent.ListEntries(before.withMetric(Query.Metric.SUM));
    }

    /** "How much was it?" of the top category is told with it; of a number of entries it is their sum. */
    private static Query.Metric amountOf(Query.Metric metric) {
        return switch (metric) {
            case COUNT, SHARE -> Query.Metric.SUM;
            case LAST_DAY -> Query.Metric.LAST;
            case SUM, AVERAGE, INCOME, NET, SAVINGS, USUAL, LARGEST, SMALLEST, LAST -> metric;
            case TOP_CATEGORY, TOP_MERCHANT, OFTEN, NEW, UNUSUAL -> metric;
        };
    }

    /** "Group by weekday", with nothing asked before: what was spent this month; null when it says no such thing. */
    @Nullable
    Intent groupedAlone(Said said) {
        if (!said.is("follow_up.group")) return null;
        DateRange month =
                AskedPeriods.calendar(said).month(said.parse().utterance().today());
        return grouped(said, Query.of(Query.Metric.SUM, Filter.NONE, month));
    }

    /** "By week": the same figure cut up; null when it does not say by what. */
    private static @Nullable Intent grouped(Said said, Query before) {
        Query.Metric metric = before.metric() == Query.Metric.COUNT ? Query.Metric.COUNT : Query.Metric.SUM;
        Query.GroupBy groupBy = QueryCues.groupBy(said.unread(), metric);
        return groupBy == null
                ? null
                : new Intent.Ask(before.withMetric(metric)
                        .withFilter(all(before.filter(), groupBy))
                        .withPeriod2(null)
                        .withCompared(List.of())
                        .withGroupBy(groupBy));
    }

    /** "By payment method" after "how much by card" is about the other ways too. */
    private static Filter all(Filter filter, Query.GroupBy groupBy) {
        return switch (groupBy) {
            case PAID_BY -> filter.withPaidBy(null);
            case CHANNEL -> filter.withChannel(null);
            case WEEKDAY -> filter.withWeekdays(null);
            case CATEGORY, MERCHANT, DAY, WEEK, MONTH, TAG -> filter;
        };
    }

    /** The largest, the smallest and the last are told with their day; of anything else the last entry is. */
    private static Query again(Query before) {
        return switch (before.metric()) {
            case LARGEST, SMALLEST, LAST, LAST_DAY, UNUSUAL -> before;
            case SUM, COUNT, AVERAGE, INCOME, NET, SAVINGS, USUAL, SHARE, TOP_CATEGORY, TOP_MERCHANT, OFTEN, NEW ->
                before.withMetric(Query.Metric.LAST_DAY);
        };
    }
}
