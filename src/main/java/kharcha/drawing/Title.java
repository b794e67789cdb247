package kharcha.drawing;

import java.util.List;
import kharcha.report.Chart;

/** What a picture says in words, on top of it: XChart's own titles do not wrap. */
record Title(List<String> lines) {
    /** For a picture whose page says in words what it shows. */
    static final Title NONE = new Title(List.of());

    private static final float SIZE = 20;
    private static final int LINE = 27;
    private static final int MOST = 3;

    static Title of(Chart chart) {
        return new Title(Sheet.wrap(chart.title(), Fonts.bold(chart.title(), SIZE), Layout.INNER, MOST));
    }

    /** Where what is drawn may begin, so far below the title; at the very top when there is none. */
    int bottom(int gap) {
        return isEmpty() ? 0 : Layout.MARGIN + lines.size() * LINE + gap;
    }

    /** How much stays free under what is drawn. */
    int foot() {
        return isEmpty() ? Layout.BARE : Layout.MARGIN - 6;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void write(Sheet sheet, Palette palette) {
        double y = Layout.MARGIN + 18;
        for (String line : lines) {
            sheet.text(line, Fonts.bold(line, SIZE), palette.ink(), Layout.MARGIN, y, 0);
            y += LINE;
        }
    }
}
