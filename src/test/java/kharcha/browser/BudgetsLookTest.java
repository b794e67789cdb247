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

/** Budgets in a browser, over the whole service. */
class BudgetsLookTest {
    private static final Set<String> AXED = Set.of("360 DARK", "1280 LIGHT");

    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    /** @param talk what is said, and what the answer holds, by turns */
    private static Visit said(Visit.Kind kind, String... talk) {
        Visit visit = chromium.visit(kind).open(service.address());
        for (int i = 0; i < talk.length; i += 2) {
            visit.say(talk[i]);
            assertThat(visit.lastReply()).containsText(talk[i + 1]);
        }
        return visit;
    }

    @Test
    void a_budget_is_set_by_keyboard_used_up_in_the_chat_changed_and_taken_back() {
        Visit visit = said(Visit.DESK, "groceries 30", "30.00");
        Page page = visit.context.newPage();
        page.navigate(service.address() + "/budgets");
        assertThat(page.locator("#standing")).containsText("No budget is set");
        Keyboard keys = new Keyboard(page);
        keys.tabTo("#b-category");
        page.locator("#b-category").selectOption("groceries");
        keys.tabTo("#b-amount");
        keys.press("Enter");
        assertThat(page.locator("#b-amount-problem")).containsText("above zero");
        assertThat(page.locator("#b-category")).hasValue("groceries");
        keys.tabTo("#b-amount");
        keys.type("100");
        keys.press("Enter");
        assertThat(page.locator(".toast")).containsText("Budget set: groceries");
        assertThat(page.locator("[role=meter]")).hasAttribute("aria-valuetext", "30% used");

        visit.say("groceries 55");
        assertThat(visit.lastReply()).containsText("85%");
        assertThat(page.locator("[role=meter]")).hasAttribute("aria-valuenow", "85");

        page.locator("a[aria-label='Change the budget for Groceries']").click();
        page.locator("#b-amount").fill("80");
        page.locator("#set button[type=submit]").click();
        assertThat(page.locator(".budgets")).containsText("5.00 over");
        page.locator(".toast button[type=submit]").click();
        assertThat(page.locator(".budgets")).containsText("15.00 left");

        visit.say("remove the groceries budget");
        assertThat(page.locator("#standing")).containsText("No budget is set");
    }

    @ParameterizedTest
    @CsvSource({"360,740,DARK", "800,1000,LIGHT", "1280,900,LIGHT"})
    void pages_fit_the_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme) {
        Visit visit = said(
                new Visit.Kind(width, height, scheme),
                "groceries 82, taxi 45, coffee 61.50",
                "188.50",
                "100 a month for groceries",
                "82%",
                "50 a week for coffee",
                "11.50 over",
                "transport budget 200 a quarter with carry-over",
                "carries over",
                "budget of 1500 for everything",
                "everything");
        boolean axed = AXED.contains(width + " " + scheme);
        for (String path : List.of("budgets", "budgets?change=coffee", "dashboard")) {
            visit.page.navigate(service.address() + "/" + path);
            assertThat(visit.page.locator("h1")).isVisible();
            check(visit, path.replaceAll("[^a-z0-9]+", "-"), width, scheme, axed);
        }
    }

    private static void check(Visit visit, String page, int width, ColorScheme scheme, boolean axed) {
        visit.photograph("budgets-" + page + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        assertThat((Integer) visit.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page)
                .isLessThanOrEqualTo(width);
        if (axed)
            assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                    .as("axe on %s", page)
                    .isEmpty();
    }
}
