package kharcha.files;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DDrawControlDefault;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kharcha.drawing.ChartPainter;
import kharcha.report.Chart;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.util.Matrix;

/**
 * Pages of A4 that are filled from the top: what is put on them says how high it is, and where no room is left a new page begins.
 * Measures are points from the upper left corner; text stands on its baseline.
 */
final class PdfPaper implements AutoCloseable {
    static final double MARGIN = 48;
    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double INNER = WIDTH - 2 * MARGIN;
    private static final double HEIGHT = PDRectangle.A4.getHeight();
    private static final double FOOT = 56;
    private static final double TEXT = 9;

    static final Color INK = new Color(0x1b2430);
    static final Color MUTED = new Color(0x5b6776);
    static final Color LINE = new Color(0xd9dfe7);
    static final Color SOFT = new Color(0xf4f6f9);

    enum Align {
        LEFT,
        RIGHT
    }

    /** Writes what stands at the foot of a page. */
    interface Foot {
        void write(int page, int pages);
    }

    private final PDDocument document = new PDDocument();
    private final List<PDPage> pages = new ArrayList<>();
    private final PdfLetters letters;
    private PDPageContentStream page;
    private double y;

    PdfPaper() throws IOException {
        letters = new PdfLetters(document);
        page = begin();
    }

    PDDocument document() {
        return document;
    }

    private PDPageContentStream begin() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        pages.add(fresh);
        y = MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    boolean hasRoom(double height) {
        return y + height <= HEIGHT - FOOT;
    }

    void turn() {
        quietly(() -> {
            page.close();
            page = begin();
        });
    }

    double width(String text, boolean isBold, double size) {
        return letters.width(text, isBold, size);
    }

    List<String> wrap(String text, boolean isBold, double size, double width) {
        return letters.wrap(text, isBold, size, width);
    }

    /** Cut where it is wider than that. */
    void text(
            String text,
            boolean isBold,
            double size,
            Color colour,
            double x,
            double baseline,
            double width,
            Align align) {
        String fitting = letters.fit(text, isBold, size, width);
        double left = align == Align.LEFT ? x : x + width - letters.width(fitting, isBold, size);
        quietly(() -> {
            page.setNonStrokingColor(colour);
            letters.write(page, fitting, isBold, size, left, HEIGHT - baseline);
        });
    }

    void box(double x, double top, double width, double height, Color colour) {
        quietly(() -> {
            page.setNonStrokingColor(colour);
            page.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
            page.fill();
        });
    }

    void line(double x, double at, double width, Color colour) {
        box(x, at, width, 0.6, colour);
    }

    /** How high a chart is when it is that wide. */
    static double height(Chart chart, double width) {
        return ChartPainter.bareHeight(chart) * width / ChartPainter.WIDTH;
    }

    /** In vectors, as sharp as the printer is. */
    void chart(Chart chart, double x, double top, double width) {
        quietly(() -> {
            int height = ChartPainter.bareHeight(chart);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, ChartPainter.WIDTH, height);
            graphics.setDrawControl(new PdfBoxGraphics2DDrawControlDefault() {
                @Override
                public Shape transformShapeBeforeFill(Shape shape, IDrawControlEnv env) {
                    return joined(shape);
                }
            });
            try {
                ChartPainter.drawBare(chart, graphics);
            } finally {
                graphics.dispose();
            }
            float scale = (float) (width / ChartPainter.WIDTH);
            page.saveGraphicsState();
            page.transform(new Matrix(scale, 0, 0, scale, (float) x, (float) (HEIGHT - top - height * scale)));
            page.drawForm(graphics.getXFormObject());
            page.restoreGraphicsState();
        });
    }

    /**
     * XChart leaves its ring for the very point at which it stands: two shapes with a common edge, of which a PDF shows a hairline.
     */
    private static Shape joined(Shape shape) {
        Path2D joined = new Path2D.Double(shape.getPathIterator(null).getWindingRule());
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            Point2D here = joined.getCurrentPoint();
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    if (here == null || here.distance(at[0], at[1]) > 1e-6) joined.moveTo(at[0], at[1]);
                }
                case PathIterator.SEG_LINETO -> joined.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> joined.quadTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> joined.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> joined.closePath();
            }
        }
        return joined;
    }

    /** Once all pages are there, so that each knows how many there are. */
    void feet(String address, Foot foot) {
        quietly(() -> {
            page.close();
            for (int number = 0; number < pages.size(); number++) {
                page = new PDPageContentStream(
                        document, pages.get(number), PDPageContentStream.AppendMode.APPEND, true, true);
                line(MARGIN, HEIGHT - FOOT + 14, INNER, LINE);
                text(address, false, TEXT - 1, MUTED, MARGIN, HEIGHT - FOOT + 28, INNER / 2, Align.LEFT);
                link(pages.get(number), address, letters.width(address, false, TEXT - 1));
                foot.write(number + 1, pages.size());
                page.close();
            }
        });
    }

    /** At the foot of the page that is open. */
    void foot(String text) {
        text(text, false, TEXT - 1, MUTED, MARGIN + INNER / 2, HEIGHT - FOOT + 28, INNER / 2, Align.RIGHT);
    }

    private static void link(PDPage page, String address, double width) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setRectangle(new PDRectangle((float) MARGIN, (float) (FOOT - 32), (float) width, 14));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        page.getAnnotations().add(link);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        quietly(() -> document.save(bytes));
        return bytes.toByteArray();
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    /** All of it happens in memory. */
    private static void quietly(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
