package kharcha.drawing;

import java.awt.Font;
import java.math.BigDecimal;
import java.util.List;

/** Where the marks of a chart stand: steps of equal width from left to right over a scale, with their names beneath. */
record Plot(Axis axis, int steps, boolean scaled, double left, double top, double width, double height) {
    /** So few marks carry their own amounts; more share a scale on the left. */
    static final int FEW = 7;

    private static final int NAMES = 26;
    private static final int AMOUNTS = 16;

    private static final double WIDEST_NAME = 90;

    /** A scale on the left where there are too many marks to carry their amounts. */
    static Plot of(List<BigDecimal> values, int steps, double top, double height, Amounts amounts) {
        return steps > FEW
                ? scaled(values, steps, top, height, amounts)
                : new Plot(Axis.exactly(values), steps, false, Layout.MARGIN, top, Layout.INNER, height);
    }

    static Plot scaled(List<BigDecimal> values, int steps, double top, double height, Amounts amounts) {
        Axis axis = Axis.over(values);
        double left = Layout.MARGIN + axis.labelWidth(amounts) + 10;
        return new Plot(axis, steps, true, left, top, Layout.WIDTH - Layout.MARGIN - left, height);
    }

    double step() {
        return width / steps;
    }

    /** The middle of a step, counted from 0. */
    double x(int step) {
        return left + (step + 0.5) * step();
    }

    double y(BigDecimal value) {
        return top + height * (1 - axis.share(value));
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** How much of the picture lies under the plot: a row of names, and one of amounts where bars hang down. */
    int foot() {
        return NAMES + hanging();
    }

    private int hanging() {
        return !scaled && axis.lowest().signum() < 0 ? AMOUNTS : 0;
    }

    /** Draws a thin line a step of the scale, with its amount on the left; without a scale the zero line alone. */
    void scale(Sheet sheet, Palette palette, Amounts amounts) {
        axis.draw(sheet, palette, scaled ? amounts : null, left, top, width, height);
    }

    /** How much it is, over a mark that ends there; under it where it hangs down from zero. */
    void amount(Sheet sheet, Palette palette, String amount, int step, BigDecimal end) {
        // With a scale on the left only one mark or two are told, and have all the room.
        Font font = Sheet.fitting(amount, Layout.SMALL_SIZE, scaled ? width : step() - 3);
        double half = Sheet.width(amount, font) / 2;
        // Beside a scale, and never over its numbers.
        double least = (scaled ? left : Layout.BARE) + half;
        double x = Math.clamp(x(step), least, Math.max(least, Layout.WIDTH - Layout.BARE - half));
        sheet.haloed(amount, font, palette.ink(), palette.surface(), x, y(end) + (end.signum() < 0 ? 16 : -8), 0.5);
    }

    /** Under each step what it is, under every other or fewer where they would touch. */
    void name(Sheet sheet, Palette palette, List<String> names) {
        double widest = names.stream()
                .mapToDouble(name -> Sheet.width(name, Fonts.regular(name, Layout.SMALL_SIZE)))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((Math.min(widest, WIDEST_NAME) + 8) / step()));
        for (int i = 0; i < names.size(); i += every) {
            Font font = Fonts.regular(names.get(i), Layout.SMALL_SIZE);
            String name = Sheet.fit(names.get(i), font, every * step() - 4);
            double half = Sheet.width(name, font) / 2;
            // At the edges a long name moves inwards rather than out of the picture.
            double x = Math.clamp(x(i), Layout.BARE + half, Layout.WIDTH - Layout.BARE - half);
            sheet.text(name, font, palette.muted(), x, bottom() + hanging() + 20, 0.5);
        }
    }
}
