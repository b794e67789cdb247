package kharcha.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kharcha.report.Chart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.PieStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What is measured, and nothing around it: rings, bars and areas as XChart draws them. No other file knows XChart. */
final class Measured {
    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    private Measured() {}

    static void ring(Graphics2D at, Chart.Donut donut, Palette palette, int size) {
        PieChart chart = new PieChart(size, size);
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
            chart.addSeries(String.valueOf(number++), slice.amount().amount()).setFillColor(palette.of(slice));
        }
        chart.paint(at, size, size);
    }

    /** @param filled the area under a line of the marks; else a bar each */
    static void columns(
            Graphics2D at, List<Chart.Bar> marks, Axis axis, boolean filled, Palette palette, int width, int height) {
        CategoryChart chart = new CategoryChart(width, height);
        CategoryStyler style = chart.getStyler();
        bare(style);
        style.setAxisTicksVisible(false);
        style.setAxisTitlesVisible(false);
        style.setPlotMargin(0);
        style.setPlotGridLinesVisible(false);
        style.setYAxisMin(axis.lowest().doubleValue());
        style.setYAxisMax(axis.highest().doubleValue());
        style.setDefaultSeriesRenderStyle(filled ? CategorySeriesRenderStyle.Area : CategorySeriesRenderStyle.Bar);
        style.setAvailableSpaceFill(marks.size() > 12 ? 0.8 : 0.62);
        style.setOverlapped(true);
        List<Integer> places = IntStream.range(0, marks.size()).boxed().toList();
        Set<Color> colours = new LinkedHashSet<>();
        for (Chart.Bar mark : marks) colours.add(palette.of(mark));
        for (Color solid : colours) {
            List<BigDecimal> values = marks.stream()
                    .map(mark -> palette.of(mark).equals(solid) ? mark.amount().amount() : BigDecimal.ZERO)
                    .toList();
            CategorySeries series = chart.addSeries("colour " + solid.getRGB(), places, values);
            series.setFillColor(filled ? translucent(solid) : solid);
            series.setLineColor(solid);
            series.setMarker(SeriesMarkers.NONE);
            if (filled) line(chart, places, values, solid);
        }
        chart.paint(at, width, height);
    }

    /** XChart's areas have no edge: a line of the same points is laid over. */
    private static void line(CategoryChart chart, List<Integer> places, List<BigDecimal> values, Color colour) {
        CategorySeries edge = chart.addSeries("edge", places, values);
        edge.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
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
}
