package kharcha.drawing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kharcha.money.Money;
import kharcha.report.Chart;

/** Months as columns of their categories: what a month came to stands over it, what a colour means in rows below. */
final class StackPainter {
    private static final int HEIGHT = 240;

    private StackPainter() {}

    /** What one month came to, upwards and downwards. */
    private record Reach(BigDecimal up, BigDecimal down) {
        static Reach of(List<Chart.Layer> layers, int month) {
            List<BigDecimal> amounts = layers.stream()
                    .map(layer -> layer.amounts().get(month).amount())
                    .toList();
            return new Reach(
                    amounts.stream().reduce(BigDecimal.ZERO, (sum, amount) -> sum.add(amount.max(BigDecimal.ZERO))),
                    amounts.stream().reduce(BigDecimal.ZERO, (sum, amount) -> sum.add(amount.min(BigDecimal.ZERO))));
        }
    }

    static Painting paint(Chart.StackedMonths chart, Title title, Palette palette) {
        List<Chart.Layer> layers = chart.layers();
        if (layers.isEmpty()) throw new IllegalArgumentException("months without a single layer");
        int months = chart.months().size();
        List<Reach> reaches = IntStream.range(0, months)
                .mapToObj(month -> Reach.of(layers, month))
                .toList();
        List<BigDecimal> values = reaches.stream()
                .flatMap(reach -> Stream.of(reach.up(), reach.down()))
                .toList();
        Amounts amounts =
                new Amounts(chart.locale(), layers.getFirst().amounts().getFirst());
        int top = title.bottom(0) + 28;
        Plot plot = Plot.of(values, months, top, HEIGHT, amounts);
        int rowsTop = top + HEIGHT + plot.foot() + 10;
        LegendRows legend = legend(chart, palette);
        int height =
                title.isEmpty() ? top + HEIGHT + plot.foot() + title.foot() : rowsTop + legend.height() + title.foot();
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            plot.scale(sheet, palette, amounts);
            Measured.stacked(plot, graphics, layers, palette);
            gaps(sheet, plot, layers, palette);
            plot.name(sheet, palette, chart.months());
            if (!plot.scaled()) writeTotals(sheet, plot, layers, reaches, amounts, palette);
            if (!title.isEmpty()) legend.write(sheet, palette, rowsTop);
        });
    }

    /** Thin gaps between the layers, so that neighbours stay apart for eyes that see their colours alike. */
    private static void gaps(Sheet sheet, Plot plot, List<Chart.Layer> layers, Palette palette) {
        double half = plot.step() * Measured.fill(plot) / 2 + 1;
        for (int month = 0; month < plot.steps(); month++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Chart.Layer layer : layers.subList(0, layers.size() - 1)) {
                BigDecimal amount = layer.amounts().get(month).amount();
                if (amount.signum() <= 0) continue;
                sum = sum.add(amount);
                double y = plot.y(sum);
                sheet.line(plot.x(month) - half, y, plot.x(month) + half, y, palette.surface(), 1.5f);
            }
        }
    }

    private static void writeTotals(
            Sheet sheet, Plot plot, List<Chart.Layer> layers, List<Reach> reaches, Amounts amounts, Palette palette) {
        for (int i = 0; i < plot.steps(); i++) {
            int month = i;
            Money total = layers.stream()
                    .map(layer -> layer.amounts().get(month))
                    .reduce(Money::plus)
                    .orElseThrow();
            plot.amount(
                    sheet,
                    palette,
                    amounts.write(total.amount()),
                    i,
                    reaches.get(i).up());
        }
    }

    private static LegendRows legend(Chart.StackedMonths chart, Palette palette) {
        return new LegendRows(
                chart,
                chart.layers().stream()
                        .map(layer -> new LegendRows.Row(layer.label(), palette.of(layer), "", layer.total()))
                        .toList());
    }
}
