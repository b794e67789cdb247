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
import kharcha.report.Figure;
import kharcha.report.Query;
import kharcha.report.Query.GroupBy;
import kharcha.understanding.Intent;

/** Draws what was asked for, and says the same figures in words. */
final class ChartActions {
    private final Pictures pictures;

    ChartActions(Pictures pictures) {
        this.pictures = pictures;
    }

    Outcome draw(Exchange exchange, Intent.Draw draw) {
        Query query = draw.query();
        DateRange period = Periods.untilToday(query.period(), exchange.today());
        GroupBy groupBy = groupBy(draw, period);
        List<Figure> figures = QuestionActions.figures(exchange, query.filter(), period, groupBy);
        String subject = new FilterPhrases(exchange).subject(query.filter(), period);
        Optional<Chart> chart = switch (draw.kind()) {
            case DONUT -> Donut.of(exchange, figures, subject);
            case BARS, LINE -> course(exchange, draw.kind(), figures, groupBy, period, subject);
        };
        if (chart.isEmpty())
            return Outcome.of(exchange.phrases().join(exchange.say("figure.nothing.spent"), subject))
                    .asking(query);
        List<String> lines = new ArrayList<>();
        lines.add(chart.get().title());
        undrawn(exchange, figures).ifPresent(lines::add);
        return Outcome.of(lines).with(pictures.keep(exchange, chart.get())).asking(query);
    }

    /** A donut shows categories; a course takes the step that was asked for, or one that fits the period's length. */
    private static GroupBy groupBy(Intent.Draw draw, DateRange period) {
        GroupBy wanted = draw.query().groupBy();
        return switch (draw.kind()) {
            case DONUT -> GroupBy.CATEGORY;
            case BARS -> wanted == null ? Course.step(period) : wanted;
            case LINE ->
                wanted == null || wanted == GroupBy.CATEGORY || wanted == GroupBy.MERCHANT
                        ? Course.step(period)
                        : wanted;
        };
    }

    private static Optional<Chart> course(
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
        return Course.filled(figures, groupBy, period, exchange.today(), currency).stream()
                .map(figure -> new Chart.Bar(
                        names.label(figure.key(), groupBy),
                        figure.sum(),
                        groupBy == GroupBy.CATEGORY ? new CategoryId(figure.key()) : null))
                .toList();
    }

    /** Amounts in other currencies cannot stand in the same picture, so they are said. */
    private static Optional<String> undrawn(Exchange exchange, List<Figure> figures) {
        Currency currency = Donut.drawn(exchange, figures);
        List<Figure> others = figures.stream()
                .filter(figure -> !figure.sum().currency().equals(currency))
                .toList();
        if (others.isEmpty()) return Optional.empty();
        return Optional.of(exchange.say(
                "figure.more.currencies",
                "currency",
                currency.getCurrencyCode(),
                "others",
                exchange.phrases().amount(Totals.of(others).sum(), exchange.home())));
    }
}
