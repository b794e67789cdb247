package kharcha.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words at marks that may come close to each other: each moves up or down until it touches none written before. */
final class Labels {
    private static final double[] MOVES = {0, -18, 26, -36, 44, -54, 62};

    private static final double ABOVE = 10;

    private final Sheet sheet;
    private final Palette palette;
    private final Plot plot;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Labels(Sheet sheet, Palette palette, Plot plot) {
        this.sheet = sheet;
        this.palette = palette;
        this.plot = plot;
    }

    /** A mark that nothing may be written over. */
    void keepFree(double x, double y, double radius) {
        taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Writes it just above y, with its left end, middle or right end (0, 0.5, 1) at x. */
    void write(String text, Font font, Color colour, double x, double y, double anchor) {
        String fitting = Sheet.fit(text, font, plot.width());
        double width = Sheet.width(fitting, font);
        double left = Math.clamp(x - anchor * width, Layout.BARE, Layout.WIDTH - Layout.BARE - width);
        double line = Arrays.stream(MOVES)
                .map(move -> y - ABOVE + move)
                .filter(moved -> isFree(box(left, moved, width)))
                .findFirst()
                .orElse(y - ABOVE);
        taken.add(box(left, line, width));
        sheet.haloed(fitting, font, colour, palette.surface(), left, line, 0);
    }

    private static Rectangle2D box(double left, double line, double width) {
        return new Rectangle2D.Double(left - 3, line - 11, width + 6, 14);
    }

    private boolean isFree(Rectangle2D box) {
        return box.getMinY() >= plot.top() - 24
                && box.getMaxY() <= plot.bottom() - 1
                && taken.stream().noneMatch(box::intersects);
    }
}
