package kharcha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.ledger.Categories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours: one source, readable, and apart from one another for every kind of eye. */
class TokensTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final Pattern WIDGET_COLOUR =
            Pattern.compile("var\\(--kharcha-([a-z-]+),light-dark\\((#[0-9a-f]{6}),(#[0-9a-f]{6})\\)\\)");

    private final Properties tokens = new Properties();

    TokensTest() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/kharcha/ui/tokens.properties")) {
            tokens.load(Objects.requireNonNull(in));
        }
    }

    @Test
    void the_style_sheet_repeats_every_colour_of_the_source() throws IOException {
        Map<String, String> inSource = new TreeMap<>();
        for (String name : tokens.stringPropertyNames()) {
            String base = name.substring(0, name.lastIndexOf('.'));
            inSource.put(base.replace('.', '-'), colour(base + ".light") + " " + colour(base + ".dark"));
        }

        assertThat(colours(TOKEN, "/static/tokens.css")).isEqualTo(inSource);
    }

    @Test
    void the_widget_has_the_same_colours_where_a_site_gives_none() throws IOException {
        Map<String, String> inWidget = colours(WIDGET_COLOUR, "/static/widget.js");

        assertThat(inWidget)
                .containsKeys("surface", "ink", "accent")
                .allSatisfy((name, pair) ->
                        assertThat(pair).isEqualTo(colour(name + ".light") + " " + colour(name + ".dark")));
    }

    @Test
    void every_category_has_a_hue_that_exists() {
        assertThat(Categories.standard().all())
                .allSatisfy(category -> assertThat(tokens)
                        .containsKeys("hue." + category.hue() + ".light", "hue." + category.hue() + ".dark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_can_be_read(String theme) {
        for (String ground : List.of("page", "surface", "raised"))
            for (String text : List.of("ink", "muted", "accent", "danger"))
                assertThat(contrast(text + "." + theme, ground + "." + theme))
                        .as("%s on %s, %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast("on-accent." + theme, "accent." + theme)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast("edge." + theme, "surface." + theme)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hues_stand_out_and_stay_apart_for_colour_blind_eyes(String theme) {
        List<String> hues = tokens.stringPropertyNames().stream()
                .filter(name -> name.matches("hue\\.(?!grey)[a-z]+\\." + theme))
                .toList();
        assertThat(hues).hasSize(12);
        assertThat(hues)
                .allSatisfy(hue ->
                        assertThat(contrast(hue, "surface." + theme)).as(hue).isGreaterThanOrEqualTo(3));
        for (Eye eye : Eye.values())
            for (String one : hues)
                for (String other : hues)
                    if (!one.equals(other))
                        assertThat(eye.distance(colour(one), colour(other)))
                                .as("%s and %s, %s", one, other, eye)
                                .isGreaterThan(0.055);
    }

    private String colour(String name) {
        return Objects.requireNonNull(tokens.getProperty(name), name);
    }

    private double contrast(String one, String other) {
        double a = Eye.luminance(colour(one));
        double b = Eye.luminance(colour(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private Map<String, String> colours(Pattern pattern, String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> found = new TreeMap<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) found.put(matcher.group(1), matcher.group(2) + " " + matcher.group(3));
            return found;
        }
    }
}
