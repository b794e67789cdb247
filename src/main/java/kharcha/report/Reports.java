package kharcha.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kharcha.account.UserId;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The one path by which anything is added up: chat, pages and files show what this says. Inside the user's transaction.
 *
 * <p>With {@link Filter#direction()} null, what came in counts against what went out (out minus in), except that the income
 * categories are left out: a refund lowers the spending, a salary does not. On the side of income it is the other way round.
 */
public interface Reports {
    Filter EARNED = Filter.direction(Direction.IN).withSide(Filter.Side.INCOME);

    /** One figure a group and currency, largest sum first, then by key and currency; without grouping, one a currency. */
    List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy);

    /**
     * What a report of a period begins with, in one question.
     *
     * @param others the periods that it is compared with
     */
    default Overview overview(UserId user, DateRange period, List<DateRange> others) {
        return new Overview(
                figures(user, Filter.NONE, period, Query.GroupBy.CATEGORY),
                figures(user, EARNED, period, null),
                each(user, Filter.NONE, others));
    }

    /** The figures of each of these periods by itself, without grouping. */
    default List<List<Figure>> each(UserId user, Filter filter, List<DateRange> periods) {
        return periods.stream()
                .map(period -> figures(user, filter, period, null))
                .toList();
    }

    /** What was spent and what came in, by currency. */
    record Sides(List<Figure> spent, List<Figure> earned) {}

    /** Both sides at once; of a filter that names a side, only that one. */
    default Sides sides(UserId user, Filter filter, DateRange period) {
        return new Sides(
                filter.side() == Filter.Side.INCOME
                        ? List.of()
                        : figures(user, filter.withSide(Filter.Side.SPENDING), period, null),
                filter.side() == Filter.Side.SPENDING
                        ? List.of()
                        : figures(user, filter.withSide(Filter.Side.INCOME), period, null));
    }

    /** One category's figure of one month. */
    record OfMonth(YearMonth month, Figure figure) {}

    /** Each month by category, from the earliest month, each month's largest first; the period cuts its first and last month. */
    default List<OfMonth> monthsByCategory(UserId user, Filter filter, DateRange period) {
        return figures(user, filter, period, Query.GroupBy.MONTH).stream()
                .map(figure -> YearMonth.parse(figure.key()))
                .distinct()
                .sorted()
                .flatMap(month -> figures(user, filter, period.within(month), Query.GroupBy.CATEGORY).stream()
                        .map(figure -> new OfMonth(month, figure)))
                .toList();
    }

    /** Those of these merchants (as {@link Query.GroupBy#MERCHANT} names them) from which something was booked of earlier days. */
    default Set<String> known(UserId user, Collection<String> merchants, LocalDate before) {
        DateRange earlier = new DateRange(null, before.minusDays(1));
        return merchants.stream()
                .filter(merchant -> !entries(user, Filter.NONE.withMerchant(merchant), earlier, Order.NEWEST, 1)
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /** One category's figure of one day. */
    record OfDay(LocalDate day, Figure figure) {}

    /** Each day by category, from the earliest day, each day's largest first. */
    default List<OfDay> daysByCategory(UserId user, Filter filter, DateRange period) {
        return figures(user, filter, period, Query.GroupBy.DAY).stream()
                .map(figure -> LocalDate.parse(figure.key()))
                .distinct()
                .sorted()
                .flatMap(day -> figures(user, filter, DateRange.day(day), Query.GroupBy.CATEGORY).stream()
                        .map(figure -> new OfDay(day, figure)))
                .toList();
    }

    /** How far somebody has read in the order of NEWEST. */
    record Place(LocalDate day, EntryId entry) {}

    enum Order {
        NEWEST,
        LARGEST,
        SMALLEST
    }

    /**
     * The entries themselves, both directions and all categories unless the filter says otherwise; NEWEST is by day, then by
     * booking, and so are equal amounts.
     */
    List<Entry> entries(UserId user, Filter filter, DateRange period, Order order, int limit);

    /** What one expense is like another by, and what it came to. */
    record Paid(CategoryId category, String note, Money amount) {
        static Paid of(Draft draft) {
            return new Paid(draft.category(), draft.note(), draft.amount());
        }
    }

    /** The newest of the period. */
    default List<Paid> paid(UserId user, Filter filter, DateRange period, int limit) {
        return entries(user, filter, period, Order.NEWEST, limit).stream()
                .map(entry -> Paid.of(entry.draft()))
                .toList();
    }

    /**
     * What was found on a stretch of the book.
     *
     * @param end how far was looked, where fewer were found than asked for and more of the book lies behind; else null
     */
    record Stretch(List<Entry> entries, @Nullable Place end) {}

    /**
     * The newest after that place (null: of all) that fit, as far as one look goes: for what is rare in a large book, a look
     * goes on from its end.
     */
    default Stretch stretch(UserId user, Filter filter, DateRange period, @Nullable Place place, int limit) {
        List<Entry> found = place == null
                ? entries(user, filter, period, Order.NEWEST, limit)
                : after(user, filter, period, place, limit);
        return new Stretch(found, null);
    }

    /** The newest that come after that place; how far down it is costs nothing. */
    List<Entry> after(UserId user, Filter filter, DateRange period, Place place, int limit);
}
