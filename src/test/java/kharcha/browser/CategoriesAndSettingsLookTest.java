package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Categories and settings in a browser, over the whole service. */
class CategoriesAndSettingsLookTest {
    private static final Set<String> AXED = Set.of("320 DARK", "1440 LIGHT");

    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    private static Visit booked(Visit.Kind kind) {
        Visit visit = chromium.visit(kind).open(service.address());
        visit.say("coffee 3.20 at the corner");
        assertThat(visit.lastReply()).containsText("Booked");
        visit.say("dinner 24.50");
        assertThat(visit.lastReply()).containsText("24.50");
        return visit;
    }

    @Test
    void a_category_is_added_by_keyboard_booked_to_in_the_chat_and_taken_back_by_undo() {
        Visit visit = booked(Visit.DESK);
        Page page = visit.context.newPage();
        Keyboard keys = new Keyboard(page);
        page.navigate(service.address() + "/categories");
        keys.tabTo("a[href='/categories/new']");
        keys.press("Enter");
        assertThat(page.locator("h1")).containsText("New category");
        keys.tabTo("#c-name");
        keys.type("coffee");
        keys.press("Enter");
        assertThat(page.locator("#c-name-problem")).containsText("another category");
        assertThat(page.locator("#c-name")).isFocused();
        keys.overwrite("Rex");
        keys.tabTo("input[name=hue]");
        keys.press("ArrowRight");
        keys.press("Enter");
        assertThat(page.locator(".toast")).containsText("New category: Rex");

        visit.say("18 for rex");
        assertThat(visit.lastReply()).containsText("Rex");
        assertThat(page.locator("#sides .row", new Page.LocatorOptions().setHasText("Rex")))
                .containsText("18.00");

        visit.say("undo");
        assertThat(visit.lastReply()).containsText("No longer booked");
        visit.say("undo");
        assertThat(visit.lastReply()).containsText("Category as before: Rex");
        assertThat(page.locator("#sides")).not().containsText("Rex");
    }

    @Test
    void hidden_amounts_are_shown_by_a_press_and_read_as_hidden() {
        Visit visit = booked(Visit.DESK);
        visit.page.navigate(service.address() + "/settings");
        visit.page.locator("input[name=amounts]").check();
        visit.page.locator("input[name=theme][value=dark]").check();
        visit.page.locator(".settings button[type=submit]").click();
        assertThat(visit.page.locator(".toast")).containsText("Settings changed");

        visit.page.navigate(service.address() + "/dashboard");
        assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
        check(visit, "dashboard-hidden", 1440, ColorScheme.DARK, true);
        assertThat(visit.page.locator("main").ariaSnapshot())
                .contains("hidden amount")
                .doesNotContain("24.50");

        visit.page.locator("button[data-amounts]").click();
        assertThat(visit.page.locator("button[data-amounts]")).hasAttribute("aria-pressed", "true");
        assertThat(visit.page.locator("main").ariaSnapshot()).contains("24.50").doesNotContain("hidden amount");
        visit.page.navigate(service.address() + "/entries");
        assertThat(visit.page.locator("html")).hasAttribute("data-amounts", "shown");
    }

    @ParameterizedTest
    @CsvSource({"320,640,DARK", "768,1024,LIGHT", "1440,900,LIGHT"})
    void pages_fit_the_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme) {
        Visit visit = booked(new Visit.Kind(width, height, scheme));
        for (String path : List.of("categories", "categories/new", "categories/one?id=coffee", "settings")) {
            visit.page.navigate(service.address() + "/" + path);
            assertThat(visit.page.locator("h1")).isVisible();
            check(visit, path.replaceAll("[^a-z0-9]+", "-"), width, scheme, AXED.contains(width + " " + scheme));
        }
        visit.page.navigate(service.address() + "/categories/one?id=coffee");
        visit.page.locator("#c-into").selectOption("eating out");
        visit.page.locator("form[action$=merge] button").click();
        assertThat(visit.page.locator(".merged")).containsText("counts in Eating out");
        check(visit, "categories-merged", width, scheme, AXED.contains(width + " " + scheme));
    }

    private static void check(Visit visit, String page, int width, ColorScheme scheme, boolean axed) {
        visit.photograph("cats-" + page + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        assertThat((Integer) visit.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page)
                .isLessThanOrEqualTo(width);
        if (axed)
            assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                    .as("axe on %s", page)
                    .isEmpty();
    }
}
