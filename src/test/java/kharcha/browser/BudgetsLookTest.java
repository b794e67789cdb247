package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Budgets in a browser, over the whole service. */
class BudgetsLookTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    @Test
    void a_budget_is_set_by_keyboard_used_up_in_the_chat_changed_and_taken_back() {
        Visit visit = chromium.visit(Visit.DESK).open(service.address());
        visit.talk("groceries 30", "30.00");
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

    @Test
    void pages_fit_the_screen_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.onOtherScreens(visit, "budgets-");
        visit.open(service.address())
                .talk(
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
        for (String path : List.of("budgets", "budgets?change=coffee", "dashboard"))
            looks.at(service.address(), path, path.replaceAll("[^a-z0-9]+", "-"));
    }
}
