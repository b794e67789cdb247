package kharcha.report;

import java.util.Comparator;
import java.util.List;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import org.jspecify.annotations.Nullable;

/**
 * One group's figures in one currency.
 *
 * @param key what the rows were grouped by: a category, a merchant (a note, whatever its
 *     case, in the spelling that sorts first), a day (2026-03-18), a week's Monday, a month (2026-03),
 *     a tag, a weekday (1 to 7), how it was paid in lower case, a channel; empty when nothing was grouped
 * @param sum expenses less refunds when both count, else what the filter's direction says
 * @param count how many entries make it up
 * @param paid the same as it was paid; another than the sum only where {@link HomeReports} has converted some of it
 * @param home what of it is known in the home currency; null where that was not asked
 */
public record Figure(
        String key,
        Money sum,
        long count,
        MoneyBag paid,
        @Nullable Home home) {
    /** The order in which {@link Reports} gives them: by sum, then by key and currency. */
    public static final Comparator<Figure> LARGEST_FIRST = Comparator.comparing(
                    (Figure figure) -> figure.sum().amount())
            .reversed()
            .thenComparing(Figure::key)
            .thenComparing(figure -> figure.sum().currency().getCurrencyCode());

    /**
     * A sum of one currency in the home currency: the entries' own conversions added up, each at the rate of its day.
     *
     * @param missing what has no rate, in its own currency
     * @param missingCount how many entries that is
     */
    public record Home(Money sum, Money missing, long missingCount) {
        Home plus(Home other) {
            return new Home(sum.plus(other.sum), missing.plus(other.missing), missingCount + other.missingCount);
        }
    }

    public Figure(String key, Money sum, long count, @Nullable Home home) {
        this(key, sum, count, MoneyBag.of(List.of(sum)), home);
    }

    /** As it was paid. */
    public Figure(String key, Money sum, long count) {
        this(key, sum, count, null);
    }

    /** The same under that key. */
    public Figure under(String other) {
        return new Figure(other, sum, count, paid, home);
    }

    /** Both together, under that key. */
    public Figure plus(Figure other, String common) {
        return new Figure(
                common,
                sum.plus(other.sum),
                count + other.count,
                paid.plus(other.paid),
                home == null || other.home == null ? null : home.plus(other.home));
    }
}
