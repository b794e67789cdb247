package kharcha.drawing;

import java.util.List;
import kharcha.report.Chart;

/** What a picture says in words, on top of it: XChart's own titles do not wrap. */
record Title(List<String> lines) {
    private static final float SIZE = 20;
    private static final int LINE = 27;
    private static final int MOST = 3;

    static Title of(Chart chart) {
        return new Title(Sheet.wrap(chart.title(), Fonts.bold(chart.title(), SIZE), Layout.INNER, MOST));
    }

    int bottom() {
        return Layout.MARGIN + lines.size() * LINE;
    }

    void write(Sheet sheet, Palette palette) {
        double y = Layout.MARGIN + 18;
        for (String line : lines) {
            sheet.text(line, Fonts.bold(line, SIZE), palette.ink(), Layout.MARGIN, y, 0);
            y += LINE;
        }
    }
}
