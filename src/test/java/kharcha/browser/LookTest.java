package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page at three widths and in both themes: nothing is wider than the screen, axe finds nothing, and a picture of it is
 * left in target/screenshots for people to look at. 320 points are also what a 1280 point screen shows at 400 % zoom.
 */
class LookTest {
    /** What axe measures depends on the layout and on the theme, but not on both together. */
    private static final Set<String> AXED = Set.of("320 DARK", "1440 LIGHT");

    private static final List<String> PAGES = List.of("", "privacy", "embed", "recover#code", "nowhere");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static StubService service;

    @BeforeAll
    static void start() throws IOException {
        service = new StubService(StubService.freePort());
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
    }

    @ParameterizedTest
    @CsvSource({"320,640,DARK", "768,1024,LIGHT", "1440,900,LIGHT"})
    void pages_fit_the_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme) {
        Visit visit = chromium.visit(new Visit.Kind(width, height, scheme));
        visit.expect("404");
        for (String page : PAGES) {
            visit.page.navigate(service.address + "/" + page);
            assertThat(visit.page.locator("h1")).isVisible();
            check(visit, page.isEmpty() ? "home" : page.replaceAll("#.*", ""), width, scheme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320,640,DARK", "768,1024,LIGHT", "1440,900,LIGHT"})
    void a_conversation_fits_the_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme) {
        Visit visit = chromium.visit(new Visit.Kind(width, height, scheme)).open(service.address);
        visit.say("lunch 12.50 at Subway yesterday");
        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
        check(visit, "booking", width, scheme);
        visit.say("monthly report");
        assertThat(visit.picture()).isVisible();
        check(visit, "report", width, scheme);
        visit.picture().evaluate("picture => picture.scrollIntoView({block: 'end'})");
        visit.photograph(name("picture", width, scheme));
    }

    private static void check(Visit visit, String page, int width, ColorScheme scheme) {
        visit.photograph(name(page, width, scheme));
        assertThat((Integer) visit.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page)
                .isLessThanOrEqualTo(width);
        for (Locator scroller : visit.page.locator("kharcha-chat .log").all())
            assertThat((Boolean) scroller.evaluate("log => log.scrollWidth <= log.clientWidth"))
                    .isTrue();
        if (AXED.contains(width + " " + scheme))
            assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                    .as("axe on %s", page)
                    .isEmpty();
    }

    private static String name(String page, int width, ColorScheme scheme) {
        return page + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
