package kharcha.report;

import java.time.DayOfWeek;
import java.util.Comparator;

/** Figures by weekday in the order in which their reader counts the days. */
public final class Weekdays {
    private Weekdays() {}

    public static Comparator<Figure> from(DayOfWeek first) {
        return Comparator.comparingInt(
                figure -> Math.floorMod(Integer.parseInt(figure.key()) - first.getValue(), DayOfWeek.values().length));
    }
}
