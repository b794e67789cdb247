package kharcha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the widget promises to the sites that load it. */
class WidgetFileTest {
    private final byte[] widget;
    private final String source;

    WidgetFileTest() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/static/widget.js")) {
            widget = Objects.requireNonNull(in).readAllBytes();
        }
        source = new String(widget, StandardCharsets.UTF_8);
    }

    @Test
    void it_is_under_ten_kilobytes_compressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(widget);
        }

        assertThat(packed.size()).isLessThan(10_000);
    }

    @Test
    void it_never_reads_anything_as_markup_or_code() {
        assertThat(source)
                .doesNotContain(
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "document.write",
                        "DOMParser",
                        "setHTML",
                        "createContextualFragment",
                        "eval(",
                        "new Function",
                        "setAttribute(\"style\"",
                        "createElement(\"style\")");
    }

    @Test
    void it_loads_nothing_from_anywhere_but_its_server() {
        assertThat(source.replace("http://www.w3.org/2000/svg", "").replace("https://kharcha.example", ""))
                .doesNotContainPattern("https?://[a-z]")
                .doesNotContain("import(", "@import", "url(");
    }

    @Test
    void every_attribute_event_and_property_is_documented_and_there_is_no_other() {
        assertThat(EmbedPage.PROPERTIES).allSatisfy(row -> assertThat(source).contains("var(" + row.name() + ","));
        assertThat(count("var\\(--kharcha-")).isEqualTo(EmbedPage.PROPERTIES.size());
        assertThat(EmbedPage.EVENTS)
                .allSatisfy(row ->
                        assertThat(source).contains("#emit(\"" + row.name().replace("kharcha:", "") + "\""));
        assertThat(EmbedPage.ATTRIBUTES)
                .allSatisfy(
                        row -> assertThat(source).containsPattern("(get|has)Attribute\\(\"" + row.name() + "\"\\)"));
    }

    private long count(String pattern) {
        return Pattern.compile(pattern).matcher(source).results().count();
    }
}
