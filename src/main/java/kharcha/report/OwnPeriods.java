package kharcha.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kharcha.account.UserId;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Figures whose weeks and months are a user's own: a week is named by its first day, a month by the one in which it begins
 * (2026-03 is 25 March to 24 April where months begin with the 25th). They are added up from days, which nobody needs whose weeks
 * and months are everybody's.
 */
public record OwnPeriods(Reports reports, Calendar calendar) implements RelayedReports {
    private record Group(String key, String currency) {}

    /** The same where nothing is one's own. */
    public static Reports of(Reports reports, Calendar calendar) {
        return calendar.equals(Calendar.USUAL) ? reports : new OwnPeriods(reports, calendar);
    }

    @Override
    public List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
        if (groupBy == Query.GroupBy.MONTH && hasOwnMonths())
            return folded(user, filter, period, day -> calendar.monthName(day).toString());
        if (groupBy == Query.GroupBy.WEEK && hasOwnWeeks())
            return folded(user, filter, period, day -> calendar.weekStart(day).toString());
        return reports.figures(user, filter, period, groupBy);
    }

    private boolean hasOwnMonths() {
        return calendar.firstMonthDay() != Calendar.USUAL.firstMonthDay();
    }

    private boolean hasOwnWeeks() {
        return calendar.firstWeekday() != Calendar.USUAL.firstWeekday();
    }

    private List<Figure> folded(UserId user, Filter filter, DateRange period, Function<LocalDate, String> name) {
        Map<Group, Figure> sums = new LinkedHashMap<>();
        for (Figure figure : reports.figures(user, filter, period, Query.GroupBy.DAY))
            add(sums, figure.under(name.apply(LocalDate.parse(figure.key()))));
        return largestFirst(sums);
    }

    private static void add(Map<Group, Figure> sums, Figure figure) {
        Group group = new Group(figure.key(), figure.sum().currency().getCurrencyCode());
        sums.merge(group, figure, (one, other) -> one.plus(other, group.key()));
    }

    private static List<Figure> largestFirst(Map<Group, Figure> sums) {
        List<Figure> figures = new ArrayList<>(sums.values());
        figures.sort(Figure.LARGEST_FIRST);
        return figures;
    }

    @Override
    public List<OfMonth> monthsByCategory(UserId user, Filter filter, DateRange period) {
        if (!hasOwnMonths()) return reports.monthsByCategory(user, filter, period);
        Map<YearMonth, Map<Group, Figure>> months = new TreeMap<>();
        for (OfDay each : reports.daysByCategory(user, filter, period))
            add(months.computeIfAbsent(calendar.monthName(each.day()), _ -> new LinkedHashMap<>()), each.figure());
        return months.entrySet().stream()
                .flatMap(month ->
                        largestFirst(month.getValue()).stream().map(figure -> new OfMonth(month.getKey(), figure)))
                .toList();
    }
}
