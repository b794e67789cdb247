package kharcha.conversation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query.GroupBy;
import kharcha.understanding.Intent;

/** Amounts side by side or along time, as bars or a line: of one currency, with what it shows as its title. */
final class Course {
    private Course() {}

    /** Empty when there is nothing to draw. */
    static Optional<Chart> of(
            Exchange exchange,
            Intent.ChartKind kind,
            List<Figure> figures,
            GroupBy groupBy,
            DateRange period,
            String subject,
            int most) {
        Currency currency = Donut.drawn(exchange, figures);
        List<Figure> drawn = figures.stream()
                .filter(figure -> figure.sum().currency().equals(currency))
                .toList();
        if (drawn.isEmpty()) return Optional.empty();
        Money whole = drawn.stream().map(Figure::sum).reduce(Money::plus).orElseThrow();
        Phrases phrases = exchange.phrases();
        List<Chart.Bar> bars = bars(exchange, drawn, groupBy, period, currency).stream()
                .limit(most)
                .toList();
        String title = exchange.sketchbook().title(subject, whole);
        if (groupBy == GroupBy.MERCHANT && bars.size() > 1)
            title = exchange.say(
                    "chart.merchants.title",
                    "title",
                    title,
                    "name",
                    bars.getFirst().label());
        String told = bars.stream()
                .filter(bar -> bar.amount().amount().signum() != 0)
                .map(bar ->
                        exchange.say("chart.alt.figure", "label", bar.label(), "amount", phrases.amount(bar.amount())))
                .collect(Collectors.joining(", "));
        String alt = exchange.say("chart.alt", "title", title, "figures", told);
        if (groupBy == GroupBy.MERCHANT) return Optional.of(new Chart.TopMerchants(title, alt, phrases.locale(), bars));
        return Optional.of(
                kind == Intent.ChartKind.LINE
                        ? new Chart.Line(title, alt, phrases.locale(), bars)
                        : new Chart.Bars(title, alt, phrases.locale(), bars));
    }

    /** Steps of time without spending are drawn as zero; what is not a time comes largest first. */
    private static List<Chart.Bar> bars(
            Exchange exchange, List<Figure> figures, GroupBy groupBy, DateRange period, Currency currency) {
        GroupNames names = new GroupNames(exchange.phrases());
        return Timeline.filled(figures, groupBy, period, exchange.today(), exchange.calendar(), currency).stream()
                .map(figure -> new Chart.Bar(
                        names.label(figure.key(), groupBy),
                        figure.sum(),
                        groupBy == GroupBy.CATEGORY ? new CategoryId(figure.key()) : null,
                        groupBy == GroupBy.CATEGORY
                                ? exchange.phrases().categories().ownHue(new CategoryId(figure.key()))
                                : null))
                .toList();
    }

    /** What two periods came to, side by side; empty when they are not of one currency, or nothing was spent in either. */
    static Optional<Chart> ofPeriods(Exchange exchange, Filter filter, DateRange one, DateRange other) {
        Phrases phrases = exchange.phrases();
        List<Chart.Bar> bars = new ArrayList<>();
        for (DateRange period : FairPeriods.inOrder(one, other)) {
            Optional<Money> sum = Totals.of(QuestionActions.figures(exchange, filter, period, null))
                    .single(exchange.home());
            sum.ifPresent(amount -> bars.add(new Chart.Bar(phrases.period(period), amount, null)));
        }
        boolean comparable = bars.size() == 2
                && bars.getFirst()
                        .amount()
                        .currency()
                        .equals(bars.getLast().amount().currency());
        if (!comparable || bars.stream().noneMatch(bar -> bar.amount().isPositive())) return Optional.empty();
        List<String> told = bars.stream()
                .map(bar -> exchange.say("report.title", "period", bar.label(), "amount", phrases.amount(bar.amount())))
                .toList();
        String title = phrases.capital(phrases.list(told));
        String alt = exchange.say("chart.alt", "title", title, "figures", phrases.list(told));
        return Optional.of(new Chart.Bars(title, alt, phrases.locale(), bars));
    }
}
