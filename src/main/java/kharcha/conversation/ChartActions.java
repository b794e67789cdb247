package kharcha.conversation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.report.Chart;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Query.GroupBy;
import kharcha.understanding.Intent;

/** Draws what was asked for, and says the same figures in words. */
final class ChartActions {
    private static final int ROWS = 12;

    private final Pictures pictures;
    private final SketchActions sketches;
    private final CompareActions comparisons = new CompareActions();

    ChartActions(Pictures pictures) {
        this.pictures = pictures;
        this.sketches = new SketchActions(pictures);
    }

    Outcome draw(Exchange exchange, Intent.Draw draw) {
        Query query = wanted(draw.query());
        return switch (draw.kind()) {
            case DONUT, BARS, LINE -> row(exchange, draw, query);
            case STACKED, HEAT_MAP, CASH_FLOW, TREND, SO_FAR, BUDGETS -> sketches.draw(exchange, draw, query);
        };
    }

    /** One row of figures, in one of the ways to draw it. */
    private Outcome row(Exchange exchange, Intent.Draw draw, Query query) {
        DateRange period = FairPeriods.untilToday(query.period(), exchange.today());
        DateRange other = query.period2();
        if (other != null && draw.kind() != Intent.ChartKind.DONUT) return sideBySide(exchange, query, other);
        GroupBy groupBy = groupBy(draw, period);
        List<Figure> figures = QuestionActions.figures(exchange, query.filter(), period, groupBy);
        String subject = new FilterPhrases(exchange).subject(query.filter(), period);
        Optional<Chart> chart = draw.kind() == Intent.ChartKind.DONUT
                ? Donut.of(exchange, figures, subject, "")
                : Course.of(exchange, draw.kind(), figures, groupBy, period, subject, most(query));
        if (chart.isEmpty())
            return Outcome.of(exchange.phrases().join(exchange.say("figure.nothing.spent"), subject))
                    .asking(draw.query());
        return Outcome.of(told(exchange, figures, groupBy, subject, Math.min(ROWS, most(query))))
                .with(pictures.keep(exchange, chart.get()))
                .asking(draw.query());
    }

    private static int most(Query query) {
        Integer limit = query.limit();
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    /** Two periods as two bars, the earlier one first. */
    private Outcome sideBySide(Exchange exchange, Query query, DateRange other) {
        Optional<Chart> chart = Course.ofPeriods(exchange, query.filter(), query.period(), other);
        Outcome told = comparisons.compare(exchange, query);
        return chart.map(drawn -> told.with(pictures.keep(exchange, drawn))).orElse(told);
    }

    /** Categories set against each other are drawn side by side; income is what came in. */
    private static Query wanted(Query query) {
        Filter filter = query.filter();
        if (query.metric() == Query.Metric.INCOME) filter = filter.withDirection(Direction.IN);
        if (!query.compared().isEmpty()) filter = filter.withCategories(Set.copyOf(query.compared()));
        return query.withFilter(filter);
    }

    /** The same figures in words. */
    private static List<String> told(
            Exchange exchange, List<Figure> figures, GroupBy groupBy, String subject, int most) {
        Phrases phrases = exchange.phrases();
        GroupNames names = new GroupNames(phrases);
        Totals totals = Totals.of(figures);
        List<String> lines = new ArrayList<>();
        lines.add(phrases.join(phrases.amount(totals), subject, phrases.entries(totals.count())));
        List<String> rows = Grouped.inOrder(figures, groupBy, exchange.calendar()).stream()
                .map(figure -> phrases.join(names.name(figure.key(), groupBy), phrases.amount(figure.sum())))
                .toList();
        lines.addAll(phrases.atMost(most, rows));
        undrawn(exchange, figures, Donut.drawn(exchange, figures)).ifPresent(lines::add);
        return lines;
    }

    /** A donut shows categories; a course takes the step that was asked for, or one that fits the period's length. */
    private static GroupBy groupBy(Intent.Draw draw, DateRange period) {
        GroupBy wanted = draw.query().groupBy();
        if (draw.kind() == Intent.ChartKind.DONUT || !draw.query().compared().isEmpty()) return GroupBy.CATEGORY;
        boolean line = draw.kind() == Intent.ChartKind.LINE;
        return wanted == null || (line && !Grouped.isOverTime(wanted)) ? Timeline.step(period) : wanted;
    }

    /** Amounts in other currencies cannot stand in the same picture, so they are said. */
    static Optional<String> undrawn(Exchange exchange, List<Figure> figures, Currency currency) {
        List<Figure> others = figures.stream()
                .filter(figure -> !figure.sum().currency().equals(currency))
                .toList();
        if (others.isEmpty()) return Optional.empty();
        return Optional.of(exchange.say(
                "figure.more.currencies",
                "currency",
                currency.getCurrencyCode(),
                "others",
                exchange.phrases().amount(Totals.of(others))));
    }
}
