package kharcha.drawing;

import java.awt.Font;
import java.util.List;
import kharcha.money.MoneyFormat;
import kharcha.report.Chart;

/** What has long names lies down, one row each: they would not fit under standing bars. */
final class RowsPainter {
    private static final int ROW = 44;

    private RowsPainter() {}

    static Painting paint(Chart chart, List<Chart.Bar> bars, Title title, Palette palette) {
        if (bars.isEmpty()) throw new IllegalArgumentException("a chart without a single row");
        MoneyFormat money = new MoneyFormat(chart.locale());
        int top = title.bottom(12);
        int height = top + bars.size() * ROW + title.foot();
        double most = bars.stream()
                .mapToDouble(bar -> bar.amount().amount().doubleValue())
                .max()
                .orElse(0);
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            double y = top;
            for (Chart.Bar bar : bars) {
                String amount = money.write(bar.amount());
                Font font = Fonts.regular(bar.label(), Layout.TEXT_SIZE);
                double amountWidth = Sheet.width(amount, Fonts.regular(amount, Layout.TEXT_SIZE));
                String label = Sheet.fit(bar.label(), font, Layout.INNER - amountWidth - 16);
                sheet.text(label, font, palette.ink(), Layout.MARGIN, y + 16, 0);
                sheet.text(
                        amount,
                        Fonts.regular(amount, Layout.TEXT_SIZE),
                        palette.ink(),
                        Layout.WIDTH - Layout.MARGIN,
                        y + 16,
                        1);
                double share = most <= 0 ? 0 : Math.max(0, bar.amount().amount().doubleValue() / most);
                if (share > 0) sheet.bar(Layout.MARGIN, y + 23, Math.max(2, Layout.INNER * share), 9, palette.of(bar));
                y += ROW;
            }
        });
    }
}
