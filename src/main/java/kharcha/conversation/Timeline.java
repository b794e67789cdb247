package kharcha.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.report.Figure;
import kharcha.report.Query.GroupBy;

/** Figures along time without gaps: a day, week or month in which nothing was spent is there with zero. */
final class Timeline {
    private static final int MOST = 400;
    private static final int BARS = 12;

    private Timeline() {}

    /** The step that gives a readable number of bars. */
    static GroupBy step(DateRange period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null || end == null) return GroupBy.MONTH;
        long days = ChronoUnit.DAYS.between(start, end);
        if (days <= 31) return GroupBy.DAY;
        return days <= 92 ? GroupBy.WEEK : GroupBy.MONTH;
    }

    static List<Figure> filled(
            List<Figure> figures,
            GroupBy groupBy,
            DateRange period,
            LocalDate today,
            Calendar calendar,
            Currency currency) {
        if (!Grouped.isOverTime(groupBy)) return figures.stream().limit(BARS).toList();
        Map<String, Figure> byKey = new TreeMap<>();
        figures.forEach(figure -> byKey.put(figure.key(), figure));
        LocalDate first = period.start() == null ? day(figures, groupBy, calendar, true) : period.start();
        LocalDate last = period.end() == null ? latest(day(figures, groupBy, calendar, false), today) : period.end();
        for (String key : keys(groupBy, calendar, first, last))
            byKey.putIfAbsent(key, new Figure(key, Money.zero(currency), 0));
        return List.copyOf(byKey.values());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(List<Figure> figures, GroupBy groupBy, Calendar calendar, boolean first) {
        List<String> keys = figures.stream().map(Figure::key).sorted().toList();
        String key = first ? keys.getFirst() : keys.getLast();
        return groupBy == GroupBy.MONTH
                ? Objects.requireNonNull(calendar.month(YearMonth.parse(key)).start())
                : LocalDate.parse(key);
    }

    private static List<String> keys(GroupBy groupBy, Calendar calendar, LocalDate first, LocalDate last) {
        List<String> keys = new ArrayList<>();
        switch (groupBy) {
            case MONTH -> {
                YearMonth end = calendar.monthName(last);
                for (YearMonth at = calendar.monthName(first);
                        !at.isAfter(end) && keys.size() < MOST;
                        at = at.plusMonths(1)) keys.add(at.toString());
            }
            case WEEK -> {
                for (LocalDate at = calendar.weekStart(first);
                        !at.isAfter(last) && keys.size() < MOST;
                        at = at.plusWeeks(1)) keys.add(at.toString());
            }
            case DAY -> {
                for (LocalDate at = first; !at.isAfter(last) && keys.size() < MOST; at = at.plusDays(1))
                    keys.add(at.toString());
            }
            case CATEGORY, MERCHANT, WEEKDAY, PAID_BY, CHANNEL, TAG -> {}
        }
        return keys;
    }
}
