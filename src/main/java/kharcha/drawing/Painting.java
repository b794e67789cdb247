package kharcha.drawing;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A picture that is laid out and can be drawn in any format.
 *
 * @param alt the same in words
 */
record Painting(int height, String alt, Color background, Drawing drawing) {
    private static final int SCALE = 2;

    private static final Pattern UNFIT_FOR_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    interface Drawing {
        void draw(Graphics2D graphics, Sheet sheet);
    }

    byte[] as(Format format) {
        return switch (format) {
            case PNG -> png();
            case SVG -> svg();
        };
    }

    void draw(Graphics2D graphics) {
        drawing.draw(graphics, new Sheet(graphics, Layout.WIDTH, height, background));
    }

    private byte[] png() {
        BufferedImage image = new BufferedImage(Layout.WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        draw(graphics);
        graphics.dispose();
        return written(bytes -> ImageIO.write(image, "png", bytes));
    }

    private byte[] svg() {
        VectorGraphics2D graphics = new VectorGraphics2D();
        draw(graphics);
        Document document = new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(Layout.WIDTH, height));
        String written = new String(written(document::writeTo), StandardCharsets.UTF_8);
        int inside = written.indexOf('>', written.indexOf("<svg")) + 1;
        String described =
                written.substring(0, inside) + "<desc>" + escaped(alt) + "</desc>" + written.substring(inside);
        return described.getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(ByteArrayOutputStream bytes) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
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
