package kharcha.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kharcha.money.Money;
import kharcha.report.Chart;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.PieStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What is measured, and nothing around it: rings, bars and areas as XChart draws them. No other file knows XChart. */
final class Measured {
    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    private static final double WIDEST_BAR = 96;

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
    static void columns(Plot plot, Graphics2D at, List<Chart.Bar> marks, boolean filled, Palette palette) {
        CategoryChart chart = columns(plot);
        CategoryStyler style = chart.getStyler();
        style.setDefaultSeriesRenderStyle(filled ? CategorySeriesRenderStyle.Area : CategorySeriesRenderStyle.Bar);
        style.setOverlapped(true);
        List<Integer> places = places(plot);
        Set<Color> colours = new LinkedHashSet<>();
        for (Chart.Bar mark : marks) colours.add(palette.of(mark));
        for (Color solid : colours) {
            List<BigDecimal> values = marks.stream()
                    .map(mark -> palette.of(mark).equals(solid) ? mark.amount().amount() : BigDecimal.ZERO)
                    .toList();
            CategorySeries series = bars(chart, "colour " + solid.getRGB(), places, values, solid);
            if (filled) series.setFillColor(translucent(solid));
            if (filled) line(chart, places, values, solid);
        }
        paint(chart, plot, at);
    }

    /** Columns of parts, the first at the bottom. */
    static void stacked(Plot plot, Graphics2D at, List<Chart.Layer> layers, Palette palette) {
        CategoryChart chart = columns(plot);
        chart.getStyler().setStacked(true);
        int number = 0;
        for (Chart.Layer layer : layers) {
            List<BigDecimal> values =
                    layer.amounts().stream().map(Money::amount).toList();
            bars(chart, "layer " + number++, places(plot), values, palette.of(layer));
        }
        paint(chart, plot, at);
    }

    /** Bars up and bars down from zero. */
    static void flows(Plot plot, Graphics2D at, List<Chart.Flow> flows, Color in, Color out) {
        CategoryChart chart = columns(plot);
        chart.getStyler().setOverlapped(true);
        bars(
                chart,
                "in",
                places(plot),
                flows.stream().map(flow -> flow.income().amount()).toList(),
                in);
        bars(
                chart,
                "out",
                places(plot),
                flows.stream().map(flow -> flow.spent().amount().negate()).toList(),
                out);
        paint(chart, plot, at);
    }

    /** Lines through the middles of the steps. */
    static void curves(Plot plot, Graphics2D at, List<Curve> curves) {
        XYChart chart = new XYChart((int) Math.round(plot.width()), (int) Math.round(plot.height()));
        AxesChartStyler style = chart.getStyler();
        measured(style, plot.axis());
        style.setXAxisMin(-0.5);
        style.setXAxisMax(plot.steps() - 0.5);
        int number = 0;
        for (Curve curve : curves) {
            List<Integer> places = IntStream.range(
                            curve.first(), curve.first() + curve.values().size())
                    .boxed()
                    .toList();
            if (curve.filled()) {
                XYSeries area = chart.addSeries("area " + number, places, curve.values());
                area.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
                area.setFillColor(translucent(curve.colour()));
                area.setLineStyle(SeriesLines.NONE);
                area.setMarker(SeriesMarkers.NONE);
            }
            XYSeries series = chart.addSeries("curve " + number++, places, curve.values());
            series.setLineColor(curve.colour());
            series.setLineStyle(curve.stroke());
            series.setMarker(SeriesMarkers.NONE);
        }
        paint(chart, plot, at);
    }

    private static CategoryChart columns(Plot plot) {
        CategoryChart chart = new CategoryChart((int) Math.round(plot.width()), (int) Math.round(plot.height()));
        measured(chart.getStyler(), plot.axis());
        chart.getStyler().setAvailableSpaceFill(fill(plot));
        return chart;
    }

    /** How much of its step a bar takes: a single one is no wall. */
    static double fill(Plot plot) {
        return plot.steps() > 12 ? 0.8 : Math.min(0.62, WIDEST_BAR / plot.step());
    }

    private static CategorySeries bars(
            CategoryChart chart, String name, List<Integer> places, List<BigDecimal> values, Color colour) {
        CategorySeries series = chart.addSeries(name, places, values);
        series.setFillColor(colour);
        series.setLineColor(colour);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private static List<Integer> places(Plot plot) {
        return IntStream.range(0, plot.steps()).boxed().toList();
    }

    private static void paint(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, Plot plot, Graphics2D at) {
        Graphics2D area = (Graphics2D) at.create();
        area.translate(plot.left(), plot.top());
        chart.paint(area, chart.getWidth(), chart.getHeight());
        area.dispose();
    }

    private static void measured(AxesChartStyler style, Axis axis) {
        bare(style);
        style.setAxisTicksVisible(false);
        style.setAxisTitlesVisible(false);
        style.setPlotMargin(0);
        style.setPlotGridLinesVisible(false);
        style.setYAxisMin(axis.lowest().doubleValue());
        style.setYAxisMax(axis.highest().doubleValue());
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
