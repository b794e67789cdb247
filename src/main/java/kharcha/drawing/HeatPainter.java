package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import kharcha.report.Chart;

/**
 * Days in their places in the calendar, the darker the more. XChart has no calendars, so this is painted here.
 *
 * <p>A single month has room for its amounts; of several, each is small, and a key says where each shade begins.
 */
final class HeatPainter {
    private static final int HEAD = 24;
    private static final int CELL_HEIGHT = 48;
    private static final int GAP = 3;
    private static final int BETWEEN = 18;

    private HeatPainter() {}

    static Painting paint(Chart.CalendarHeat chart, Title title, Palette palette) {
        if (chart.blocks().isEmpty()) throw new IllegalArgumentException("a calendar without a single month");
        Shades shades = Shades.of(chart);
        int top = title.isEmpty() ? Layout.BARE : title.bottom(14);
        return chart.blocks().size() == 1
                ? large(chart, title, palette, shades, top)
                : small(chart, title, palette, shades, top);
    }

    private static Painting large(Chart.CalendarHeat chart, Title title, Palette palette, Shades shades, int top) {
        Chart.Block block = chart.blocks().getFirst();
        double width = Layout.INNER / 7.0;
        int height = top + HEAD + weeks(block) * CELL_HEIGHT + title.foot();
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            for (int i = 0; i < 7; i++) {
                String name = chart.weekdays().get(i);
                Font font = Fonts.regular(name, Layout.SMALL_SIZE);
                double middle = Layout.MARGIN + (i + 0.5) * width;
                sheet.text(Sheet.fit(name, font, width - 4), font, palette.muted(), middle, top + 14, 0.5);
            }
            for (int i = 0; i < block.days().size(); i++) {
                int place = block.before() + i;
                double x = Layout.MARGIN + column(place) * width;
                double y = top + HEAD + week(place) * CELL_HEIGHT;
                Chart.Day day = block.days().get(i);
                Color colour = cell(sheet, day, palette, shades, x, y, width - GAP, CELL_HEIGHT - GAP);
                write(sheet, chart, day, palette, colour, x, y, width - GAP);
            }
        });
    }

    private static void write(
            Sheet sheet,
            Chart.CalendarHeat chart,
            Chart.Day day,
            Palette palette,
            Color background,
            double x,
            double y,
            double width) {
        boolean told = day.amount() != null && day.amount().amount().signum() != 0;
        String number = Integer.toString(day.number());
        Color ink = told ? palette.on(background) : palette.muted();
        sheet.text(number, Fonts.regular(number, 12), ink, x + 5, y + 15, 0);
        if (day.amount() == null || !told) return;
        String amount =
                new Amounts(chart.locale(), day.amount()).write(day.amount().amount());
        Font font = Sheet.fitting(amount, Layout.SMALL_SIZE, width - 4);
        sheet.text(amount, font, ink, x + width / 2, y + 35, 0.5);
    }

    private static Painting small(Chart.CalendarHeat chart, Title title, Palette palette, Shades shades, int top) {
        List<Chart.Block> blocks = chart.blocks();
        int columns = blocks.size() == 2 || blocks.size() == 4 ? 2 : 3;
        double width = (Layout.INNER - (columns - 1) * BETWEEN) / (double) columns;
        double cell = width / 7;
        int most = blocks.stream().mapToInt(HeatPainter::weeks).max().orElseThrow();
        double tall = HEAD + most * cell + BETWEEN;
        int rows = (blocks.size() + columns - 1) / columns;
        int keyTop = (int) Math.ceil(top + rows * tall);
        int height = keyTop + Shades.HEIGHT + title.foot();
        return new Painting(height, chart.alt(), palette.surface(), (graphics, sheet) -> {
            title.write(sheet, palette);
            for (int i = 0; i < blocks.size(); i++) {
                int row = i / columns;
                double left = Layout.MARGIN + i % columns * (width + BETWEEN);
                double blockTop = top + row * tall;
                month(sheet, blocks.get(i), palette, shades, left, blockTop, cell);
            }
            shades.write(sheet, palette, keyTop);
        });
    }

    private static void month(
            Sheet sheet, Chart.Block block, Palette palette, Shades shades, double left, double top, double cell) {
        Font font = Fonts.bold(block.label(), Layout.SMALL_SIZE);
        sheet.text(Sheet.fit(block.label(), font, 7 * cell), font, palette.ink(), left, top + 14, 0);
        for (int i = 0; i < block.days().size(); i++) {
            int place = block.before() + i;
            double x = left + column(place) * cell;
            double y = top + HEAD + week(place) * cell;
            cell(sheet, block.days().get(i), palette, shades, x, y, cell - 2, cell - 2);
        }
    }

    private static Color cell(
            Sheet sheet,
            Chart.Day day,
            Palette palette,
            Shades shades,
            double x,
            double y,
            double width,
            double height) {
        if (day.amount() == null) {
            sheet.frame(x, y, width, height, palette.line());
            return palette.surface();
        }
        Color colour = shades.of(day.amount(), palette);
        sheet.bar(x, y, width, height, colour);
        return colour;
    }

    private static int weeks(Chart.Block block) {
        return (block.before() + block.days().size() + 6) / 7;
    }

    private static int column(int place) {
        return place % 7;
    }

    private static int week(int place) {
        return place / 7;
    }
}
