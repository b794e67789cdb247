package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import kharcha.money.Money;
import kharcha.money.MoneyFormat;
import kharcha.report.Chart;

/** What the colours of a picture mean, a row each with its amount: labels that do not fit at the marks. */
record LegendRows(Chart chart, List<Row> rows) {
    private static final int ROW = 30;

    /** @param share written small before the amount; may be empty */
    record Row(String label, Color colour, String share, Money amount) {}

    int height() {
        return rows.size() * ROW;
    }

    void write(Sheet sheet, Palette palette, int top) {
        MoneyFormat money = new MoneyFormat(chart.locale());
        double widest = rows.stream()
                .map(row -> money.write(row.amount()))
                .mapToDouble(amount -> Sheet.width(amount, Fonts.regular(amount, Layout.TEXT_SIZE)))
                .max()
                .orElse(0);
        double amountLeft = Layout.WIDTH - Layout.MARGIN - widest;
        double y = top;
        for (Row row : rows) {
            double line = y + ROW / 2.0 + 5;
            String amount = money.write(row.amount());
            sheet.swatch(Layout.MARGIN, y + ROW / 2.0 - 6, 12, row.colour());
            double labelWidth = amountLeft - (row.share().isEmpty() ? 14 : 56) - (Layout.MARGIN + 22);
            Font labelFont = Fonts.regular(row.label(), Layout.TEXT_SIZE);
            String label = Sheet.fit(row.label(), labelFont, labelWidth);
            sheet.text(label, labelFont, palette.ink(), Layout.MARGIN + 22, line, 0);
            Font small = Fonts.regular(row.share(), Layout.SMALL_SIZE);
            sheet.text(row.share(), small, palette.muted(), amountLeft - 14, line, 1);
            Font font = Fonts.regular(amount, Layout.TEXT_SIZE);
            sheet.text(amount, font, palette.ink(), Layout.WIDTH - Layout.MARGIN, line, 1);
            y += ROW;
        }
    }
}
