package kharcha.report;

import java.util.Comparator;
import kharcha.money.Money;

/**
 * One group's figures in one currency.
 *
 * @param key what the rows were grouped by: a category, a merchant (a note, whatever its
 *     case, in the spelling that sorts first), a day (2026-03-18), a week's Monday, a month (2026-03),
 *     a tag, a weekday (1 to 7), how it was paid in lower case, a channel; empty when nothing was grouped
 * @param sum expenses less refunds when both count, else what the filter's direction says
 * @param count how many entries make it up
 */
public record Figure(String key, Money sum, long count) {
    /** The order in which {@link Reports} gives them: by sum, then by key and currency. */
    public static final Comparator<Figure> LARGEST_FIRST = Comparator.comparing(
                    (Figure figure) -> figure.sum().amount())
            .reversed()
            .thenComparing(Figure::key)
            .thenComparing(figure -> figure.sum().currency().getCurrencyCode());
}
