package kharcha.report;

import java.util.List;
import java.util.Set;
import kharcha.account.UserId;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The one path by which anything is added up: chat, pages and files show what this says. Inside the user's transaction.
 *
 * <p>With {@link Filter#direction()} null, what came in counts against what went out (out minus in), except that the income
 * categories are left out: a refund lowers the spending, a salary does not.
 */
public interface Reports {
    Filter EARNED = Filter.direction(Direction.IN).withCategories(Set.of(CategoryId.SALARY, CategoryId.OTHER_INCOME));

    /** One figure a group and currency, largest sum first, then by key and currency; without grouping, one a currency. */
    List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy);

    /**
     * What a report of a period begins with, in one question.
     *
     * @param before the period that it is compared with; null when there is none
     */
    default Overview overview(UserId user, DateRange period, @Nullable DateRange before) {
        return new Overview(
                figures(user, Filter.NONE, period, Query.GroupBy.CATEGORY),
                figures(user, EARNED, period, null),
                before == null ? List.of() : figures(user, Filter.NONE, before, null));
    }

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
}
