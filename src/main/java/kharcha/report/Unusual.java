package kharcha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kharcha.account.UserId;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Entry;
import kharcha.money.Money;

/**
 * An expense that is out of the ordinary, with the reason.
 *
 * <p>It is held against like ones that were booked of earlier days in the same currency: against those with the same note where
 * there are {@value #LEAST_OF_MERCHANT} of them, else against those of its category where there are {@value #LEAST_OF_CATEGORY}. It
 * is unusual when it is
 *
 * <ul>
 *   <li>at least {@value #RATIO} times the median of the like ones,
 *   <li>more than all but one in twenty of them, since where amounts are wide apart a multiple says little, and
 *   <li>more than three in four of all that was paid before: a coffee is small change even at three times its price.
 * </ul>
 *
 * @param usual the median of the like ones
 * @param times how many times the median it is, in whole numbers
 * @param byMerchant whether the like ones have the same note; else they have the same category
 */
public record Unusual(Entry entry, Money usual, int times, boolean byMerchant) {
    private static final int LEAST_OF_MERCHANT = 4;
    private static final int LEAST_OF_CATEGORY = 8;
    private static final int RATIO = 3;
    private static final int ONE_IN = 20;
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** How many of a period are looked at, the largest. */
    public static final int LARGEST = 100;

    /** How many before it they are held against. */
    private static final int KNOWN = 500;

    /** What was paid, and is no payment into an income category. */
    public static final Filter SPENT = Filter.side(Filter.Side.SPENDING).withDirection(Direction.OUT);

    /** Those of the period, the most unusual first. */
    public static List<Unusual> of(
            Reports reports, UserId user, Filter filter, DateRange period, UnaryOperator<CategoryId> home) {
        if (period.start() == null) return List.of();
        Filter spent = filter.withSide(Filter.Side.SPENDING).withDirection(Direction.OUT);
        return of(reports, user, reports.entries(user, spent, period, Reports.Order.LARGEST, LARGEST), period, home);
    }

    /**
     * Those of entries that were read already, the most unusual first.
     *
     * @param largest the {@value #LARGEST} largest that were spent in the period
     */
    public static List<Unusual> of(
            Reports reports, UserId user, List<Entry> largest, DateRange period, UnaryOperator<CategoryId> home) {
        if (period.start() == null || largest.isEmpty()) return List.of();
        DateRange earlier = new DateRange(null, period.start().minusDays(1));
        return among(largest, reports.paid(user, SPENT, earlier, KNOWN), home);
    }

    /** What was paid before, one list of amounts for each thing that like entries have in common, the smallest first. */
    private static final class Known {
        private record Like(Currency currency, String what) {}

        private final Map<Like, List<Money>> amounts = new HashMap<>();
        private final UnaryOperator<CategoryId> home;

        Known(List<Reports.Paid> before, UnaryOperator<CategoryId> home) {
            this.home = home;
            for (Reports.Paid paid : before)
                for (Like like : List.of(all(paid), merchant(paid), category(paid)))
                    amounts.computeIfAbsent(like, _ -> new ArrayList<>()).add(paid.amount());
            amounts.values().forEach(Collections::sort);
        }

        List<Money> amounts(Like like) {
            return amounts.getOrDefault(like, List.of());
        }

        Like all(Reports.Paid paid) {
            return like(paid, "");
        }

        Like merchant(Reports.Paid paid) {
            return like(paid, "note " + paid.note().toLowerCase(Locale.ROOT));
        }

        Like category(Reports.Paid paid) {
            return like(paid, "category " + home.apply(paid.category()).value());
        }

        private static Like like(Reports.Paid paid, String what) {
            return new Like(paid.amount().currency(), what);
        }
    }

    /**
     * @param before what was paid before, in any order
     * @param home the category that entries of a category count in
     */
    static List<Unusual> among(List<Entry> entries, List<Reports.Paid> before, UnaryOperator<CategoryId> home) {
        Known known = new Known(before, home);
        return entries.stream()
                .flatMap(entry -> of(entry, known).stream())
                .sorted(Comparator.comparingInt(Unusual::times).reversed())
                .toList();
    }

    private static Optional<Unusual> of(Entry entry, Known known) {
        Reports.Paid paid = Reports.Paid.of(entry.draft());
        Money amount = paid.amount();
        if (!exceeds(amount, known.amounts(known.all(paid)), 4)) return Optional.empty();
        List<Money> ofMerchant = known.amounts(known.merchant(paid));
        boolean byMerchant = !paid.note().isBlank() && ofMerchant.size() >= LEAST_OF_MERCHANT;
        List<Money> like = byMerchant ? ofMerchant : known.amounts(known.category(paid));
        if (!byMerchant && like.size() < LEAST_OF_CATEGORY) return Optional.empty();
        Money median = Usual.median(like);
        BigDecimal times = amount.amount().divide(median.amount(), 2, RoundingMode.DOWN);
        if (times.compareTo(BigDecimal.valueOf(RATIO)) < 0 || !exceeds(amount, like, ONE_IN)) return Optional.empty();
        int whole = times.setScale(0, RoundingMode.HALF_UP).min(MOST_TIMES).intValue();
        return Optional.of(new Unusual(entry, median, whole, byMerchant));
    }

    /**
     * Whether less than one in so many are as much.
     *
     * @param others the smallest first
     */
    private static boolean exceeds(Money amount, List<Money> others, int oneIn) {
        int less = 0;
        int asMuch = others.size();
        while (less < asMuch) {
            int middle = (less + asMuch) / 2;
            if (others.get(middle).compareTo(amount) < 0) less = middle + 1;
            else asMuch = middle;
        }
        return (long) (others.size() - less) * oneIn < others.size();
    }
}
