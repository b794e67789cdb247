package kharcha.dashboard;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kharcha.conversation.Desk;
import kharcha.conversation.HeatSketch;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Figure;
import kharcha.report.Query.GroupBy;

/** Charts of what a page shows: of one currency, since others cannot stand in the same picture. */
final class PageCharts {
    private static final int SLICES = 10;
    private static final int BARS = 12;

    private PageCharts() {}

    /** Empty when nothing is more than zero. */
    static Optional<Chart> ofBreakdown(Desk desk, Breakdown breakdown) {
        if (breakdown.by() == GroupBy.DAY) return calendar(desk, breakdown);
        Currency currency = drawn(breakdown);
        List<Figure> figures = breakdown.figures().stream()
                .filter(figure ->
                        figure.sum().currency().equals(currency) && figure.sum().isPositive())
                .toList();
        if (figures.isEmpty()) return Optional.empty();
        String title = breakdown.reader().phrases().period(breakdown.search().period());
        return Optional.of(
                breakdown.by() == GroupBy.CATEGORY
                        ? donut(breakdown, figures, title)
                        : bars(breakdown, figures, title));
    }

    private static Optional<Chart> calendar(Desk desk, Breakdown breakdown) {
        Reader reader = breakdown.reader();
        DateRange period = breakdown.search().period();
        // Its own title names the sum, which may have to be hidden.
        String title = reader.phrases().period(period);
        return HeatSketch.of(reader.sketchbook(desk), breakdown.figures(), period, title)
                .map(chart -> new Chart.CalendarHeat(
                        title,
                        alt(reader, title, breakdown.figures().size()),
                        chart.locale(),
                        chart.weekdays(),
                        chart.blocks()));
    }

    private static Chart donut(Breakdown breakdown, List<Figure> figures, String title) {
        List<Chart.Slice> slices = new ArrayList<>();
        boolean all = figures.size() <= SLICES;
        for (Figure figure : all ? figures : figures.subList(0, SLICES - 1)) slices.add(slice(breakdown, figure));
        if (!all)
            slices.add(new Chart.Slice("Everything else", sum(figures.subList(SLICES - 1, figures.size())), null));
        return new Chart.Donut(
                title,
                alt(breakdown.reader(), title, figures.size()),
                locale(breakdown.reader()),
                slices,
                sum(figures));
    }

    private static Chart.Slice slice(Breakdown breakdown, Figure figure) {
        CategoryId id = new CategoryId(figure.key());
        return new Chart.Slice(
                breakdown.label(figure.key()),
                figure.sum(),
                id,
                breakdown.reader().category(id).hue());
    }

    private static Chart bars(Breakdown breakdown, List<Figure> figures, String title) {
        boolean months = breakdown.by() == GroupBy.MONTH || breakdown.by() == GroupBy.WEEK;
        List<Chart.Bar> bars = (months ? figures.stream() : figures.stream().limit(BARS))
                .map(figure -> new Chart.Bar(label(breakdown, figure), figure.sum(), null))
                .toList();
        return new Chart.Bars(title, alt(breakdown.reader(), title, bars.size()), locale(breakdown.reader()), bars);
    }

    private static String label(Breakdown breakdown, Figure figure) {
        return breakdown.by() == GroupBy.MONTH
                ? breakdown.reader().phrases().days().shortOwnMonth(java.time.YearMonth.parse(figure.key()))
                : breakdown.label(figure.key());
    }

    static Optional<Chart> ofMonths(Reader reader, List<MonthsSoFar.Month> months) {
        Currency home = reader.preferences().homeCurrency();
        if (months.stream().noneMatch(month -> month.spent().in(home).isPositive())) return Optional.empty();
        List<Chart.Bar> bars = months.stream()
                .map(month -> new Chart.Bar(month.name(reader), month.spent().in(home), null))
                .toList();
        String title = "Spent up to the same day";
        return Optional.of(new Chart.Bars(title, alt(reader, title, bars.size()), locale(reader), bars));
    }

    /** Two sums side by side. */
    static Optional<Chart> ofTwo(Reader reader, String one, Money first, String other, Money second) {
        if (!first.isPositive() && !second.isPositive()) return Optional.empty();
        String title = one + ", " + other;
        return Optional.of(new Chart.Bars(
                title,
                alt(reader, title, 2),
                locale(reader),
                List.of(new Chart.Bar(one, first, null), new Chart.Bar(other, second, null))));
    }

    private static java.util.Locale locale(Reader reader) {
        return reader.preferences().locale();
    }

    /** The figures themselves stand in the table beneath. */
    static String alt(Reader reader, String title, int count) {
        return reader.phrases().capital(title) + ": a chart of the " + count + " figures in the table beside it.";
    }

    /** The home currency when there is something in it, else that of the most entries. */
    static Currency drawn(Breakdown breakdown) {
        Currency home = breakdown.reader().preferences().homeCurrency();
        boolean hasHome = breakdown.figures().stream()
                .anyMatch(figure ->
                        figure.sum().currency().equals(home) && figure.sum().isPositive());
        if (hasHome) return home;
        return breakdown.figures().stream()
                .filter(figure -> figure.sum().isPositive())
                .collect(
                        Collectors.groupingBy(figure -> figure.sum().currency(), Collectors.summingLong(Figure::count)))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(home);
    }

    private static Money sum(List<Figure> figures) {
        return figures.stream().map(Figure::sum).reduce(Money::plus).orElseThrow();
    }
}
