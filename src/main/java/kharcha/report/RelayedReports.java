package kharcha.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kharcha.account.UserId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Figures that somebody else adds up, changed on their way. Whoever changes something overrides that; all else goes through as it is,
 * every question as the one question that it is.
 */
interface RelayedReports extends Reports {
    Reports reports();

    /** What is asked of the others for this filter. */
    default Filter asked(Filter filter) {
        return filter;
    }

    @Override
    default List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
        return reports().figures(user, asked(filter), period, groupBy);
    }

    @Override
    default Overview overview(UserId user, DateRange period, List<DateRange> others) {
        return reports().overview(user, period, others);
    }

    @Override
    default List<List<Figure>> each(UserId user, Filter filter, List<DateRange> periods) {
        return reports().each(user, asked(filter), periods);
    }

    @Override
    default Sides sides(UserId user, Filter filter, DateRange period) {
        return reports().sides(user, asked(filter), period);
    }

    @Override
    default List<OfMonth> monthsByCategory(UserId user, Filter filter, DateRange period) {
        return reports().monthsByCategory(user, asked(filter), period);
    }

    @Override
    default List<OfDay> daysByCategory(UserId user, Filter filter, DateRange period) {
        return reports().daysByCategory(user, asked(filter), period);
    }

    @Override
    default Set<String> known(UserId user, Collection<String> merchants, LocalDate before) {
        return reports().known(user, merchants, before);
    }

    @Override
    default List<Entry> entries(UserId user, Filter filter, DateRange period, Order order, int limit) {
        return reports().entries(user, asked(filter), period, order, limit);
    }

    @Override
    default List<Paid> paid(UserId user, Filter filter, DateRange period, int limit) {
        return reports().paid(user, asked(filter), period, limit);
    }

    @Override
    default Stretch stretch(UserId user, Filter filter, DateRange period, @Nullable Place place, int limit) {
        return reports().stretch(user, asked(filter), period, place, limit);
    }

    @Override
    default List<Entry> after(UserId user, Filter filter, DateRange period, Place place, int limit) {
        return reports().after(user, asked(filter), period, place, limit);
    }
}
