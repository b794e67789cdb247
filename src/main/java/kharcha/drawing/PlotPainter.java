package kharcha.drawing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kharcha.report.Chart;

/** Amounts from left to right over a zero line, as bars or as an area. */
final class PlotPainter {
    private static final int HEIGHT = 250;

    private PlotPainter() {}

    /** @param filled the area under a line of the marks; else a bar each */
    static Painting paint(Chart chart, List<Chart.Bar> marks, boolean filled, Title title, Palette palette) {
        if (marks.isEmpty()) throw new IllegalArgumentException("a chart without a single mark");
        List<BigDecimal> values =
                marks.stream().map(mark -> mark.amount().amount()).toList();
        int top = title.bottom(0) + 28;
        Amounts amounts = new Amounts(chart.locale(), marks.getFirst().amount());
        Plot plot = Plot.of(values, marks.size(), top, HEIGHT, amounts);
        int height = top + HEIGHT + plot.foot() + title.foot();
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            plot.scale(sheet, palette, amounts);
            Measured.columns(plot, graphics, marks, filled, palette);
            plot.name(sheet, palette, marks.stream().map(Chart.Bar::label).toList());
            writeAmounts(sheet, marks, plot, amounts, palette);
        });
    }

    /** Over each mark how much it is: over all where there are few, else over the largest. */
    private static void writeAmounts(Sheet sheet, List<Chart.Bar> marks, Plot plot, Amounts amounts, Palette palette) {
        int largest = IntStream.range(0, marks.size())
                .boxed()
                .max(Comparator.comparing(i -> marks.get(i).amount().amount()))
                .orElseThrow();
        for (int i = 0; i < marks.size(); i++) {
            if (plot.scaled() && i != largest) continue;
            BigDecimal value = marks.get(i).amount().amount();
            plot.amount(sheet, palette, amounts.write(value), i, value);
        }
    }
}
