package kharcha.report;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Which entries count. Every part that is given must hold.
 *
 * @param categories any of these; empty: all
 * @param words every word must begin a word of the note, whatever its case; empty: all
 * @param tag without the #
 * @param minAmount inclusive, in the entry's own currency
 * @param maxAmount inclusive, in the entry's own currency
 */
public record Filter(
        Set<CategoryId> categories,
        String words,
        @Nullable String tag,
        @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount,
        @Nullable Currency currency,
        @Nullable String paidBy,
        @Nullable Direction direction) {
    public static final Filter NONE = new Filter(Set.of(), "", null, null, null, null, null, null);

    public Filter {
        categories = Set.copyOf(categories);
    }

    public static Filter direction(Direction direction) {
        return NONE.withDirection(direction);
    }

    public Filter withDirection(@Nullable Direction newDirection) {
        return new Filter(categories, words, tag, minAmount, maxAmount, currency, paidBy, newDirection);
    }

    public Filter withCategories(Set<CategoryId> newCategories) {
        return new Filter(newCategories, words, tag, minAmount, maxAmount, currency, paidBy, direction);
    }

    public Filter withWords(String newWords) {
        return new Filter(categories, newWords, tag, minAmount, maxAmount, currency, paidBy, direction);
    }
}
