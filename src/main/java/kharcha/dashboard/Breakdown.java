package kharcha.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import kharcha.conversation.Desk;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import kharcha.report.Query.GroupBy;
import kharcha.report.Weekdays;

/**
 * What a search comes to, in groups. Each figure leads to the very entries that add up to it.
 *
 * @param figures as they were added up, in the order in which they are shown
 */
public record Breakdown(Reader reader, Search search, GroupBy by, List<Figure> figures) {
    /**
     * A group.
     *
     * @param percent of the largest, 0 to 100; how long its bar is
     * @param entries where its entries are
     */
    public record Row(
            String label,
            String icon,
            String hue,
            String amount,
            long count,
            String share,
            int percent,
            String entries) {}

    static Breakdown of(Desk desk, Reader reader, Search search, GroupBy by) {
        List<Figure> figures =
                new ArrayList<>(reader.reports(desk).figures(reader.id(), search.filter(), search.period(), by));
        Currency home = reader.preferences().homeCurrency();
        Comparator<Figure> homeFirst =
                Comparator.comparing(figure -> !figure.sum().currency().equals(home));
        Comparator<Figure> order =
                homeFirst.thenComparing(figure -> figure.sum().currency().getCurrencyCode());
        figures.sort(
                switch (by) {
                    case MONTH, DAY, WEEK -> order.thenComparing(Figure::key);
                    case WEEKDAY ->
                        order.thenComparing(Weekdays.from(reader.calendar().firstWeekday()));
                    case CATEGORY, MERCHANT, TAG, PAID_BY, CHANNEL -> order;
                });
        return new Breakdown(reader, search, by, List.copyOf(figures));
    }

    MoneyBag total() {
        return MoneyBag.of(figures.stream().map(Figure::sum).toList());
    }

    /** What it all comes to; an entry with two tags counts once. */
    MoneyBag sum(Desk desk) {
        if (by != GroupBy.TAG) return total();
        return MoneyBag.of(reader.reports(desk).figures(reader.id(), search.filter(), search.period(), null).stream()
                .map(Figure::sum)
                .toList());
    }

    long count() {
        return figures.stream().mapToLong(Figure::count).sum();
    }

    /** At most so many; the rest is for a file. */
    List<Row> rows(int most) {
        return figures.stream().limit(most).map(this::row).toList();
    }

    private Row row(Figure figure) {
        Currency currency = figure.sum().currency();
        Money whole = total().in(currency);
        // Of amounts in several currencies, those of one are set against each other.
        boolean comparable = currency.equals(PageCharts.drawn(this));
        boolean hasShare = comparable && by != GroupBy.TAG && figure.sum().isPositive() && whole.isPositive();
        Category category = by == GroupBy.CATEGORY ? reader.category(new CategoryId(figure.key())) : null;
        return new Row(
                label(figure.key()),
                category == null ? "" : category.icon(),
                category == null ? "" : category.hue(),
                reader.phrases().amount(figure),
                figure.count(),
                hasShare ? reader.phrases().share(figure.sum(), whole) : "",
                comparable ? percent(figure) : 0,
                entries(figure));
    }

    String label(String key) {
        return switch (by) {
            case CATEGORY -> reader.category(new CategoryId(key)).name();
            case MERCHANT -> key.isBlank() ? "Without a note" : key;
            case TAG -> key.isEmpty() ? "Without a tag" : "#" + key;
            case MONTH -> reader.phrases().days().ownMonth(YearMonth.parse(key));
            case DAY -> reader.phrases().days().weekday(LocalDate.parse(key));
            case WEEKDAY ->
                DayOfWeek.of(Integer.parseInt(key))
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, reader.phrases().locale());
            case PAID_BY -> key.isEmpty() ? "Not said" : reader.phrases().way(key);
            case CHANNEL -> reader.phrases().capital(reader.phrases().channel(key));
            case WEEK -> {
                LocalDate first = LocalDate.parse(key);
                yield reader.phrases().days().range(first, first.plusDays(6));
            }
        };
    }

    private int percent(Figure figure) {
        BigDecimal largest = figures.stream()
                .filter(other -> other.sum().currency().equals(figure.sum().currency()))
                .map(other -> other.sum().amount())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        if (largest.signum() <= 0 || !figure.sum().isPositive()) return 0;
        return figure.sum()
                .amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(largest, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .intValue();
    }

    String entries(Figure figure) {
        Search found = counted(figure);
        String key = figure.key();
        Search narrowed = switch (by) {
            case CATEGORY -> found.with(reader, "category", key);
            case MERCHANT -> key.isEmpty() ? found.with(reader, "unnamed", "1") : found.with(reader, "merchant", key);
            case TAG -> key.isEmpty() ? found.with(reader, "untagged", "1") : found.with(reader, "tag", key);
            case MONTH -> found.with(reader, within(reader.calendar().month(YearMonth.parse(key))));
            case WEEKDAY -> found.with(reader, "weekday", key);
            case PAID_BY -> key.isEmpty() ? found.with(reader, "unsaid", "1") : found.with(reader, "paid", key);
            case CHANNEL -> key.isEmpty() ? found.with(reader, "unplaced", "1") : found.with(reader, "channel", key);
            case DAY -> found.with(reader, within(DateRange.day(LocalDate.parse(key))));
            case WEEK -> found.with(reader, within(reader.calendar().week(LocalDate.parse(key))));
        };
        return narrowed.address("/entries");
    }

    /** Those of its currency; or, of a sum that is converted, those that are known in it. */
    private Search counted(Figure figure) {
        String currency = figure.sum().currency().getCurrencyCode();
        if (search.filter().currency() != null) return search;
        if (isConverted(figure)) return search.with(reader, "converted", "yes");
        boolean home = figure.sum().currency().equals(reader.preferences().homeCurrency());
        return search.with(reader, "currency", currency).with(reader, "converted", home ? null : "no");
    }

    static boolean isConverted(Figure figure) {
        return figure.paid().sums().stream()
                .anyMatch(paid -> !paid.currency().equals(figure.sum().currency()));
    }

    /** A month at the edge of the period counts as far as the period goes. */
    private DateRange within(DateRange days) {
        return search.period().within(days);
    }
}
