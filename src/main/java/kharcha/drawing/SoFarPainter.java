package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kharcha.money.Money;
import kharcha.report.Chart;

/** A month added up day by day: a line so far, a dashed one for what is usual, and a level that is not to be passed. */
final class SoFarPainter {
    private static final int HEIGHT = 240;

    private SoFarPainter() {}

    static Painting paint(Chart.MonthSoFar chart, Title title, Palette palette) {
        List<Money> spent = chart.spent().amounts();
        if (spent.isEmpty()) throw new IllegalArgumentException("a month without a single day");
        Amounts amounts = new Amounts(chart.locale(), spent.getFirst());
        int top = title.bottom(0) + 28;
        Plot plot =
                Plot.scaled(all(chart).map(Money::amount).toList(), chart.days().size(), top, HEIGHT, amounts);
        int height = top + HEIGHT + plot.foot() + title.foot();
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            plot.scale(sheet, palette, amounts);
            Measured.curves(plot, graphics, curves(chart, palette));
            plot.name(sheet, palette, chart.days());
            writeLabels(sheet, plot, chart, amounts, palette);
        });
    }

    private static Stream<Money> all(Chart.MonthSoFar chart) {
        return Stream.of(
                        chart.spent().amounts(),
                        chart.usual() == null ? List.<Money>of() : chart.usual().amounts(),
                        chart.budget() == null
                                ? List.<Money>of()
                                : List.of(chart.budget().amount()))
                .flatMap(List::stream);
    }

    private static List<Curve> curves(Chart.MonthSoFar chart, Palette palette) {
        List<Curve> curves = new ArrayList<>();
        if (chart.usual() != null)
            curves.add(new Curve(0, values(chart.usual()), palette.muted(), Curve.DASHED, false));
        curves.add(new Curve(0, values(chart.spent()), palette.accent(), Curve.SOLID, true));
        return curves;
    }

    private static List<BigDecimal> values(Chart.Run run) {
        return run.amounts().stream().map(Money::amount).toList();
    }

    /** The names stand at the lines themselves: nobody has to look up what a colour means. */
    private static void writeLabels(Sheet sheet, Plot plot, Chart.MonthSoFar chart, Amounts amounts, Palette palette) {
        Labels labels = new Labels(sheet, palette, plot);
        int last = chart.spent().amounts().size() - 1;
        BigDecimal now = chart.spent().amounts().get(last).amount();
        double x = plot.x(last);
        double y = plot.y(now);
        if (chart.budget() != null) level(sheet, plot, chart.budget(), palette);
        sheet.dot(x, y, 12, palette.surface());
        sheet.dot(x, y, 9, palette.accent());
        labels.keepFree(x, y, 5);
        String spent = chart.spent().label() + " " + amounts.write(now);
        Font bold = Fonts.bold(spent, Layout.SMALL_SIZE);
        boolean besides = x + 10 + Sheet.width(spent, bold) <= plot.right();
        // Where more is usual, the line of it lies above: there is room below, and none to the left of the area's edge.
        boolean below = chart.usual() != null
                && chart.usual().amounts().get(last).amount().compareTo(now) >= 0
                && besides;
        if (below) labels.write(spent, bold, palette.ink(), x + 10, y + 24, 0);
        else labels.write(spent, bold, palette.ink(), x, y, x > Layout.WIDTH / 2.0 ? 1 : 0);
        if (chart.budget() != null) write(labels, chart.budget(), amounts, palette.over(), plot.left() + 4, plot, 0);
        if (chart.usual() != null) {
            var usual = new Chart.Level(
                    chart.usual().label(), chart.usual().amounts().getLast());
            write(labels, usual, amounts, palette.muted(), plot.right(), plot, 1);
        }
    }

    static void write(
            Labels labels, Chart.Level level, Amounts amounts, Color colour, double x, Plot plot, double anchor) {
        BigDecimal amount = level.amount().amount();
        String text = level.label() + " " + amounts.write(amount);
        Font font = Fonts.regular(text, Layout.SMALL_SIZE);
        labels.write(text, font, colour, x, plot.y(amount), anchor);
    }

    private static void level(Sheet sheet, Plot plot, Chart.Level level, Palette palette) {
        double y = plot.y(level.amount().amount());
        sheet.dashed(plot.left(), y, plot.right(), y, palette.over());
    }
}
