package kharcha.drawing;

import java.awt.Font;
import kharcha.money.MoneyFormat;
import kharcha.report.Chart;

/** Categories side by side lie down, one row each: their names would not fit under standing bars. */
final class RowsPainter {
    private static final int ROW = 44;

    private RowsPainter() {}

    static Painting paint(Chart.Bars chart, Title title, Palette palette) {
        MoneyFormat money = new MoneyFormat(chart.locale());
        int top = title.bottom(12);
        int height = top + chart.bars().size() * ROW + title.foot();
        double most = chart.bars().stream()
                .mapToDouble(bar -> bar.amount().amount().doubleValue())
                .max()
                .orElse(0);
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            double y = top;
            for (Chart.Bar bar : chart.bars()) {
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
                sheet.bar(Layout.MARGIN, y + 23, Math.max(2, Layout.INNER * share), 9, palette.of(bar));
                y += ROW;
            }
        });
    }
}
