package kharcha.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kharcha.account.UserId;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a user's own categories have them: what was merged counts in the category it was merged into. Entries keep the
 * category they were booked in, so a merge is undone at once and costs nothing, however many entries it moves.
 */
public record MergedReports(Reports reports, Categories categories) implements RelayedReports {
    private record Group(String key, String currency) {}

    @Override
    public List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
        List<Figure> figures = reports.figures(user, asked(filter), period, groupBy);
        return groupBy == Query.GroupBy.CATEGORY ? merged(figures) : figures;
    }

    @Override
    public Overview overview(UserId user, DateRange period, List<DateRange> others) {
        Overview overview = reports.overview(user, period, others);
        return new Overview(merged(overview.spent()), overview.earned(), overview.others());
    }

    @Override
    public List<OfMonth> monthsByCategory(UserId user, Filter filter, DateRange period) {
        Map<YearMonth, List<Figure>> months = new TreeMap<>();
        for (OfMonth each : reports.monthsByCategory(user, asked(filter), period))
            months.computeIfAbsent(each.month(), month -> new ArrayList<>()).add(each.figure());
        return months.entrySet().stream()
                .flatMap(month -> merged(month.getValue()).stream().map(figure -> new OfMonth(month.getKey(), figure)))
                .toList();
    }

    @Override
    public List<OfDay> daysByCategory(UserId user, Filter filter, DateRange period) {
        Map<LocalDate, List<Figure>> days = new TreeMap<>();
        for (OfDay each : reports.daysByCategory(user, asked(filter), period))
            days.computeIfAbsent(each.day(), day -> new ArrayList<>()).add(each.figure());
        return days.entrySet().stream()
                .flatMap(day -> merged(day.getValue()).stream().map(figure -> new OfDay(day.getKey(), figure)))
                .toList();
    }

    @Override
    public Filter asked(Filter filter) {
        Filter.Without without = filter.without();
        Filter wide = filter.withCategories(categories.countingIn(filter.categories()));
        if (without == null || without.categories().isEmpty()) return wide;
        return wide.withWithout(new Filter.Without(categories.countingIn(without.categories()), without.words()));
    }

    private List<Figure> merged(List<Figure> figures) {
        Map<Group, Figure> sums = new LinkedHashMap<>();
        for (Figure figure : figures) {
            String home = categories.home(new CategoryId(figure.key())).value();
            Group group = new Group(home, figure.sum().currency().getCurrencyCode());
            sums.merge(group, figure.under(home), (one, other) -> one.plus(other, home));
        }
        if (List.copyOf(sums.values()).equals(figures)) return figures;
        List<Figure> merged = new ArrayList<>(sums.values());
        merged.sort(Figure.LARGEST_FIRST);
        return merged;
    }
}
