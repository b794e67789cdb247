package kharcha.conversation;

import java.util.Comparator;
import java.util.List;
import kharcha.ledger.Calendar;
import kharcha.report.Figure;
import kharcha.report.Query.GroupBy;
import kharcha.report.Weekdays;

/** The order in which groups are shown: times from early to late, weekdays as their reader counts them, everything else from large to small. */
final class Grouped {
    private Grouped() {}

    static boolean isOverTime(GroupBy groupBy) {
        return switch (groupBy) {
            case DAY, WEEK, MONTH -> true;
            case CATEGORY, MERCHANT, WEEKDAY, PAID_BY, CHANNEL, TAG -> false;
        };
    }

    static List<Figure> inOrder(List<Figure> figures, GroupBy groupBy, Calendar calendar) {
        return switch (groupBy) {
            case WEEKDAY ->
                figures.stream().sorted(Weekdays.from(calendar.firstWeekday())).toList();
            case DAY, WEEK, MONTH ->
                figures.stream().sorted(Comparator.comparing(Figure::key)).toList();
            case CATEGORY, MERCHANT, PAID_BY, CHANNEL, TAG -> figures;
        };
    }
}
