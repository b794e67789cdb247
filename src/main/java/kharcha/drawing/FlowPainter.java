package kharcha.drawing;

import java.awt.BasicStroke;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kharcha.money.Money;
import kharcha.report.Chart;

/** What came in stands on the zero line, what was spent hangs from it, and a line goes through what was left. */
final class FlowPainter {
    private static final int HEIGHT = 260;
    private static final BasicStroke THIN = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private FlowPainter() {}

    static Painting paint(Chart.CashFlow chart, Title title, Palette palette) {
        List<Chart.Flow> flows = chart.flows();
        if (flows.isEmpty()) throw new IllegalArgumentException("a cash flow without a single month");
        List<BigDecimal> values = flows.stream()
                .flatMap(flow -> Stream.of(flow.income(), flow.spent().negated(), flow.left()))
                .map(Money::amount)
                .toList();
        Amounts amounts = new Amounts(chart.locale(), flows.getFirst().income());
        KeyLine key = new KeyLine(List.of(
                new KeyLine.Item(chart.income(), palette.in(), false),
                new KeyLine.Item(chart.spent(), palette.out(), false),
                new KeyLine.Item(chart.left(), palette.ink(), true)));
        int keyTop = title.isEmpty() ? Layout.BARE : title.bottom(6);
        int top = keyTop + key.height() + 28;
        Plot plot = Plot.of(values, flows.size(), top, HEIGHT, amounts);
        int foot = plot.foot() + (plot.scaled() ? 0 : 18);
        return new Painting(top + HEIGHT + foot + title.foot(), chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            key.write(sheet, palette, keyTop);
            plot.scale(sheet, palette, amounts);
            Measured.flows(plot, graphics, flows, palette.in(), palette.out());
            // Over the bars the zero line is seen again.
            sheet.line(plot.left(), plot.y(BigDecimal.ZERO), plot.right(), plot.y(BigDecimal.ZERO), palette.muted(), 1);
            List<BigDecimal> left =
                    flows.stream().map(flow -> flow.left().amount()).toList();
            Measured.curves(plot, graphics, List.of(new Curve(0, left, palette.ink(), THIN, false)));
            for (int i = 0; i < left.size(); i++) {
                sheet.dot(plot.x(i), plot.y(left.get(i)), 11, palette.surface());
                sheet.dot(plot.x(i), plot.y(left.get(i)), 8, palette.ink());
            }
            plot.name(sheet, palette, flows.stream().map(Chart.Flow::label).toList());
            if (!plot.scaled()) writeAmounts(sheet, plot, flows, amounts, palette);
        });
    }

    /** Both sides at the ends of their bars, what was left under the name. */
    private static void writeAmounts(Sheet sheet, Plot plot, List<Chart.Flow> flows, Amounts amounts, Palette palette) {
        for (int i = 0; i < flows.size(); i++) {
            Chart.Flow flow = flows.get(i);
            BigDecimal in = flow.income().amount();
            BigDecimal out = flow.spent().amount();
            if (in.signum() != 0) plot.amount(sheet, palette, amounts.write(in), i, in);
            if (out.signum() != 0) plot.amount(sheet, palette, amounts.write(out), i, out.negate());
            String left = amounts.write(flow.left().amount());
            Font font = Sheet.fitting(left, Layout.SMALL_SIZE, plot.step() - 3);
            double half = Sheet.width(left, font) / 2;
            double x = Math.clamp(plot.x(i), Layout.BARE + half, Layout.WIDTH - Layout.BARE - half);
            sheet.text(left, font, palette.ink(), x, plot.bottom() + plot.foot() + 12, 0.5);
        }
    }
}
