package kharcha.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The paper of a picture: text that fits, lines and dots, in points from the upper left corner.
 *
 * <p>Text is drawn as outlines: an SVG then needs no font on the reader's machine, and hinting never moves a letter.
 */
final class Sheet {
    private static final FontRenderContext MEASURE = new FontRenderContext(new AffineTransform(), true, true);
    private static final String ELLIPSIS = "…";
    private static final float SMALLEST = 8;

    private final Graphics2D graphics;

    Sheet(Graphics2D graphics, int width, int height, Color background) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(background);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** Draws the text with its left end, middle or right end (0, 0.5, 1) at x, standing on y. */
    void text(String text, Font font, Color colour, double x, double y, double anchor) {
        if (text.isEmpty()) return;
        graphics.setColor(colour);
        graphics.fill(outline(text, font, x - anchor * width(text, font), y));
    }

    /** The same on a thin edge of the background, so that it can be read where it crosses a line. */
    void haloed(String text, Font font, Color colour, Color background, double x, double y, double anchor) {
        if (text.isEmpty()) return;
        Shape outline = outline(text, font, x - anchor * width(text, font), y);
        graphics.setColor(background);
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(colour);
        graphics.fill(outline);
    }

    static Shape outline(String text, Font font, double x, double y) {
        // Laid out and not letter by letter: Devanagari joins its letters and moves its vowel signs.
        return font.layoutGlyphVector(MEASURE, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline((float) x, (float) y);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, float thickness) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashed(double x1, double y1, double x2, double y2, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(Curve.DASHED);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dot(double centreX, double centreY, double diameter, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Ellipse2D.Double(centreX - diameter / 2, centreY - diameter / 2, diameter, diameter));
    }

    void bar(double x, double y, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, 4, 4));
    }

    void frame(double x, double y, double width, double height, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new RoundRectangle2D.Double(x + 0.5, y + 0.5, width - 1, height - 1, 4, 4));
    }

    void swatch(double x, double y, double size, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new RoundRectangle2D.Double(x, y, size, size, size / 2.5, size / 2.5));
    }

    /** The bold letters of that size, or smaller ones in which the text fits; it is not cut, so below a size it may not fit. */
    static Font fitting(String text, float size, double width) {
        float fitting = size;
        while (fitting > SMALLEST && width(text, Fonts.bold(text, fitting)) > width) fitting -= 0.5f;
        return Fonts.bold(text, fitting);
    }

    /** The text cut so that it fits, with an ellipsis where something is missing. */
    static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) return text;
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + ELLIPSIS, font) > width)
            end = text.offsetByCodePoints(end, -1);
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    /** The text in lines of at most that width, at most so many; the last is cut when there is more. */
    static List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (lines.size() < most - 1 && !line.isEmpty() && width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines.stream().map(part -> fit(part, font, width)).toList();
    }
}
