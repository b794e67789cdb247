package kharcha.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param paidBy whatever its case; empty: of which nobody said how it was paid
 * @param channel where the entry was booked ("web", "dashboard", "watson"); empty: where nobody knows any more
 * @param orWords words that will do instead of {@code words} ("Tesco or Aldi"); null: none
 * @param without what does not count, whatever else holds; null: everything counts
 * @param weekdays only these; null: all
 * @param converted true: only what is in the home currency or converted to it; false: only what is neither; null: all
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
        @Nullable String channel,
        @Nullable List<String> orWords,
        @Nullable Without without,
        @Nullable Set<DayOfWeek> weekdays,
        @Nullable Boolean converted) {
    public static final Filter NONE =
            new Filter(Set.of(), "", null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The two sides of a book: a refund of groceries is on the side of spending, against it. */
    public enum Side {
        SPENDING,
        INCOME
    }

    /**
     * @param words each of these words, or rows of words, rules a note out
     */
    public record Without(Set<CategoryId> categories, List<String> words) {
        public Without {
            categories = Set.copyOf(categories);
            words = List.copyOf(words);
        }
    }

    public Filter {
        categories = Set.copyOf(categories);
        orWords = orWords == null || orWords.isEmpty() ? null : List.copyOf(orWords);
        weekdays = weekdays == null || weekdays.isEmpty() ? null : Set.copyOf(weekdays);
    }

    public static Filter direction(Direction direction) {
        return NONE.withDirection(direction);
    }

    public static Filter side(Side side) {
        return NONE.withSide(side);
    }

    public Filter withDirection(@Nullable Direction newDirection) {
        return with(parts -> parts.direction = newDirection);
    }

    public Filter withCategories(Set<CategoryId> newCategories) {
        return with(parts -> parts.categories = newCategories);
    }

    public Filter withWords(String newWords) {
        return with(parts -> parts.words = newWords);
    }

    public Filter withTag(@Nullable String newTag) {
        return with(parts -> parts.tag = newTag);
    }

    public Filter withMinAmount(@Nullable BigDecimal newMinAmount) {
        return with(parts -> parts.minAmount = newMinAmount);
    }

    public Filter withMaxAmount(@Nullable BigDecimal newMaxAmount) {
        return with(parts -> parts.maxAmount = newMaxAmount);
    }

    public Filter withCurrency(@Nullable Currency newCurrency) {
        return with(parts -> parts.currency = newCurrency);
    }

    public Filter withPaidBy(@Nullable String newPaidBy) {
        return with(parts -> parts.paidBy = newPaidBy);
    }

    public Filter withSide(@Nullable Side newSide) {
        return with(parts -> parts.side = newSide);
    }

    public Filter withMerchant(@Nullable String newMerchant) {
        return with(parts -> parts.merchant = newMerchant);
    }

    public Filter withChannel(@Nullable String newChannel) {
        return with(parts -> parts.channel = newChannel);
    }

    public Filter withOrWords(@Nullable List<String> newOrWords) {
        return with(parts -> parts.orWords = newOrWords);
    }

    public Filter withWithout(@Nullable Without newWithout) {
        return with(parts -> parts.without = newWithout);
    }

    public Filter withWeekdays(@Nullable Set<DayOfWeek> newWeekdays) {
        return with(parts -> parts.weekdays = newWeekdays);
    }

    public Filter withConverted(@Nullable Boolean newConverted) {
        return with(parts -> parts.converted = newConverted);
    }

    private Filter with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.filter();
    }

    /** The parts of a filter while one of them is replaced: the one place that lists them again. */
    private static final class Parts {
        Set<CategoryId> categories;
        String words;

        @Nullable
        String tag;

        @Nullable
        BigDecimal minAmount;

        @Nullable
        BigDecimal maxAmount;

        @Nullable
        Currency currency;

        @Nullable
        String paidBy;

        @Nullable
        Direction direction;

        @Nullable
        Side side;

        @Nullable
        String merchant;

        @Nullable
        String channel;

        @Nullable
        List<String> orWords;

        @Nullable
        Without without;

        @Nullable
        Set<DayOfWeek> weekdays;

        @Nullable
        Boolean converted;

        Parts(Filter filter) {
            categories = filter.categories;
            words = filter.words;
            tag = filter.tag;
            minAmount = filter.minAmount;
            maxAmount = filter.maxAmount;
            currency = filter.currency;
            paidBy = filter.paidBy;
            direction = filter.direction;
            side = filter.side;
            merchant = filter.merchant;
            channel = filter.channel;
            orWords = filter.orWords;
            without = filter.without;
            weekdays = filter.weekdays;
            converted = filter.converted;
        }

        Filter filter() {
            return new Filter(
                    categories,
                    words,
                    tag,
                    minAmount,
                    maxAmount,
                    currency,
                    paidBy,
                    direction,
                    side,
                    merchant,
                    channel,
                    orWords,
                    without,
                    weekdays,
                    converted);
        }
    }
}
