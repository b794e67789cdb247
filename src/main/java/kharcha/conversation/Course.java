package kharcha.conversation;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Figure;
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
            String subject) {
        Currency currency = Donut.drawn(exchange, figures);
        List<Figure> drawn = figures.stream()
                .filter(figure -> figure.sum().currency().equals(currency))
                .toList();
        if (drawn.isEmpty()) return Optional.empty();
        Money whole = drawn.stream().map(Figure::sum).reduce(Money::plus).orElseThrow();
        Phrases phrases = exchange.phrases();
        List<Chart.Bar> bars = bars(exchange, drawn, groupBy, period, currency);
        String title =
                phrases.capital(exchange.say("report.title", "period", subject, "amount", phrases.amount(whole)));
        String told = bars.stream()
                .filter(bar -> bar.amount().amount().signum() != 0)
                .map(bar ->
                        exchange.say("chart.alt.figure", "label", bar.label(), "amount", phrases.amount(bar.amount())))
                .collect(Collectors.joining(", "));
        String alt = exchange.say("chart.alt", "title", title, "figures", told);
        return Optional.of(
                kind == Intent.ChartKind.LINE
                        ? new Chart.Line(title, alt, phrases.locale(), bars)
                        : new Chart.Bars(title, alt, phrases.locale(), bars));
    }

    /** Steps of time without spending are drawn as zero; what is not a time comes largest first. */
    private static List<Chart.Bar> bars(
            Exchange exchange, List<Figure> figures, GroupBy groupBy, DateRange period, Currency currency) {
        GroupNames names = new GroupNames(exchange.phrases());
        return Timeline.filled(figures, groupBy, period, exchange.today(), currency).stream()
                .map(figure -> new Chart.Bar(
                        names.label(figure.key(), groupBy),
                        figure.sum(),
                        groupBy == GroupBy.CATEGORY ? new CategoryId(figure.key()) : null))
                .toList();
    }
}
