package kharcha.conversation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Reports.OfMonth;
import org.jspecify.annotations.Nullable;

/** Months made up of their categories: the largest of them apart, the others together. */
public final class StackSketch {
    private static final int LAYERS = 7;

    private StackSketch() {}

    /**
     * @param subject what they are about, in words; the period comes after it
     * @return empty when nothing was spent
     */
    public static Optional<Chart.StackedMonths> of(Sketchbook book, Filter filter, DateRange period, String subject) {
        List<OfMonth> parts = book.reports().monthsByCategory(book.user(), filter, period);
        List<Figure> figures = parts.stream().map(OfMonth::figure).toList();
        Currency currency = book.drawn(figures);
        List<Figure> byMonth = parts.stream()
                .map(part -> new Figure(
                        part.month().toString(),
                        part.figure().sum(),
                        part.figure().count()))
                .toList();
        List<YearMonth> months = book.months(period, byMonth);
        Map<CategoryId, Map<YearMonth, Money>> sums = new HashMap<>();
        for (OfMonth part : parts)
            if (part.figure().sum().currency().equals(currency) && months.contains(part.month()))
                sums.computeIfAbsent(new CategoryId(part.figure().key()), category -> new HashMap<>())
                        .put(part.month(), part.figure().sum());
        if (sums.isEmpty()) return Optional.empty();
        List<Chart.Layer> layers = layers(book, sums, months, Money.zero(currency));
        Money whole =
                layers.stream().map(Chart.Layer::total).reduce(Money::plus).orElseThrow();
        String title = book.title(book.phrases().join(subject, book.monthsTold(period, months)), whole);
        List<String> names =
                months.stream().map(month -> book.monthName(month, months)).toList();
        return Optional.of(new Chart.StackedMonths(
                title,
                book.alt(
                        title,
                        IntStream.range(0, names.size())
                                .mapToObj(month -> told(book, names.get(month), layers, month))),
                book.phrases().locale(),
                names,
                layers));
    }

    static Money total(List<Chart.Layer> layers, int month) {
        return layers.stream()
                .map(layer -> layer.amounts().get(month))
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static String told(Sketchbook book, String name, List<Chart.Layer> layers, int month) {
        String parts = parts(book, layers, month);
        Money total = total(layers, month);
        return parts.isEmpty() ? book.figure(name, total) : book.figure(name, total, parts);
    }

    /** "rent 900.00 €, groceries 88.60 €". */
    private static String parts(Sketchbook book, List<Chart.Layer> layers, int month) {
        return book.phrases()
                .list(layers.stream()
                        .filter(layer -> layer.amounts().get(month).amount().signum() != 0)
                        .map(layer -> book.figure(layer.label(), layer.amounts().get(month)))
                        .toList());
    }

    private static List<Chart.Layer> layers(
            Sketchbook book, Map<CategoryId, Map<YearMonth, Money>> sums, List<YearMonth> months, Money zero) {
        Map<CategoryId, Money> totals = sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().values().stream().reduce(zero, Money::plus)));
        List<CategoryId> order = totals.entrySet().stream()
                .sorted(Map.Entry.<CategoryId, Money>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(each -> each.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
        int apart = order.size() <= LAYERS ? order.size() : LAYERS - 1;
        List<Chart.Layer> layers = new ArrayList<>();
        for (CategoryId category : order.subList(0, apart))
            layers.add(layer(
                    book.phrases().category(category),
                    List.of(sums.getOrDefault(category, Map.of())),
                    months,
                    zero,
                    category,
                    book.phrases().categories().ownHue(category)));
        if (apart < order.size()) {
            List<Map<YearMonth, Money>> others = order.subList(apart, order.size()).stream()
                    .map(category -> sums.getOrDefault(category, Map.of()))
                    .toList();
            layers.add(layer(book.phrases().say("everything.else"), others, months, zero, null, null));
        }
        return layers;
    }

    private static Chart.Layer layer(
            String label,
            List<Map<YearMonth, Money>> categories,
            List<YearMonth> months,
            Money zero,
            @Nullable CategoryId category,
            @Nullable String hue) {
        List<Money> amounts = months.stream()
                .map(month -> categories.stream()
                        .map(sums -> sums.getOrDefault(month, zero))
                        .reduce(zero, Money::plus))
                .toList();
        return new Chart.Layer(label, amounts, category, hue);
    }
}
