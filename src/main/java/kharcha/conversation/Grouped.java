package kharcha.conversation;

import java.util.Comparator;
import java.util.List;
import kharcha.report.Figure;
import kharcha.report.Query.GroupBy;

/** The order in which groups are shown: times from early to late, everything else from large to small. */
final class Grouped {
    private Grouped() {}

    static boolean isOverTime(GroupBy groupBy) {
        return switch (groupBy) {
            case DAY, WEEK, MONTH -> true;
            case CATEGORY, MERCHANT, WEEKDAY, PAID_BY, CHANNEL, TAG -> false;
        };
    }

    static List<Figure> inOrder(List<Figure> figures, GroupBy groupBy) {
        return switch (groupBy) {
            case DAY, WEEK, MONTH, WEEKDAY ->
                figures.stream().sorted(Comparator.comparing(Figure::key)).toList();
            case CATEGORY, MERCHANT, PAID_BY, CHANNEL, TAG -> figures;
        };
    }
}
