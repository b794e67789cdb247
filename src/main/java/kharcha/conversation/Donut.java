package kharcha.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Figure;
import org.jspecify.annotations.Nullable;

/** Shares by category as a donut: of one currency, the largest first, the small ones together. */
final class Donut {
    private static final int SLICES = 10;

    private Donut() {}

    /**
     * @param difference how it compares with what was before, for the title; may be empty
     * @return empty when nothing can be drawn: no category has more spent than refunded
     */
    static Optional<Chart> of(Exchange exchange, List<Figure> byCategory, String period, String difference) {
        Currency currency = drawn(exchange, byCategory);
        List<Figure> figures = byCategory.stream()
                .filter(figure ->
                        figure.sum().currency().equals(currency) && figure.sum().isPositive())
                .sorted(Comparator.comparing(Figure::sum).reversed())
                .toList();
        if (figures.isEmpty()) return Optional.empty();
        List<Chart.Slice> slices = slices(exchange, figures);
        Money whole = sum(figures);
        Phrases phrases = exchange.phrases();
        String spent = phrases.capital(exchange.say("report.title", "period", period, "amount", phrases.amount(whole)));
        boolean compares = !difference.isEmpty() && figures.size() == byCategory.size();
        String title =
                compares ? exchange.say("report.title.compared", "title", spent, "difference", difference) : spent;
        String alt = exchange.say("chart.alt", "title", title, "figures", alt(exchange, slices, whole));
        return Optional.of(new Chart.Donut(title, alt, phrases.locale(), slices, whole));
    }

    static Currency drawn(Exchange exchange, List<Figure> figures) {
        return exchange.sketchbook().drawn(figures);
    }

    private static List<Chart.Slice> slices(Exchange exchange, List<Figure> figures) {
        List<Chart.Slice> slices = new ArrayList<>();
        boolean all = figures.size() <= SLICES;
        for (Figure figure : all ? figures : figures.subList(0, SLICES - 1)) {
            CategoryId category = new CategoryId(figure.key());
            slices.add(new Chart.Slice(
                    exchange.phrases().category(category),
                    figure.sum(),
                    category,
                    exchange.phrases().categories().ownHue(category)));
        }
        if (!all)
            slices.add(slice(exchange.say("everything.else"), sum(figures.subList(SLICES - 1, figures.size())), null));
        return slices;
    }

    private static Chart.Slice slice(String label, Money amount, @Nullable CategoryId category) {
        return new Chart.Slice(label, amount, category);
    }

    private static Money sum(List<Figure> figures) {
        return figures.stream().map(Figure::sum).reduce(Money::plus).orElseThrow();
    }

    private static String alt(Exchange exchange, List<Chart.Slice> slices, Money whole) {
        Phrases phrases = exchange.phrases();
        return slices.stream()
                .map(slice -> exchange.say(
                        "chart.alt.share",
                        "label",
                        slice.label(),
                        "amount",
                        phrases.amount(slice.amount()),
                        "share",
                        phrases.share(slice.amount(), whole)))
                .collect(Collectors.joining(", "));
    }
}
