package kharcha.conversation;

import java.time.LocalDate;
import java.util.Set;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.CategoryId;
import kharcha.report.BudgetFigures;
import org.jspecify.annotations.Nullable;
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
            case SO_FAR -> SoFarSketch.of(book, filter, period, subject, limit(exchange, filter, SoFarSketch.month(book, period)))
                    .map(chart -> soFar(book, chart));
            case BUDGETS -> budgets(exchange);
            case DONUT, BARS, LINE -> throw new IllegalArgumentException(draw.kind() + " has one row of figures");
        };
        if (sketch.isEmpty() && draw.kind() == Intent.ChartKind.BUDGETS) return Outcome.of(exchange.say("budget.none"));
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
        if (draw.kind() == Intent.ChartKind.BUDGETS)
            return Outcome.of(lines).with(pictures.keep(exchange, chart)).asking(draw.query());
        List<Figure> all = QuestionActions.figures(exchange, filter, period, null);
        ChartActions.undrawn(exchange, all, sketch.get().currency()).ifPresent(lines::add);
        return Outcome.of(lines).with(pictures.keep(exchange, chart)).asking(draw.query());
    }

    /** What may be spent on that in those days, where a budget is just about them. */
    private static @Nullable Money limit(Exchange exchange, Filter filter, DateRange days) {
        Set<CategoryId> categories = filter.categories();
        Filter rest = filter.withCategories(Set.of()).withSide(null);
        if (categories.size() > 1 || !rest.equals(Filter.NONE) || filter.side() == Filter.Side.INCOME) return null;
        CategoryId category = categories.stream().findFirst().orElse(null);
        Budget budget = exchange.budgets()
                .of(category)
                .or(() -> category == null
                        ? Optional.empty()
                        : exchange.budgets().of(exchange.categories().home(category)))
                .orElse(null);
        LocalDate start = days.start();
        if (budget == null
                || start == null
                || !budget.period(start, exchange.calendar()).equals(days)) return null;
        boolean now = days.contains(exchange.today());
        if (!now && !days.contains(budget.since()) && !budget.since().isBefore(start)) return null;
        Money limit = now
                ? exchange.budgetFigures().of(budget).state().limit()
                : budget.amount();
        return limit.isPositive() ? limit : null;
    }

    private static Optional<Sketch> budgets(Exchange exchange) {
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        BudgetFigures figures = exchange.budgetFigures();
        List<BudgetState> states = exchange.budgets().all().stream()
                .map(budget -> figures.of(budget).state())
                .filter(state -> state.limit().isPositive())
                .limit(ROWS)
                .toList();
        List<Chart.Allowance> allowances = states.stream()
                .map(state -> new Chart.Allowance(
                        exchange.phrases().capital(phrases.name(state.budget().category())),
                        state.spent().amount().signum() < 0 ? Money.zero(state.spent().currency()) : state.spent(),
                        state.limit(),
                        state.budget().category(),
                        null))
                .toList();
        return BudgetSketch.of(exchange.phrases(), allowances)
                .map(chart -> new Sketch(chart, exchange.home(), states.stream().map(phrases::line)));
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
