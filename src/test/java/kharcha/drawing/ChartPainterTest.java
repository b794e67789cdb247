package kharcha.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.report.Chart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class ChartPainterTest {
    private static final Locale INDIA = Locale.forLanguageTag("en-IN");

    private final ChartPainter painter = new ChartPainter();

    private static Money rupees(String amount) {
        return Money.of(amount, "INR");
    }

    private static Chart.Donut donut(String alt) {
        return new Chart.Donut(
                "₹1,500.00 spent",
                alt,
                INDIA,
                List.of(
                        new Chart.Slice("Groceries", rupees("1000"), new CategoryId("groceries")),
                        new Chart.Slice("चाय और कॉफ़ी", rupees("500"), new CategoryId("coffee"))),
                rupees("1500"));
    }

    private static Chart.Bars bars(int count) {
        return new Chart.Bars(
                "Month by month",
                "alt",
                INDIA,
                java.util.stream.IntStream.range(0, count)
                        .mapToObj(i -> new Chart.Bar("m" + i, rupees(String.valueOf(100 + i * 37 % 900)), null))
                        .toList());
    }

    @Test
    void a_budget_looks_spent_only_when_it_is() {
        Chart.Allowance nearly =
                new Chart.Allowance("Coffee", rupees("99.60"), rupees("100"), new CategoryId("coffee"), "");
        assertThat(BudgetPainter.percent(nearly, INDIA)).isEqualTo("99%");
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 2)
            for (int y = 0; y < image.getHeight(); y += 2) colours.add(image.getRGB(x, y) & 0xffffff);
        return colours;
    }

    @Test
    void a_picture_has_two_pixels_a_point() throws IOException {
        assertThat(read(painter.paint(donut("alt"), Theme.LIGHT, Format.PNG)).getWidth())
                .isEqualTo(2 * Layout.WIDTH);
    }

    @Test
    void a_share_below_one_percent_is_written_as_finely_as_in_words() throws IOException {
        // 0.3 % and 0.4 %: the same label and amount, so only the share tells the rows apart.
        assertThat(lastRow(tiny("997"))).isNotEqualTo(lastRow(tiny("747")));
        assertThat(lastRow(tiny("997"))).isEqualTo(lastRow(tiny("996")));
    }

    private static Chart tiny(String rest) {
        return new Chart.Donut(
                "title",
                "alt",
                INDIA,
                List.of(
                        new Chart.Slice("rest", rupees(rest), new CategoryId("rent")),
                        new Chart.Slice("tea", rupees("3"), new CategoryId("coffee"))),
                rupees("1000"));
    }

    private int[] lastRow(Chart donut) throws IOException {
        BufferedImage image = read(painter.paint(donut, Theme.LIGHT, Format.PNG));
        int height = 2 * 50;
        return image.getRGB(0, image.getHeight() - height, image.getWidth(), height, null, 0, image.getWidth());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_category_shows_in_its_own_colour_of_the_theme(Theme theme) throws IOException {
        Set<Integer> seen = colours(read(painter.paint(donut("alt"), theme, Format.PNG)));
        Palette palette = Palette.of(theme);
        for (Color expected : List.of(
                palette.surface(),
                palette.ink(),
                palette.of(slice("groceries", null)),
                palette.of(slice("coffee", null)))) {
            assertThat(seen).contains(expected.getRGB() & 0xffffff);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_colour_of_the_users_own_goes_before_the_category_s(Theme theme) throws IOException {
        Palette palette = Palette.of(theme);
        var own = new Chart.Donut("t", "a", Locale.ENGLISH, List.of(slice("coffee", "pink")), rupees("10"));

        assertThat(colours(read(painter.paint(own, theme, Format.PNG))))
                .contains(palette.of(slice("coffee", "pink")).getRGB() & 0xffffff)
                .doesNotContain(palette.of(slice("coffee", null)).getRGB() & 0xffffff);
    }

    private static Chart.Slice slice(String category, @Nullable String hue) {
        return new Chart.Slice("slice", rupees("10"), new CategoryId(category), hue);
    }

    @Test
    void the_same_chart_is_always_the_same_picture() {
        for (Format format : Format.values()) {
            assertThat(painter.paint(bars(9), Theme.DARK, format))
                    .isEqualTo(new ChartPainter().paint(bars(9), Theme.DARK, format));
        }
    }

    @Test
    void the_bundled_letters_write_rupees_euros_and_devanagari() {
        for (String text : List.of("₹", "€", "चाय", "£¥₩zł")) {
            assertThat(Fonts.regular(text, 12).canDisplayUpTo(text)).as(text).isNegative();
            assertThat(Fonts.bold(text, 12).canDisplayUpTo(text)).as(text).isNegative();
        }
    }

    @Test
    void what_a_user_typed_stays_text_in_an_svg() throws Exception {
        byte[] svg = painter.paint(donut("a </desc><script>x</script> & \u0000\ud800 b"), Theme.LIGHT, Format.SVG);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("a </desc><script>x</script> &  b");
    }

    @Test
    void an_svg_needs_no_font_of_the_reader() {
        String svg = new String(painter.paint(donut("alt"), Theme.LIGHT, Format.SVG), StandardCharsets.UTF_8);
        assertThat(svg).contains("<path").doesNotContain("<text");
    }

    @Test
    void few_bars_many_bars_and_negative_ones_are_drawn() throws IOException {
        int accent = Palette.of(Theme.LIGHT).accent().getRGB() & 0xffffff;
        for (int count : List.of(1, 2, 7, 8, 31, 366)) {
            assertThat(colours(read(painter.paint(bars(count), Theme.LIGHT, Format.PNG))))
                    .as("%s bars", count)
                    .contains(accent);
        }
        Chart negative = new Chart.Bars(
                "Net",
                "alt",
                Locale.US,
                List.of(
                        new Chart.Bar("Jan", Money.of("-40.00", "USD"), null),
                        new Chart.Bar("Feb", Money.of("55.00", "USD"), null)));
        assertThat(colours(read(painter.paint(negative, Theme.LIGHT, Format.PNG))))
                .contains(accent);
    }

    @Test
    void long_words_are_cut_and_never_run_out_of_the_picture() throws IOException {
        String endless = "supercalifragilistic".repeat(20);
        Chart chart = new Chart.Donut(
                endless,
                "alt",
                Locale.US,
                List.of(new Chart.Slice(endless, Money.of("1.00", "USD"), null)),
                Money.of("1.00", "USD"));
        BufferedImage image = read(painter.paint(chart, Theme.LIGHT, Format.PNG));
        int surface = Palette.of(Theme.LIGHT).surface().getRGB();
        for (int y = 0; y < image.getHeight(); y++)
            assertThat(image.getRGB(image.getWidth() - 8, y)).isEqualTo(surface);
    }

    @Test
    void a_chart_of_nothing_is_refused() {
        assertThatThrownBy(() -> painter.paint(bars(0), Theme.LIGHT, Format.PNG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void what_is_hard_to_draw_is_painted_and_stays_within_the_picture(Theme theme) throws IOException {
        int surface = Palette.of(theme).surface().getRGB();
        for (Map.Entry<String, Chart> hostile : HostileCharts.all().entrySet()) {
            for (byte[] png : List.of(
                    painter.paint(hostile.getValue(), theme, Format.PNG),
                    painter.paintBare(hostile.getValue(), theme, Format.PNG))) {
                BufferedImage image = read(png);
                assertThat(colours(image)).as(hostile.getKey()).hasSizeGreaterThan(2);
                assertThat(frame(image)).as(hostile.getKey()).containsOnly(surface);
            }
            assertThat(painter.paint(hostile.getValue(), theme, Format.SVG)).isNotEmpty();
        }
    }

    /** The outermost pixels: nothing that is drawn may reach them. */
    private static Set<Integer> frame(BufferedImage image) {
        Set<Integer> frame = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < 4; x++) {
                frame.add(image.getRGB(x, y));
                frame.add(image.getRGB(image.getWidth() - 1 - x, y));
            }
        }
        for (int x = 0; x < image.getWidth(); x++) {
            frame.add(image.getRGB(x, 0));
            frame.add(image.getRGB(x, image.getHeight() - 1));
        }
        return frame;
    }

    @Test
    void hostile_charts_are_of_every_kind_that_is_drawn_from_marks() {
        assertThat(HostileCharts.all().values().stream()
                        .<Class<?>>map(Object::getClass)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Chart.class.getPermittedSubclasses())
                        .filter(kind -> kind != Chart.Donut.class)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void amounts_can_be_read_on_every_shade_of_a_calendar(Theme theme) {
        Palette palette = Palette.of(theme);
        for (Color shade : Shades.colours(palette))
            assertThat(Palette.contrast(shade, palette.on(shade)))
                    .as(shade.toString())
                    .isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_calendar_is_darker_where_more_was_spent(Theme theme) throws IOException {
        Palette palette = Palette.of(theme);
        Set<Integer> seen = colours(
                read(painter.paint(Objects.requireNonNull(HostileCharts.all().get("heat-month")), theme, Format.PNG)));
        for (Color shade : Shades.colours(palette)) assertThat(seen).contains(shade.getRGB() & 0xffffff);
    }

    @Test
    void devanagari_joins_its_letters() {
        // A conjunct is one letter. Drawn letter by letter it is as wide as its two and a sign between.
        assertThat(drawnWidth("क्ष")).isLessThan(0.8 * (drawnWidth("क") + drawnWidth("ष")));
    }

    private static double drawnWidth(String text) {
        return Sheet.outline(text, Fonts.regular(text, 20), 0, 0).getBounds2D().getWidth();
    }
}
