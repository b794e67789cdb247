package kharcha.dashboard;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.conversation.Desk;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Chart;
import kharcha.report.Figure;
import org.jspecify.annotations.Nullable;

/** Two periods side by side, group by group and currency by currency. */
public record Comparison(String one, String other, String total, String otherTotal, List<Line> lines) {
    static final Comparison NONE = new Comparison("", "", "", "", List.of());

    /**
     * @param now how much it is in the one period, and {@code entries} where that comes from; the same of the other
     * @param difference the one less the other
     */
    public record Line(
            String label, String now, String entries, String before, String otherEntries, String difference) {}

    record Pair(
            String label, @Nullable Figure now, @Nullable Figure before, Currency currency) {
        Money sum(@Nullable Figure figure) {
            return figure == null ? Money.zero(currency) : figure.sum();
        }

        Money difference() {
            return sum(now).minus(sum(before));
        }
    }

    private record Key(String group, Currency currency) {}

    /** In the order of the one, then what only the other has. */
    static List<Pair> pairs(Breakdown one, Breakdown other) {
        Map<Key, Figure> before = new LinkedHashMap<>();
        for (Figure figure : other.figures()) before.put(key(figure), figure);
        List<Pair> pairs = new ArrayList<>();
        for (Figure figure : one.figures())
            pairs.add(new Pair(
                    one.label(figure.key()),
                    figure,
                    before.remove(key(figure)),
                    figure.sum().currency()));
        before.forEach((key, figure) -> pairs.add(new Pair(other.label(figure.key()), null, figure, key.currency())));
        return pairs;
    }

    private static Key key(Figure figure) {
        return new Key(figure.key(), figure.sum().currency());
    }

    static Comparison of(Desk desk, Breakdown one, Breakdown other, int most) {
        Reader reader = one.reader();
        List<Line> lines = pairs(one, other).stream()
                .limit(most)
                .map(pair -> {
                    Figure now = pair.now();
                    Figure before = pair.before();
                    Money difference = pair.difference();
                    return new Line(
                            pair.label(),
                            reader.phrases().amount(pair.sum(now)),
                            now == null ? "" : one.entries(now),
                            reader.phrases().amount(pair.sum(before)),
                            before == null ? "" : other.entries(before),
                            (difference.isPositive() ? "+" : "")
                                    + reader.phrases().amount(difference));
                })
                .toList();
        Currency home = reader.preferences().homeCurrency();
        return new Comparison(
                reader.phrases().capital(reader.phrases().period(one.search().period())),
                reader.phrases().capital(reader.phrases().period(other.search().period())),
                reader.phrases().amount(one.sum(desk), home),
                reader.phrases().amount(other.sum(desk), home),
                lines);
    }

    /** The two totals in the currency that can be drawn. */
    static Optional<Chart> chart(Desk desk, Breakdown one, Breakdown other) {
        Currency currency = PageCharts.drawn(one);
        MoneyBag now = one.sum(desk);
        MoneyBag before = other.sum(desk);
        Reader reader = one.reader();
        return PageCharts.ofTwo(
                reader,
                reader.phrases().period(other.search().period()),
                before.in(currency),
                reader.phrases().period(one.search().period()),
                now.in(currency));
    }
}
