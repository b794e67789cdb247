package kharcha.conversation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Query.GroupBy;
import kharcha.understanding.Intent;

/** Draws the charts that tell more than one row of figures, each with its figures in words. */
final class SketchActions {
    private static final int ROWS = 14;

    private final Pictures pictures;

    SketchActions(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * A chart and what is said beside it.
     *
     * @param currency of all that is drawn
     */
    private record Sketch(Chart chart, Currency currency, Stream<String> lines) {}

    Outcome draw(Exchange exchange, Intent.Draw draw, Query query) {
        Filter filter = query.filter();
        DateRange period = query.period();
        Sketchbook book = exchange.sketchbook();
        String subject = exchange.phrases().join(new FilterPhrases(exchange).parts(filter));
        Optional<Sketch> sketch = switch (draw.kind()) {
            case STACKED -> StackSketch.of(book, filter, period, subject).map(chart -> stacked(book, chart));
            case HEAT_MAP -> calendar(book, filter, period, subject);
            case CASH_FLOW -> CashFlowSketch.of(book, filter, period).map(chart -> flow(book, chart));
            case TREND -> TrendSketch.of(book, filter, period, subject).map(chart -> trend(book, chart));
            case SO_FAR -> SoFarSketch.of(book, filter, period, subject, null).map(chart -> soFar(book, chart));
            case DONUT, BARS, LINE -> throw new IllegalArgumentException(draw.kind() + " has one row of figures");
        };
        if (sketch.isEmpty())
            return Outcome.of(exchange.phrases()
                            .join(
                                    exchange.say("figure.nothing.spent"),
                                    subject,
                                    exchange.phrases().period(period)))
                    .asking(draw.query());
        Chart chart = sketch.get().chart();
        List<String> lines = new ArrayList<>(List.of(chart.title()));
        lines.addAll(exchange.phrases().atMost(ROWS, sketch.get().lines().toList()));
        List<Figure> all = QuestionActions.figures(exchange, filter, period, null);
        ChartActions.undrawn(exchange, all, sketch.get().currency()).ifPresent(lines::add);
        return Outcome.of(lines).with(pictures.keep(exchange, chart)).asking(draw.query());
    }

    private static Sketch stacked(Sketchbook book, Chart.StackedMonths chart) {
        return new Sketch(
                chart,
                chart.layers().getFirst().total().currency(),
                IntStream.range(0, chart.months().size())
                        .mapToObj(month -> book.phrases()
                                .join(
                                        chart.months().get(month),
                                        book.phrases().amount(StackSketch.total(chart.layers(), month)))));
    }

    private static Optional<Sketch> calendar(Sketchbook book, Filter filter, DateRange period, String subject) {
        List<Figure> byDay = book.figures(filter, period, GroupBy.DAY);
        Currency currency = book.drawn(byDay);
        GroupNames names = new GroupNames(book.phrases());
        Stream<String> lines = Grouped.inOrder(byDay, GroupBy.DAY, book.calendar()).stream()
                .filter(figure -> figure.sum().currency().equals(currency))
                .map(figure -> book.phrases()
                        .join(
                                names.name(figure.key(), GroupBy.DAY),
                                book.phrases().amount(figure.sum())));
        return HeatSketch.of(
                        book,
                        byDay,
                        period,
                        book.phrases().join(subject, book.phrases().period(HeatSketch.been(book, period))))
                .map(chart -> new Sketch(chart, currency, lines));
    }

    private static Sketch flow(Sketchbook book, Chart.CashFlow chart) {
        return new Sketch(
                chart,
                chart.flows().getFirst().income().currency(),
                chart.flows().stream().map(flow -> CashFlowSketch.line(book, flow)));
    }

    private static Sketch trend(Sketchbook book, Chart.Trend chart) {
        Money one = chart.soFar() == null
                ? chart.points().getFirst().amount()
                : chart.soFar().amount();
        return new Sketch(chart, one.currency(), TrendSketch.lines(book, chart));
    }

    private static Sketch soFar(Sketchbook book, Chart.MonthSoFar chart) {
        return new Sketch(chart, chart.spent().amounts().getFirst().currency(), SoFarSketch.lines(book, chart));
    }
}
