package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import kharcha.report.Chart;

/**
 * Paints a chart: a pure function of the chart's data, the theme and the format.
 *
 * <p>XChart draws what is measured: rings, bars, lines. Around them stand a title that says in words what there is to see, and
 * the amounts themselves, drawn here: XChart's own titles do not wrap, and its legends know no amounts. A picture is
 * {@value Layout#WIDTH} points wide and as high as it must be.
 */
public final class ChartPainter {
    public static final int WIDTH = Layout.WIDTH;

    /** A longer label does not fit under a standing bar. */
    private static final int STANDING_LABEL = 14;

    /** @throws IllegalArgumentException if the chart holds nothing to draw. */
    public byte[] paint(Chart chart, Theme theme, Format format) {
        return painting(chart, Palette.of(theme)).as(format);
    }

    /**
     * The same without title and legend, for a page that says both itself. Long names lie down beside their bars.
     *
     * @throws IllegalArgumentException if the chart holds nothing to draw.
     */
    public byte[] paintBare(Chart chart, Theme theme, Format format) {
        return bare(chart, Palette.of(theme)).as(format);
    }

    /** Draws the same, in the light theme, on whatever has a place for it. */
    public static void drawBare(Chart chart, Graphics2D graphics) {
        bare(chart, Palette.of(Theme.LIGHT)).draw(graphics);
    }

    /** The slice's colour in the light theme. */
    public static Color colour(Chart.Slice slice) {
        return Palette.of(Theme.LIGHT).of(slice);
    }

    /** How high that picture is, in points; it is {@link #WIDTH} wide. */
    public static int bareHeight(Chart chart) {
        return bare(chart, Palette.of(Theme.LIGHT)).height();
    }

    private static Painting painting(Chart chart, Palette palette) {
        return painting(chart, Title.of(chart), palette);
    }

    private static Painting bare(Chart chart, Palette palette) {
        return painting(chart, Title.NONE, palette);
    }

    private static Painting painting(Chart chart, Title title, Palette palette) {
        return switch (chart) {
            case Chart.Donut donut -> DonutPainter.paint(donut, title, palette);
            case Chart.Bars bars
            when named(bars) || (title.isEmpty() && longNamed(bars)) ->
                RowsPainter.paint(bars, bars.bars(), title, palette);
            case Chart.Bars bars -> PlotPainter.paint(bars, bars.bars(), false, title, palette);
            case Chart.Line line -> PlotPainter.paint(line, line.points(), true, title, palette);
            case Chart.TopMerchants top -> RowsPainter.paint(top, top.bars(), title, palette);
            case Chart.StackedMonths stacked -> StackPainter.paint(stacked, title, palette);
            case Chart.MonthSoFar month -> SoFarPainter.paint(month, title, palette);
            case Chart.CalendarHeat calendar -> HeatPainter.paint(calendar, title, palette);
            case Chart.BudgetBars budgets -> BudgetPainter.paint(budgets, title, palette);
            case Chart.CashFlow flow -> FlowPainter.paint(flow, title, palette);
            case Chart.Trend trend -> TrendPainter.paint(trend, title, palette);
        };
    }

    private static boolean named(Chart.Bars bars) {
        return bars.bars().stream().anyMatch(bar -> bar.category() != null);
    }

    private static boolean longNamed(Chart.Bars bars) {
        return bars.bars().stream().anyMatch(bar -> bar.label().length() > STANDING_LABEL);
    }

    /** The small picture behind a link that leads nowhere any more. */
    public byte[] gone(String sentence, Theme theme, Format format) {
        Palette palette = Palette.of(theme);
        Painting painting = new Painting(120, sentence, palette.surface(), (graphics, sheet) -> {
            Font font = Fonts.regular(sentence, Layout.TEXT_SIZE);
            List<String> lines = Sheet.wrap(sentence, font, Layout.INNER, 3);
            double y = 60 + 5 - (lines.size() - 1) * 11;
            for (String line : lines) {
                sheet.text(line, font, palette.muted(), Layout.WIDTH / 2.0, y, 0.5);
                y += 22;
            }
        });
        return painting.as(format);
    }
}
