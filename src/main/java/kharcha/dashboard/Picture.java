package kharcha.dashboard;

import kharcha.drawing.ChartPainter;
import kharcha.report.Chart;

/**
 * A chart on a page, with the room that it takes so that nothing moves when it arrives.
 *
 * @param address of the picture in the light theme; empty when there is none
 */
public record Picture(String address, String alt, int width, int height) {
    public static final Picture NONE = new Picture("", "", 0, 0);

    static Picture of(String address, Chart chart) {
        return new Picture(address, chart.alt(), ChartPainter.WIDTH, ChartPainter.bareHeight(chart));
    }

    public String address(String theme) {
        return address + "&theme=" + theme;
    }
}
