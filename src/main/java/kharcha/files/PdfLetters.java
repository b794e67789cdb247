package kharcha.files;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kharcha.drawing.Fonts;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes text into a PDF, in the fonts that Kharcha brings, embedded.
 *
 * <p>What IBM Plex Sans has is written with it, a glyph a letter. Devanagari is more than that: vowel signs stand before the
 * consonant they follow, and consonants melt into one another. PDFBox knows some of its rules (GSUB) but places no marks (GPOS),
 * so such words are shaped by Java's own engine (HarfBuzz, behind {@link TextLayout}) and drawn as outlines; the same letters lie
 * invisibly over them, in the order in which they are typed, stretched to the same width, so that they can be selected, searched
 * and read aloud (PDF 32000-1:2008, 9.3.6, text rendering mode 3). What neither font has is shown as the replacement character.
 */
final class PdfLetters {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final int UNKNOWN = 0xFFFD;

    /** Where each kind of segment has its last point, by its number; closing has none. */
    private static final int[] ENDS = {0, 0, 2, 4, -1};

    private final PDDocument document;
    private final Face regular;
    private final Face bold;
    private final Map<String, PDType0Font> fonts = new HashMap<>();
    private final Map<Word, PDFormXObject> words = new HashMap<>();

    /** One weight. */
    private record Face(String weight, Font plex, Font devanagari) {}

    /** Something that is drawn as outlines: once in the file, however often it stands there. */
    private record Word(String text, String weight, double size) {}

    /** A part of a text that one font can write. */
    private record Run(String text, boolean isDevanagari) {}

    PdfLetters(PDDocument document) {
        this.document = document;
        regular = new Face("Regular", Fonts.regular("a", 1), Fonts.regular("अ", 1));
        bold = new Face("SemiBold", Fonts.bold("a", 1), Fonts.bold("अ", 1));
    }

    private PDType0Font font(Face face, boolean isDevanagari) {
        String name = (isDevanagari ? "NotoSansDevanagari-" : "IBMPlexSans-") + face.weight();
        return fonts.computeIfAbsent(name, this::read);
    }

    /** Without ligatures, which would be read back as one letter. */
    private PDType0Font read(String name) {
        try (InputStream file = PdfLetters.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (file == null) throw new IllegalStateException("the font " + name + " is missing from the build");
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException trouble) {
            throw new UncheckedIOException("the font " + name + " cannot be read", trouble);
        }
    }

    double width(String text, boolean isBold, double size) {
        Face face = isBold ? bold : regular;
        double width = 0;
        for (Run run : runs(text, face)) width += width(run, face, size);
        return width;
    }

    private double width(Run run, Face face, double size) {
        if (run.isDevanagari()) return shaped(run, face, size).getAdvance();
        return advance(font(face, false), run.text(), size);
    }

    private static double advance(PDType0Font font, String text, double size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException trouble) {
            throw new IllegalStateException("a font that was read cannot be measured", trouble);
        }
    }

    private static TextLayout shaped(Run run, Face face, double size) {
        return new TextLayout(run.text(), face.devanagari().deriveFont((float) size), MEASURE);
    }

    /** @param y of the baseline, from the foot of the page */
    void write(PDPageContentStream page, String text, boolean isBold, double size, double x, double y)
            throws IOException {
        Face face = isBold ? bold : regular;
        double at = x;
        for (Run run : runs(text, face)) {
            if (run.isDevanagari()) draw(page, run, face, size, at, y);
            else show(page, font(face, false), run.text(), size, Matrix.getTranslateInstance((float) at, (float) y));
            at += width(run, face, size);
        }
    }

    private static void show(PDPageContentStream page, PDType0Font font, String text, double size, Matrix place)
            throws IOException {
        page.beginText();
        page.setFont(font, (float) size);
        page.setTextMatrix(place);
        page.showText(text);
        page.endText();
    }

    private void draw(PDPageContentStream page, Run run, Face face, double size, double x, double y)
            throws IOException {
        TextLayout layout = shaped(run, face, size);
        Word word = new Word(run.text(), face.weight(), size);
        PDFormXObject form = words.get(word);
        if (form == null) {
            form = form(layout);
            words.put(word, form);
        }
        page.saveGraphicsState();
        page.transform(Matrix.getTranslateInstance((float) x, (float) y));
        page.drawForm(form);
        page.restoreGraphicsState();
        double plain = advance(font(face, true), run.text(), size);
        page.saveGraphicsState();
        page.setRenderingMode(RenderingMode.NEITHER);
        float stretch = plain > 0 ? (float) (layout.getAdvance() / plain) : 1;
        show(page, font(face, true), run.text(), size, new Matrix(stretch, 0, 0, 1, (float) x, (float) y));
        page.restoreGraphicsState();
    }

    /** The word with its baseline at nought, in whatever colour is set where it stands. */
    private PDFormXObject form(TextLayout layout) throws IOException {
        Shape outline = layout.getOutline(AffineTransform.getScaleInstance(1, -1));
        Rectangle2D bounds = outline.getBounds2D();
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(
                (float) bounds.getX() - 1,
                (float) bounds.getY() - 1,
                (float) bounds.getWidth() + 2,
                (float) bounds.getHeight() + 2));
        try (PDFormContentStream content = new PDFormContentStream(form)) {
            fill(content, outline);
        }
        byte[] plain = form.getContentStream().toByteArray();
        try (OutputStream packed = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            packed.write(plain);
        }
        return form;
    }

    private static void fill(PDFormContentStream page, Shape outline) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        boolean drawn = false;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                // A PDF has no quadratic curves: the same one as a cubic.
                case PathIterator.SEG_QUADTO ->
                    page.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> page.closePath();
            }
            int last = ENDS[kind];
            if (last >= 0) {
                x = at[last];
                y = at[last + 1];
            }
            drawn = true;
        }
        if (drawn) page.fill();
    }

    /** Only what Plex does not have is left to the other font, so that digits look alike in every language. */
    private static List<Run> runs(String text, Face face) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean before = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isISOControl(letter)) letter = ' ';
            boolean isDevanagari =
                    !face.plex().canDisplay(letter) && face.devanagari().canDisplay(letter);
            boolean joins = before && isJoiner(letter) && face.devanagari().canDisplay(letter);
            boolean next = isDevanagari || joins;
            if (next != before && !run.isEmpty()) {
                runs.add(new Run(run.toString(), before));
                run.setLength(0);
            }
            before = next;
            boolean isKnown = next || face.plex().canDisplay(letter);
            if (isKnown) run.appendCodePoint(letter);
            else if (!isInvisible(letter)) run.appendCodePoint(UNKNOWN);
        }
        if (!run.isEmpty()) runs.add(new Run(run.toString(), before));
        return runs;
    }

    /** Zero-width joiners shape what stands around them. */
    private static boolean isJoiner(int letter) {
        return letter == 0x200C || letter == 0x200D;
    }

    /** What goes with a letter that is shown as unknown already. */
    private static boolean isInvisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.MODIFIER_SYMBOL;
    }

    /** As much of the text as fits, with an ellipsis where something is missing. */
    String fit(String text, boolean isBold, double size, double width) {
        if (width(text, isBold, size) <= width) return text;
        int[] letters = text.codePoints().toArray();
        int low = 0;
        int high = letters.length;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(start(letters, middle), isBold, size) <= width) low = middle;
            else high = middle - 1;
        }
        return start(letters, low);
    }

    private static String start(int[] letters, int count) {
        return new String(letters, 0, count).stripTrailing() + "…";
    }

    /** The text in lines of that width, broken between words. */
    List<String> wrap(String text, boolean isBold, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, isBold, size) > width) {
                lines.add(line);
                line = word;
            } else line = longer;
        }
        lines.add(line);
        return lines.stream().map(each -> fit(each, isBold, size, width)).toList();
    }
}
