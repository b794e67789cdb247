package kharcha.drawing;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kharcha.report.Chart;

/** Amounts from left to right over a zero line, as bars or as an area. */
final class PlotPainter {
    private static final int HEIGHT = 250;

    /** So few marks carry their own amounts; more share a scale on the left. */
    private static final int FEW = 7;

    private PlotPainter() {}

    /** @param filled the area under a line of the marks; else a bar each */
    static Painting paint(Chart chart, List<Chart.Bar> marks, boolean filled, Title title, Palette palette) {
        if (marks.isEmpty()) throw new IllegalArgumentException("a chart without a single mark");
        Axis axis = Axis.over(marks.stream().map(mark -> mark.amount().amount()).toList());
        int top = title.bottom(0) + 28;
        int height = top + HEIGHT + 26 + title.foot();
        Amounts amounts = new Amounts(chart.locale(), marks.getFirst().amount());
        boolean scaled = marks.size() > FEW;
        double left = Layout.MARGIN + (scaled ? axis.labelWidth(amounts) + 10 : 0);
        double width = Layout.WIDTH - Layout.MARGIN - left;
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            axis.draw(sheet, palette, scaled ? amounts : null, left, top, width, HEIGHT);
            Graphics2D area = (Graphics2D) graphics.create();
            area.translate(left, top);
            Measured.columns(area, marks, axis, filled, palette, (int) Math.round(width), HEIGHT);
            area.dispose();
            writeMarks(sheet, marks, axis, amounts, palette, left, top, width);
        });
    }

    /** Under each mark what it is, over it how much: over all where there are few, else over the largest. */
    private static void writeMarks(
            Sheet sheet,
            List<Chart.Bar> marks,
            Axis axis,
            Amounts amounts,
            Palette palette,
            double left,
            double top,
            double width) {
        double step = width / marks.size();
        double widest = marks.stream()
                .mapToDouble(mark -> Sheet.width(mark.label(), Fonts.regular(mark.label(), Layout.SMALL_SIZE)))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((Math.min(widest, 90) + 8) / step));
        int largest = IntStream.range(0, marks.size())
                .boxed()
                .max(Comparator.comparing(i -> marks.get(i).amount().amount()))
                .orElseThrow();
        for (int i = 0; i < marks.size(); i++) {
            Chart.Bar mark = marks.get(i);
            double x = left + (i + 0.5) * step;
            if (i % every == 0) {
                Font font = Fonts.regular(mark.label(), Layout.SMALL_SIZE);
                String label = Sheet.fit(mark.label(), font, every * step - 4);
                sheet.text(label, font, palette.muted(), x, top + HEIGHT + 20, 0.5);
            }
            if (marks.size() <= FEW || i == largest) {
                String amount = amounts.write(mark.amount().amount());
                double y = top + HEIGHT * (1 - axis.share(mark.amount().amount())) - 8;
                sheet.text(amount, Fonts.bold(amount, Layout.SMALL_SIZE), palette.ink(), x, y, 0.5);
            }
        }
    }
}
