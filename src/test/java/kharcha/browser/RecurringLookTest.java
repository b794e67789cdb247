package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes round, in a browser, over the whole service: set up in the chat, seen and ended on its pages. */
class RecurringLookTest {
    private static final Set<String> AXED = Set.of("360 DARK", "1280 LIGHT");

    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    @ParameterizedTest
    @CsvSource({"360,740,DARK", "800,1024,LIGHT", "1280,900,LIGHT"})
    void pages_fit_the_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme) {
        Visit visit = chromium.visit(new Visit.Kind(width, height, scheme)).open(service.address());
        say(visit, "rent 1,250 every month on the 1st", "1,250");
        say(visit, "salary 3,400 on the last day of every month", "3,400");
        say(visit, "window cleaner with the long name from around the corner 15 every 2 weeks", "corner");
        say(visit, "remind me every day at 9pm", "21:00");
        for (String path : List.of("recurring", "recurring/new", "recurring/one?id=1")) {
            visit.page.navigate(service.address() + "/" + path);
            assertThat(visit.page.locator("h1")).isVisible();
            check(visit, path.replaceAll("[^a-z0-9]+", "-"), width, scheme);
        }
        visit.page.locator("form[action$='/skip'] button").click();
        assertThat(visit.page.locator(".toast")).containsText("Skipped");
        visit.page.locator(".toast button[type=submit]").click();
        assertThat(visit.page.locator(".toast")).containsText("As it was");
        check(visit, "recurring-toast", width, scheme);
    }

    private static void say(Visit visit, String text, String answered) {
        visit.say(text);
        assertThat(visit.lastReply()).containsText(answered);
    }

    private static void check(Visit visit, String page, int width, ColorScheme scheme) {
        visit.photograph("rule-" + page + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        assertThat((Integer) visit.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page)
                .isLessThanOrEqualTo(width);
        if (AXED.contains(width + " " + scheme))
            assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                    .as("axe on %s", page)
                    .isEmpty();
    }
}
