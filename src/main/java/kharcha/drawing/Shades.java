package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kharcha.money.Money;
import kharcha.report.Chart;

/**
 * Five shades, each for as many days as the others: with shades of equal amounts, the day of the rent would leave all other days
 * alike.
 *
 * @param starts the least amount of each shade, the palest first; empty when nothing was spent
 */
record Shades(Chart.CalendarHeat chart, List<Money> starts) {
    static final int HEIGHT = 44;

    private static final double[] TINTS = {0.2, 0.35, 0.5, 0.8, 1};

    static Shades of(Chart.CalendarHeat chart) {
        List<Money> spent = chart.blocks().stream()
                .flatMap(block -> block.days().stream())
                .map(Chart.Day::amount)
                .filter(Objects::nonNull)
                .filter(Money::isPositive)
                .sorted()
                .toList();
        if (spent.isEmpty()) return new Shades(chart, List.of());
        return new Shades(
                chart,
                IntStream.range(0, TINTS.length)
                        .mapToObj(shade -> spent.get(shade * spent.size() / TINTS.length))
                        .toList());
    }

    static List<Color> colours(Palette palette) {
        return Arrays.stream(TINTS).mapToObj(palette::tint).toList();
    }

    Color of(Money amount, Palette palette) {
        if (!amount.isPositive()) return palette.empty();
        long reached =
                starts.stream().filter(start -> start.compareTo(amount) <= 0).count();
        return palette.tint(TINTS[(int) reached - 1]);
    }

    /** Each shade with the amount at which it begins. */
    void write(Sheet sheet, Palette palette, int top) {
        double width = (double) Layout.INNER / TINTS.length;
        double x = Layout.MARGIN;
        for (int i = 0; i < starts.size(); i++) {
            // Where fewer days than shades were spent on, some shades are of no day.
            if (i + 1 < starts.size() && starts.get(i).equals(starts.get(i + 1))) continue;
            String start = "≥ "
                    + new Amounts(chart.locale(), starts.get(i))
                            .write(starts.get(i).amount());
            Font font = Fonts.regular(start, Layout.SMALL_SIZE);
            sheet.bar(x, top, width - 4, 12, palette.tint(TINTS[i]));
            sheet.text(Sheet.fit(start, font, width - 4), font, palette.muted(), x, top + 28, 0);
            x += width;
        }
    }
}
