package kharcha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import kharcha.account.UserId;
import kharcha.ledger.DateRange;
import kharcha.money.MoneyBag;
import org.jspecify.annotations.Nullable;

/**
 * Figures in the home currency: what was paid in other money is in them at the rate of its day, and {@link Figure#paid} still says
 * what it was. What has no rate stays a figure of its own currency, and comes after those of the home currency. Who asks for one
 * currency is answered in that one.
 *
 * <p>The entries behind a figure are those of its group that {@link Filter#converted} lets pass.
 */
public record HomeReports(Reports reports, Currency home) implements RelayedReports {
    @Override
    public List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
        List<Figure> figures = reports.figures(user, filter, period, groupBy);
        return filter.currency() == null ? atHome(figures) : figures;
    }

    @Override
    public Overview overview(UserId user, DateRange period, List<DateRange> others) {
        Overview overview = reports.overview(user, period, others);
        return new Overview(
                atHome(overview.spent()),
                atHome(overview.earned()),
                overview.others().stream().map(this::atHome).toList());
    }

    @Override
    public List<List<Figure>> each(UserId user, Filter filter, List<DateRange> periods) {
        List<List<Figure>> figures = reports.each(user, filter, periods);
        return filter.currency() == null ? figures.stream().map(this::atHome).toList() : figures;
    }

    @Override
    public Sides sides(UserId user, Filter filter, DateRange period) {
        Sides sides = reports.sides(user, filter, period);
        return filter.currency() == null ? new Sides(atHome(sides.spent()), atHome(sides.earned())) : sides;
    }

    @Override
    public List<OfMonth> monthsByCategory(UserId user, Filter filter, DateRange period) {
        List<OfMonth> months = reports.monthsByCategory(user, filter, period);
        if (filter.currency() != null) return months;
        return atHome(months, OfMonth::month, OfMonth::figure, OfMonth::new);
    }

    @Override
    public List<OfDay> daysByCategory(UserId user, Filter filter, DateRange period) {
        List<OfDay> days = reports.daysByCategory(user, filter, period);
        return filter.currency() == null ? atHome(days, OfDay::day, OfDay::figure, OfDay::new) : days;
    }

    /** Each time's figures by themselves. */
    private <T, P> List<P> atHome(
            List<P> parts, Function<P, T> time, Function<P, Figure> figure, BiFunction<T, Figure, P> part) {
        Map<T, List<Figure>> times = new LinkedHashMap<>();
        for (P each : parts)
            times.computeIfAbsent(time.apply(each), _ -> new ArrayList<>()).add(figure.apply(each));
        return times.entrySet().stream()
                .flatMap(each -> atHome(each.getValue()).stream().map(known -> part.apply(each.getKey(), known)))
                .toList();
    }

    /** Each group's currencies together, as far as they are known in the home currency. */
    private List<Figure> atHome(List<Figure> figures) {
        Map<String, Figure> converted = new LinkedHashMap<>();
        List<Figure> missing = new ArrayList<>();
        for (Figure figure : figures) {
            Figure.Home known = figure.home();
            if (known == null) {
                missing.add(figure);
                continue;
            }
            long count = figure.count() - known.missingCount();
            if (count > 0) {
                MoneyBag paid = MoneyBag.of(List.of(figure.sum().minus(known.missing())));
                converted.merge(
                        figure.key(),
                        new Figure(figure.key(), known.sum(), count, paid, null),
                        (one, other) -> one.plus(other, other.key()));
            }
            if (known.missingCount() > 0) missing.add(new Figure(figure.key(), known.missing(), known.missingCount()));
        }
        List<Figure> all = new ArrayList<>(converted.values());
        all.addAll(missing);
        Comparator<Figure> homeFirst =
                Comparator.comparing(figure -> !figure.sum().currency().equals(home));
        all.sort(homeFirst.thenComparing(Figure.LARGEST_FIRST));
        return all;
    }
}
