package kharcha.drawing;

import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import kharcha.money.Money;
import kharcha.money.MoneyFormat;
import kharcha.money.ShareFormat;
import kharcha.report.Chart;

/** How full each budget is: a bar in a track that ends where the budget does, and goes beyond it past a mark. */
final class BudgetPainter {
    private static final int ROW = 62;
    private static final int BAR = 12;

    private BudgetPainter() {}

    static Painting paint(Chart.BudgetBars chart, Title title, Palette palette) {
        if (chart.budgets().isEmpty()) throw new IllegalArgumentException("no budget to draw");
        int top = title.bottom(14);
        int height = top + chart.budgets().size() * ROW + title.foot() - 10;
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            double y = top;
            for (Chart.Allowance budget : chart.budgets()) {
                write(sheet, chart, budget, palette, y);
                track(sheet, budget, palette, y + 30);
                y += ROW;
            }
        });
    }

    private static void write(Sheet sheet, Chart.BudgetBars chart, Chart.Allowance budget, Palette palette, double y) {
        MoneyFormat money = new MoneyFormat(chart.locale());
        String amounts = money.write(budget.spent()) + " / " + money.write(budget.limit());
        String share = percent(budget, chart.locale());
        Font bold = Fonts.bold(share, Layout.TEXT_SIZE);
        Font small = Fonts.regular(amounts, Layout.SMALL_SIZE);
        double shareLeft = Layout.WIDTH - Layout.MARGIN - (share.isEmpty() ? 0 : Sheet.width(share, bold) + 8);
        double amountsLeft = shareLeft - Sheet.width(amounts, small);
        Font font = Fonts.regular(budget.label(), Layout.TEXT_SIZE);
        String label = Sheet.fit(budget.label(), font, amountsLeft - Layout.MARGIN - 10);
        sheet.text(label, font, palette.ink(), Layout.MARGIN, y + 18, 0);
        sheet.text(amounts, small, palette.muted(), shareLeft, y + 18, 1);
        sheet.text(
                share, bold, isOver(budget) ? palette.over() : palette.ink(), Layout.WIDTH - Layout.MARGIN, y + 18, 1);
    }

    /** Rounded down like the words beside the picture, so that no limit looks reached that was not. */
    static String percent(Chart.Allowance budget, Locale locale) {
        if (!budget.limit().isPositive() || !budget.spent().isPositive()) return "";
        BigDecimal hundredfold = budget.spent().amount().multiply(BigDecimal.valueOf(100));
        return new ShareFormat(locale).write(hundredfold.divide(budget.limit().amount(), MathContext.DECIMAL64));
    }

    private static boolean isOver(Chart.Allowance budget) {
        return budget.spent().compareTo(budget.limit()) > 0;
    }

    private static void track(Sheet sheet, Chart.Allowance budget, Palette palette, double y) {
        sheet.bar(Layout.MARGIN, y, Layout.INNER, BAR, palette.empty());
        if (isOver(budget)) {
            // The whole track is what was spent: the mark in it is where the budget ended.
            double end = Layout.INNER * share(budget.limit(), budget.spent());
            sheet.bar(Layout.MARGIN, y, Layout.INNER, BAR, palette.over());
            if (end > 0) sheet.bar(Layout.MARGIN, y, end, BAR, palette.of(budget));
            sheet.line(Layout.MARGIN + end, y - 4, Layout.MARGIN + end, y + BAR + 4, palette.surface(), 6);
            sheet.line(Layout.MARGIN + end, y - 4, Layout.MARGIN + end, y + BAR + 4, palette.ink(), 2);
            return;
        }
        double filled = Layout.INNER * share(budget.spent(), budget.limit());
        if (filled > 0) sheet.bar(Layout.MARGIN, y, Math.max(3, filled), BAR, palette.of(budget));
    }

    private static double share(Money part, Money whole) {
        if (!part.isPositive() || !whole.isPositive()) return 0;
        return part.amount()
                .divide(whole.amount(), MathContext.DECIMAL64)
                .min(BigDecimal.ONE)
                .doubleValue();
    }
}
