package kharcha.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kharcha.money.Money;
import kharcha.report.Chart;

/** A course over whole months with what is usual as a level; the month that is not over yet hangs on by a dashed line. */
final class TrendPainter {
    private static final int HEIGHT = 240;

    private TrendPainter() {}

    static Painting paint(Chart.Trend chart, Title title, Palette palette) {
        List<Chart.Bar> marks = marks(chart);
        if (marks.isEmpty()) throw new IllegalArgumentException("a trend without a single point");
        Chart.Level usual = chart.usual();
        List<BigDecimal> values = Stream.concat(
                        marks.stream().map(Chart.Bar::amount), usual == null ? Stream.of() : Stream.of(usual.amount()))
                .map(Money::amount)
                .toList();
        Amounts amounts = new Amounts(chart.locale(), marks.getFirst().amount());
        int top = title.bottom(0) + 28;
        Plot plot = Plot.of(values, marks.size(), top, HEIGHT, amounts);
        int height = top + HEIGHT + plot.foot() + title.foot();
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            plot.scale(sheet, palette, amounts);
            Measured.curves(plot, graphics, curves(chart, palette));
            plot.name(sheet, palette, marks.stream().map(Chart.Bar::label).toList());
            writeMarks(sheet, plot, chart, marks, amounts, palette);
        });
    }

    private static List<Chart.Bar> marks(Chart.Trend chart) {
        List<Chart.Bar> marks = new ArrayList<>(chart.points());
        if (chart.soFar() != null) marks.add(chart.soFar());
        return marks;
    }

    private static List<Curve> curves(Chart.Trend chart, Palette palette) {
        List<Curve> curves = new ArrayList<>();
        List<BigDecimal> values =
                chart.points().stream().map(point -> point.amount().amount()).toList();
        if (values.isEmpty()) return curves;
        var colour = palette.of(chart.points().getFirst());
        curves.add(new Curve(0, values, colour, Curve.SOLID, true));
        if (chart.soFar() != null)
            curves.add(new Curve(
                    values.size() - 1,
                    List.of(values.getLast(), chart.soFar().amount().amount()),
                    colour,
                    Curve.DASHED,
                    false));
        return curves;
    }

    private static void writeMarks(
            Sheet sheet, Plot plot, Chart.Trend chart, List<Chart.Bar> marks, Amounts amounts, Palette palette) {
        Chart.Level usual = chart.usual();
        if (usual != null) {
            double y = plot.y(usual.amount().amount());
            sheet.dashed(plot.left(), y, plot.right(), y, palette.muted());
        }
        Labels labels = new Labels(sheet, palette, plot);
        for (int i = 0; i < marks.size(); i++) {
            double y = plot.y(marks.get(i).amount().amount());
            boolean open = i == chart.points().size();
            sheet.dot(plot.x(i), y, 9, palette.of(marks.get(i)));
            if (open) sheet.dot(plot.x(i), y, 5, palette.surface());
            labels.keepFree(plot.x(i), y, 5);
        }
        for (int i : told(marks)) {
            BigDecimal value = marks.get(i).amount().amount();
            String amount = amounts.write(value);
            var font = Fonts.bold(amount, Layout.SMALL_SIZE);
            labels.write(amount, font, palette.ink(), plot.x(i), plot.y(value), 0.5);
        }
        if (usual != null) SoFarPainter.write(labels, usual, amounts, palette.muted(), plot.left() + 4, plot, 0);
    }

    /** All where there are few; else the last and the largest. */
    private static List<Integer> told(List<Chart.Bar> marks) {
        List<Integer> all = IntStream.range(0, marks.size()).boxed().toList();
        if (marks.size() <= Plot.FEW) return all;
        int largest = all.stream()
                .max(Comparator.comparing(i -> marks.get(i).amount().amount()))
                .orElseThrow();
        return Stream.of(marks.size() - 1, largest).distinct().toList();
    }
}
