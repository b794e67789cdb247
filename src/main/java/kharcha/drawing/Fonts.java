package kharcha.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The letters of all pictures, bundled: a bare machine has no fonts at all, and whatever it has must not change a picture.
 *
 * <p>IBM Plex Sans first (it has ₹ and €), Noto Sans Devanagari for what Plex cannot write.
 */
public final class Fonts {
    private static final List<Font> REGULAR = SystemFonts.hiddenFrom(
            () -> List.of(load("IBMPlexSans-Regular.ttf"), load("NotoSansDevanagari-Regular.ttf")));
    private static final List<Font> BOLD =
            List.of(load("IBMPlexSans-SemiBold.ttf"), load("NotoSansDevanagari-SemiBold.ttf"));

    private Fonts() {}

    /** The first of our fonts that has every letter of the text; else the first, which shows a box for what it lacks. */
    public static Font regular(String text, float size) {
        return pick(REGULAR, text, size);
    }

    public static Font bold(String text, float size) {
        return pick(BOLD, text, size);
    }

    private static Font pick(List<Font> fonts, String text, float size) {
        return fonts.stream()
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(fonts.getFirst())
                .deriveFont(size);
    }

    private static Font load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (file == null) throw new IllegalStateException("the font " + name + " is missing from the build");
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException problem) {
            throw new UncheckedIOException("the font " + name + " cannot be read", problem);
        } catch (FontFormatException problem) {
            throw new IllegalStateException("the font " + name + " is damaged", problem);
        }
    }
}
