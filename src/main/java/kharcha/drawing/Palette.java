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

    /** The category's colour; grey for "everything else". */
    Color of(Chart.Layer layer) {
        CategoryId category = layer.category();
        return category == null ? token("hue.grey") : hue(category, layer.hue());
    }

    /** The category's colour; the accent for a budget on everything. */
    Color of(Chart.Allowance budget) {
        CategoryId category = budget.category();
        return category == null ? accent() : hue(category, budget.hue());
    }

    /** What came in and what went out: two hues that nobody takes for one another. */
    Color in() {
        return token("hue.cyan");
    }

    Color out() {
        return token("hue.amber");
    }

    /** Beyond what was meant to be. */
    Color over() {
        return token("danger");
    }

    /** A surface on which nothing happened. */
    Color empty() {
        return token("raised");
    }

    /** @param share how far on the way from the surface to the accent, 0 to 1 */
    Color tint(double share) {
        Color from = surface();
        Color to = accent();
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** What can be read on that colour: ink, or what is written on the accent. */
    Color on(Color background) {
        Color other = token("on-accent");
        return contrast(ink(), background) >= contrast(other, background) ? ink() : other;
    }

    /** WCAG's ratio, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
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
