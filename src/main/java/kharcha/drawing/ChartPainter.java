package kharcha.drawing;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.money.MoneyFormat;
import kharcha.money.ShareFormat;
import kharcha.report.Chart;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.PieStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Paints a chart: a pure function of the chart's data, the theme and the format.
 *
 * <p>XChart draws what is measured: rings, bars, lines and their axes. Around them stand a title that says in words what
 * there is to see, and the amounts themselves, drawn here: XChart's own titles do not wrap, and its legends know no amounts.
 * A picture is {@value #WIDTH} points wide, so that it reads well on a phone at its natural size, and as high as it must be.
 */
public final class ChartPainter {
    public static final int WIDTH = 440;

    private static final int SCALE = 2;
    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int TITLE_LINE = 27;
    private static final int RING = 220;
    private static final int ROW = 30;
    private static final int BAR_ROW = 44;
    private static final int PLOT_HEIGHT = 250;
    /** Around a picture without a title, in points. */
    private static final int BARE = 8;

    private static final int STANDING_LABEL = 14;

    private static final Pattern UNFIT_FOR_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    private static final float TITLE_SIZE = 20;
    private static final float TEXT_SIZE = 15;
    static final float SMALL_SIZE = 12.5f;

    /** @throws IllegalArgumentException if the chart holds nothing to draw. */
    public byte[] paint(Chart chart, Theme theme, Format format) {
        return switch (chart) {
            case Chart.Donut donut -> donut(donut, Palette.of(theme), format);
            case Chart.Bars bars ->
                bars.bars().stream().anyMatch(bar -> bar.category() != null)
                        ? rows(bars, title(bars), Palette.of(theme), format)
                        : plot(
                                bars,
                                title(bars),
                                bars.bars(),
                                CategorySeries.CategorySeriesRenderStyle.Bar,
                                Palette.of(theme),
                                format);
            case Chart.Line line ->
                plot(
                        line,
                        title(line),
                        line.points(),
                        CategorySeries.CategorySeriesRenderStyle.Area,
                        Palette.of(theme),
                        format);
        };
    }

    /**
     * The same without title and legend, for a page that says both itself. Long names lie down beside their bars.
     *
     * @throws IllegalArgumentException if the chart holds nothing to draw.
     */
    public byte[] paintBare(Chart chart, Theme theme, Format format) {
        Palette palette = Palette.of(theme);
        return switch (chart) {
            case Chart.Donut donut ->
                encode(format, bareHeight(chart), donut.alt(), palette, (graphics, sheet) -> {
                    Graphics2D ring = (Graphics2D) graphics.create();
                    ring.translate((WIDTH - RING) / 2.0, BARE);
                    ring(donut, palette).paint(ring, RING, RING);
                    ring.dispose();
                    gaps(sheet, donut, palette, WIDTH / 2.0, BARE + RING / 2.0);
                    writeCentre(sheet, donut, palette, BARE + RING / 2.0);
                });
            case Chart.Bars bars ->
                lieDown(bars)
                        ? rows(bars, List.of(), palette, format)
                        : plot(
                                bars,
                                List.of(),
                                bars.bars(),
                                CategorySeries.CategorySeriesRenderStyle.Bar,
                                palette,
                                format);
            case Chart.Line line ->
                plot(line, List.of(), line.points(), CategorySeries.CategorySeriesRenderStyle.Area, palette, format);
        };
    }

    /** How high that picture is, in points; it is {@link #WIDTH} wide. */
    public static int bareHeight(Chart chart) {
        return switch (chart) {
            case Chart.Donut _ -> RING + 2 * BARE;
            case Chart.Bars bars -> lieDown(bars) ? rowsHeight(bars, 0) : plotHeight(0);
            case Chart.Line _ -> plotHeight(0);
        };
    }

    private static boolean lieDown(Chart.Bars bars) {
        return bars.bars().stream()
                .anyMatch(bar -> bar.category() != null || bar.label().length() > STANDING_LABEL);
    }

    /** The small picture behind a link that leads nowhere any more. */
    public byte[] gone(String sentence, Theme theme, Format format) {
        Palette palette = Palette.of(theme);
        return encode(format, 120, sentence, palette, (graphics, sheet) -> {
            Font font = Fonts.regular(sentence, TEXT_SIZE);
            List<String> lines = Sheet.wrap(sentence, font, INNER, 3);
            double y = 60 + 5 - (lines.size() - 1) * 11;
            for (String line : lines) {
                sheet.text(line, font, palette.muted(), WIDTH / 2.0, y, 0.5);
                y += 22;
            }
        });
    }

    private byte[] donut(Chart.Donut donut, Palette palette, Format format) {
        if (donut.slices().isEmpty()) throw new IllegalArgumentException("a donut without slices");
        List<String> title = title(donut);
        int ringTop = MARGIN + title.size() * TITLE_LINE + 16;
        int rowsTop = ringTop + RING + 20;
        int height = rowsTop + donut.slices().size() * ROW + MARGIN - 6;
        return encode(format, height, donut.alt(), palette, (graphics, sheet) -> {
            writeTitle(sheet, title, palette);
            double left = (WIDTH - RING) / 2.0;
            Graphics2D ring = (Graphics2D) graphics.create();
            ring.translate(left, ringTop);
            ring(donut, palette).paint(ring, RING, RING);
            ring.dispose();
            gaps(sheet, donut, palette, WIDTH / 2.0, ringTop + RING / 2.0);
            writeCentre(sheet, donut, palette, ringTop + RING / 2.0);
            writeRows(sheet, donut, palette, rowsTop);
        });
    }

    private static PieChart ring(Chart.Donut donut, Palette palette) {
        PieChart chart = new PieChart(RING, RING);
        PieStyler style = chart.getStyler();
        bare(style);
        style.setDefaultSeriesRenderStyle(PieSeries.PieSeriesRenderStyle.Donut);
        style.setDonutThickness(0.3);
        style.setLabelsVisible(false);
        style.setCircular(true);
        style.setClockwiseDirectionType(PieStyler.ClockwiseDirectionType.CLOCKWISE);
        // Twelve o'clock: clockwise rings count their start from there, and against the clock (XChart 4.0.3).
        style.setStartAngleInDegrees(0);
        style.setSliceBorderWidth(0);
        int number = 0;
        for (Chart.Slice slice : donut.slices()) {
            chart.addSeries(String.valueOf(number++), slice.amount().amount())
                    .setFillColor(palette.of(slice.category()));
        }
        return chart;
    }

    /** Thin gaps between the slices, so that neighbours stay apart for eyes that see their colours alike. */
    private static void gaps(Sheet sheet, Chart.Donut donut, Palette palette, double x, double y) {
        if (donut.slices().size() < 2) return;
        double whole = donut.slices().stream()
                .mapToDouble(slice -> slice.amount().amount().doubleValue())
                .sum();
        double before = 0;
        for (Chart.Slice slice : donut.slices()) {
            double angle = 2 * Math.PI * before / whole - Math.PI / 2;
            double inner = RING * 0.33;
            double outer = RING * 0.51;
            sheet.line(
                    x + inner * Math.cos(angle),
                    y + inner * Math.sin(angle),
                    x + outer * Math.cos(angle),
                    y + outer * Math.sin(angle),
                    palette.surface(),
                    2.5f);
            before += slice.amount().amount().doubleValue();
        }
    }

    private static void writeCentre(Sheet sheet, Chart.Donut donut, Palette palette, double y) {
        String whole = new MoneyFormat(donut.locale()).write(donut.centre());
        float size = 24;
        while (size > 12 && Sheet.width(whole, Fonts.bold(whole, size)) > RING * 0.6) size -= 1;
        sheet.text(whole, Fonts.bold(whole, size), palette.ink(), WIDTH / 2.0, y + size * 0.36, 0.5);
    }

    private static void writeRows(Sheet sheet, Chart.Donut donut, Palette palette, int top) {
        MoneyFormat money = new MoneyFormat(donut.locale());
        ShareFormat shares = new ShareFormat(donut.locale());
        Money whole = donut.slices().stream()
                .map(Chart.Slice::amount)
                .reduce(Money::plus)
                .orElseThrow();
        double widest = donut.slices().stream()
                .mapToDouble(slice ->
                        Sheet.width(money.write(slice.amount()), Fonts.regular(money.write(slice.amount()), TEXT_SIZE)))
                .max()
                .orElse(0);
        double y = top;
        for (Chart.Slice slice : donut.slices()) {
            double line = y + ROW / 2.0 + 5;
            String amount = money.write(slice.amount());
            String share = shares.write(slice.amount(), whole);
            sheet.swatch(MARGIN, y + ROW / 2.0 - 6, 12, palette.of(slice.category()));
            double amountLeft = WIDTH - MARGIN - widest;
            double labelWidth = amountLeft - 56 - (MARGIN + 22);
            Font labelFont = Fonts.regular(slice.label(), TEXT_SIZE);
            sheet.text(Sheet.fit(slice.label(), labelFont, labelWidth), labelFont, palette.ink(), MARGIN + 22, line, 0);
            sheet.text(share, Fonts.regular(share, SMALL_SIZE), palette.muted(), amountLeft - 14, line, 1);
            sheet.text(amount, Fonts.regular(amount, TEXT_SIZE), palette.ink(), WIDTH - MARGIN, line, 1);
            y += ROW;
        }
    }

    /** Categories side by side lie down, one row each: their names would not fit under standing bars. */
    private static byte[] rows(Chart.Bars chart, List<String> title, Palette palette, Format format) {
        MoneyFormat money = new MoneyFormat(chart.locale());
        boolean named = chart.bars().stream().anyMatch(bar -> bar.category() != null);
        int top = rowsTop(title.size());
        int height = rowsHeight(chart, title.size());
        double most = chart.bars().stream()
                .mapToDouble(bar -> bar.amount().amount().doubleValue())
                .max()
                .orElse(0);
        return encode(format, height, chart.alt(), palette, (graphics, sheet) -> {
            writeTitle(sheet, title, palette);
            double y = top;
            for (Chart.Bar bar : chart.bars()) {
                String amount = money.write(bar.amount());
                Font font = Fonts.regular(bar.label(), TEXT_SIZE);
                double amountWidth = Sheet.width(amount, Fonts.regular(amount, TEXT_SIZE));
                String label = Sheet.fit(bar.label(), font, INNER - amountWidth - 16);
                sheet.text(label, font, palette.ink(), MARGIN, y + 16, 0);
                sheet.text(amount, Fonts.regular(amount, TEXT_SIZE), palette.ink(), WIDTH - MARGIN, y + 16, 1);
                double share = most <= 0 ? 0 : Math.max(0, bar.amount().amount().doubleValue() / most);
                Color colour = named ? palette.of(bar.category()) : palette.accent();
                sheet.bar(MARGIN, y + 23, Math.max(2, INNER * share), 9, colour);
                y += BAR_ROW;
            }
        });
    }

    private static int rowsTop(int titleLines) {
        return titleLines == 0 ? 0 : MARGIN + titleLines * TITLE_LINE + 12;
    }

    private static int rowsHeight(Chart.Bars chart, int titleLines) {
        return rowsTop(titleLines) + chart.bars().size() * BAR_ROW + (titleLines == 0 ? BARE : MARGIN - 6);
    }

    private static int plotTop(int titleLines) {
        return titleLines == 0 ? 28 : MARGIN + titleLines * TITLE_LINE + 28;
    }

    private static int plotHeight(int titleLines) {
        return plotTop(titleLines) + PLOT_HEIGHT + 26 + (titleLines == 0 ? BARE : MARGIN - 6);
    }

    private static byte[] plot(
            Chart chart,
            List<String> title,
            List<Chart.Bar> marks,
            CategorySeries.CategorySeriesRenderStyle render,
            Palette palette,
            Format format) {
        if (marks.isEmpty()) throw new IllegalArgumentException("a chart without a single mark");
        Axis axis = Axis.over(marks.stream().map(mark -> mark.amount().amount()).toList());
        int top = plotTop(title.size());
        int height = plotHeight(title.size());
        Amounts amounts = new Amounts(chart.locale(), marks.getFirst().amount());
        // Few marks carry their own amounts; many share a scale on the left.
        boolean scaled = marks.size() > 7;
        double left = MARGIN + (scaled ? axis.labelWidth(amounts) + 10 : 0);
        double width = WIDTH - MARGIN - left;
        return encode(format, height, chart.alt(), palette, (graphics, sheet) -> {
            writeTitle(sheet, title, palette);
            axis.draw(sheet, palette, scaled ? amounts : null, left, top, width, PLOT_HEIGHT);
            Graphics2D area = (Graphics2D) graphics.create();
            area.translate(left, top);
            columns(marks, axis, render, palette, width).paint(area, (int) Math.round(width), PLOT_HEIGHT);
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
                .mapToDouble(mark -> Sheet.width(mark.label(), Fonts.regular(mark.label(), SMALL_SIZE)))
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
                Font font = Fonts.regular(mark.label(), SMALL_SIZE);
                String label = Sheet.fit(mark.label(), font, every * step - 4);
                sheet.text(label, font, palette.muted(), x, top + PLOT_HEIGHT + 20, 0.5);
            }
            if (marks.size() <= 7 || i == largest) {
                String amount = amounts.write(mark.amount().amount());
                double y = top + PLOT_HEIGHT * (1 - axis.share(mark.amount().amount())) - 8;
                sheet.text(amount, Fonts.bold(amount, SMALL_SIZE), palette.ink(), x, y, 0.5);
            }
        }
    }

    private static CategoryChart columns(
            List<Chart.Bar> marks,
            Axis axis,
            CategorySeries.CategorySeriesRenderStyle render,
            Palette palette,
            double width) {
        CategoryChart chart = new CategoryChart((int) Math.round(width), PLOT_HEIGHT);
        CategoryStyler style = chart.getStyler();
        bare(style);
        style.setAxisTicksVisible(false);
        style.setAxisTitlesVisible(false);
        style.setPlotMargin(0);
        style.setPlotGridLinesVisible(false);
        style.setYAxisMin(axis.lowest().doubleValue());
        style.setYAxisMax(axis.highest().doubleValue());
        style.setDefaultSeriesRenderStyle(render);
        style.setAvailableSpaceFill(marks.size() > 12 ? 0.8 : 0.62);
        style.setOverlapped(true);
        List<Integer> places = IntStream.range(0, marks.size()).boxed().toList();
        boolean area = render == CategorySeries.CategorySeriesRenderStyle.Area;
        Set<@Nullable CategoryId> colours = new LinkedHashSet<>();
        for (Chart.Bar mark : marks) colours.add(mark.category());
        for (CategoryId colour : colours) {
            List<BigDecimal> values = marks.stream()
                    .map(mark -> Objects.equals(mark.category(), colour)
                            ? mark.amount().amount()
                            : BigDecimal.ZERO)
                    .toList();
            Color solid = colour == null ? palette.accent() : palette.of(colour);
            CategorySeries series = chart.addSeries(colour == null ? "none" : colour.value(), places, values);
            series.setFillColor(area ? translucent(solid) : solid);
            series.setLineColor(solid);
            series.setMarker(SeriesMarkers.NONE);
            if (area) line(chart, places, values, solid);
        }
        return chart;
    }

    /** XChart's areas have no edge: a line of the same points is laid over. */
    private static void line(CategoryChart chart, List<Integer> places, List<BigDecimal> values, Color colour) {
        CategorySeries edge = chart.addSeries("edge", places, values);
        edge.setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
        edge.setLineColor(colour);
        edge.setLineWidth(2.5f);
        edge.setMarkerColor(colour);
        edge.setMarker(places.size() <= 12 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    }

    private static Color translucent(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 48);
    }

    private static void bare(Styler style) {
        style.setChartBackgroundColor(TRANSPARENT);
        style.setPlotBackgroundColor(TRANSPARENT);
        style.setPlotBorderVisible(false);
        style.setChartTitleVisible(false);
        style.setLegendVisible(false);
        style.setChartPadding(0);
        style.setPlotContentSize(1);
        style.setAntiAlias(true);
    }

    private static List<String> title(Chart chart) {
        return Sheet.wrap(chart.title(), Fonts.bold(chart.title(), TITLE_SIZE), INNER, 3);
    }

    private static void writeTitle(Sheet sheet, List<String> lines, Palette palette) {
        double y = MARGIN + 18;
        for (String line : lines) {
            sheet.text(line, Fonts.bold(line, TITLE_SIZE), palette.ink(), MARGIN, y, 0);
            y += TITLE_LINE;
        }
    }

    private interface Drawing {
        void draw(Graphics2D graphics, Sheet sheet);
    }

    private static byte[] encode(Format format, int height, String alt, Palette palette, Drawing drawing) {
        return switch (format) {
            case PNG -> png(height, palette, drawing);
            case SVG -> svg(height, alt, palette, drawing);
        };
    }

    private static byte[] png(int height, Palette palette, Drawing drawing) {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        drawing.draw(graphics, new Sheet(graphics, WIDTH, height, palette.surface()));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] svg(int height, String alt, Palette palette, Drawing drawing) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        drawing.draw(graphics, new Sheet(graphics, WIDTH, height, palette.surface()));
        Document document = new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(WIDTH, height));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        String written = bytes.toString(StandardCharsets.UTF_8);
        int inside = written.indexOf('>', written.indexOf("<svg")) + 1;
        String described =
                written.substring(0, inside) + "<desc>" + escaped(alt) + "</desc>" + written.substring(inside);
        return described.getBytes(StandardCharsets.UTF_8);
    }

    /** The alt text may hold what a user typed: letters that XML forbids are left out, its marks are escaped. */
    private static String escaped(String text) {
        return UNFIT_FOR_XML
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
