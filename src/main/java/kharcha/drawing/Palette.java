package kharcha.drawing;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import kharcha.ledger.Categories;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.report.Chart;
import org.jspecify.annotations.Nullable;

/** The colours of one theme, from the same file as the pages' colours: a category looks the same in list and picture. */
record Palette(Theme theme, Properties tokens) {
    private static final String SOURCE = "/kharcha/ui/tokens.properties";
    private static final Palette LIGHT = new Palette(Theme.LIGHT, read());
    private static final Palette DARK = new Palette(Theme.DARK, LIGHT.tokens);

    static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    Color surface() {
        return token("surface");
    }

    Color ink() {
        return token("ink");
    }

    Color muted() {
        return token("muted");
    }

    Color line() {
        return token("line");
    }

    Color accent() {
        return token("accent");
    }

    /** The category's colour; grey for "everything else". */
    Color of(Chart.Slice slice) {
        CategoryId category = slice.category();
        return category == null ? token("hue.grey") : hue(category, slice.hue());
    }

    /** The category's colour; the accent for what is of none. */
    Color of(Chart.Bar bar) {
        CategoryId category = bar.category();
        return category == null ? accent() : hue(category, bar.hue());
    }

    private Color hue(CategoryId category, @Nullable String own) {
        String shared = Categories.standard().find(category).map(Category::hue).orElse("grey-soft");
        return token("hue." + (own == null ? shared : own));
    }

    private Color token(String name) {
        String key = name + "." + theme.name().toLowerCase(Locale.ROOT);
        String value = tokens.getProperty(key);
        if (value == null) throw new IllegalStateException("no colour " + key + " in " + SOURCE);
        return Color.decode(value);
    }

    private static Properties read() {
        Properties tokens = new Properties();
        try (InputStream file = Palette.class.getResourceAsStream(SOURCE)) {
            if (file == null) throw new IllegalStateException(SOURCE + " is missing from the build");
            tokens.load(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(SOURCE + " cannot be read", problem);
        }
        return tokens;
    }
}
