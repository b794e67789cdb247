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
 * @param tag without the #; empty: entries that have none
 * @param minAmount inclusive, in the entry's own currency
 * @param maxAmount inclusive, in the entry's own currency
 * @param side what is spent, or what is earned, by the category; null: both
 * @param merchant the whole note, whatever its case, as {@link Query.GroupBy#MERCHANT} has its groups
 * @param channel where the entry was booked ("web", "dashboard", "watson"), as long as that turn is remembered
 */
public record Filter(
        Set<CategoryId> categories,
        String words,
        @Nullable String tag,
        @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount,
        @Nullable Currency currency,
        @Nullable String paidBy,
        @Nullable Direction direction,
        @Nullable Side side,
        @Nullable String merchant,
        @Nullable String channel) {
    public static final Filter NONE = new Filter(Set.of(), "", null, null, null, null, null, null);

    /** The two sides of a book: a refund of groceries is on the side of spending, against it. */
    public enum Side {
        SPENDING,
        INCOME
    }

    public Filter {
        categories = Set.copyOf(categories);
    }

    public Filter(
            Set<CategoryId> categories,
            String words,
            @Nullable String tag,
            @Nullable BigDecimal minAmount,
            @Nullable BigDecimal maxAmount,
            @Nullable Currency currency,
            @Nullable String paidBy,
            @Nullable Direction direction) {
        this(categories, words, tag, minAmount, maxAmount, currency, paidBy, direction, null, null, null);
    }

    public static Filter direction(Direction direction) {
        return NONE.withDirection(direction);
    }

    public static Filter side(Side side) {
        return NONE.withSide(side);
    }

    public Filter withDirection(@Nullable Direction newDirection) {
        return new Filter(
                categories, words, tag, minAmount, maxAmount, currency, paidBy, newDirection, side, merchant, channel);
    }

    public Filter withCategories(Set<CategoryId> newCategories) {
        return new Filter(
                newCategories, words, tag, minAmount, maxAmount, currency, paidBy, direction, side, merchant, channel);
    }

    public Filter withWords(String newWords) {
        return new Filter(
                categories, newWords, tag, minAmount, maxAmount, currency, paidBy, direction, side, merchant, channel);
    }

    public Filter withTag(@Nullable String newTag) {
        return new Filter(
                categories, words, newTag, minAmount, maxAmount, currency, paidBy, direction, side, merchant, channel);
    }

    public Filter withCurrency(@Nullable Currency newCurrency) {
        return new Filter(
                categories, words, tag, minAmount, maxAmount, newCurrency, paidBy, direction, side, merchant, channel);
    }

    public Filter withSide(@Nullable Side newSide) {
        return new Filter(
                categories, words, tag, minAmount, maxAmount, currency, paidBy, direction, newSide, merchant, channel);
    }

    public Filter withMerchant(@Nullable String newMerchant) {
        return new Filter(
                categories, words, tag, minAmount, maxAmount, currency, paidBy, direction, side, newMerchant, channel);
    }

    public Filter withChannel(@Nullable String newChannel) {
        return new Filter(
                categories, words, tag, minAmount, maxAmount, currency, paidBy, direction, side, merchant, newChannel);
    }
}
