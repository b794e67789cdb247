package kharcha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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

    /** How many of a period are looked at, the largest, and how many before it they are held against. */
    private static final int CANDIDATES = 100;

    private static final int KNOWN = 500;

    /** Those of the period, the most unusual first. */
    public static List<Unusual> of(
            Reports reports, UserId user, Filter filter, DateRange period, UnaryOperator<CategoryId> home) {
        if (period.start() == null) return List.of();
        Filter spent = filter.withSide(Filter.Side.SPENDING).withDirection(Direction.OUT);
        List<Entry> known = reports.entries(
                user,
                Filter.side(Filter.Side.SPENDING).withDirection(Direction.OUT),
                new DateRange(null, period.start().minusDays(1)),
                Reports.Order.NEWEST,
                KNOWN);
        if (known.size() < LEAST_OF_MERCHANT) return List.of();
        return among(reports.entries(user, spent, period, Reports.Order.LARGEST, CANDIDATES), known, home);
    }

    /** What was paid before, one list of amounts for each thing that like entries have in common. */
    private static final class Known {
        private record Like(Currency currency, String what) {}

        private final Map<Like, List<Money>> amounts = new HashMap<>();
        private final UnaryOperator<CategoryId> home;

        Known(List<Entry> entries, UnaryOperator<CategoryId> home) {
            this.home = home;
            for (Entry entry : entries)
                for (Like like : List.of(all(entry), merchant(entry), category(entry)))
                    amounts.computeIfAbsent(like, _ -> new ArrayList<>())
                            .add(entry.draft().amount());
        }

        List<Money> amounts(Like like) {
            return amounts.getOrDefault(like, List.of());
        }

        Like all(Entry entry) {
            return like(entry, "");
        }

        Like merchant(Entry entry) {
            return like(entry, "note " + entry.draft().note().toLowerCase(Locale.ROOT));
        }

        Like category(Entry entry) {
            return like(
                    entry, "category " + home.apply(entry.draft().category()).value());
        }

        private static Like like(Entry entry, String what) {
            return new Like(entry.draft().amount().currency(), what);
        }
    }

    /**
     * @param before what was paid before, in any order
     * @param home the category that entries of a category count in
     */
    static List<Unusual> among(List<Entry> entries, List<Entry> before, UnaryOperator<CategoryId> home) {
        Known known = new Known(before, home);
        return entries.stream()
                .flatMap(entry -> of(entry, known).stream())
                .sorted(Comparator.comparingInt(Unusual::times).reversed())
                .toList();
    }

    private static Optional<Unusual> of(Entry entry, Known known) {
        Money amount = entry.draft().amount();
        if (!exceeds(amount, known.amounts(known.all(entry)), 4)) return Optional.empty();
        List<Money> ofMerchant = known.amounts(known.merchant(entry));
        boolean byMerchant = !entry.draft().note().isBlank() && ofMerchant.size() >= LEAST_OF_MERCHANT;
        List<Money> like = byMerchant ? ofMerchant : known.amounts(known.category(entry));
        if (!byMerchant && like.size() < LEAST_OF_CATEGORY) return Optional.empty();
        Money median = Usual.median(like);
        BigDecimal times = amount.amount().divide(median.amount(), 2, RoundingMode.DOWN);
        if (times.compareTo(BigDecimal.valueOf(RATIO)) < 0 || !exceeds(amount, like, ONE_IN)) return Optional.empty();
        int whole = times.setScale(0, RoundingMode.HALF_UP).min(MOST_TIMES).intValue();
        return Optional.of(new Unusual(entry, median, whole, byMerchant));
    }

    /** Whether less than one in so many are as much. */
    private static boolean exceeds(Money amount, List<Money> others, int oneIn) {
        long asMuch =
                others.stream().filter(other -> other.compareTo(amount) >= 0).count();
        return asMuch * oneIn < others.size();
    }
}
