package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wallets in a browser, over the whole service. */
class WalletsLookTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    @Test
    void what_is_in_a_wallet_is_said_by_keyboard_moved_and_taken_back() {
        Visit visit = chromium.visit(Visit.DESK).open(service.address());
        visit.talk("lunch 12.50 cash", "12.50");
        Page page = visit.context.newPage();
        page.navigate(service.address() + "/wallets");
        assertThat(page.locator("#balances")).containsText("No wallet is set up");
        Keyboard keys = new Keyboard(page);
        keys.tabTo("#s-name");
        keys.type("cash");
        keys.tabTo("#s-balance");
        keys.press("Enter");
        assertThat(page.locator("#s-balance-problem")).containsText("such as 400");
        assertThat(page.locator("#s-name")).hasValue("cash");
        keys.tabTo("#s-balance");
        keys.type("200");
        keys.press("Enter");
        assertThat(page.locator(".toast")).containsText("200.00");
        assertThat(page.locator("#balances")).containsText("Cash");

        visit.say("bread 4 cash");
        assertThat(page.locator("#balances")).containsText("196.00");
        visit.say("bank balance is 900");
        visit.say("withdrew 50 from the bank");
        assertThat(page.locator("#balances")).containsText("246.00");

        page.locator("#balances .row .amount a").first().click();
        assertThat(page.locator("#rows")).containsText("From bank");
        assertThat(page.locator("#rows")).containsText("bread");
        page.locator("#rows .icon-button").click();
        assertThat(page.locator(".toast")).containsText("No longer moved");
        assertThat(page.locator("#balances")).containsText("196.00");
        page.locator(".toast button[type=submit]").click();
        assertThat(page.locator("#balances")).containsText("246.00");
    }

    @Test
    void pages_fit_the_screen_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.onOtherScreens(visit, "wallets-");
        visit.open(service.address())
                .talk(
                        "I have 200 in cash",
                        "200.00",
                        "bank balance is 4,250.80",
                        "4,250.80",
                        "my credit card is at 310",
                        "310.00",
                        "lunch 12.50 cash, tea 2.20 cash",
                        "14.70",
                        "withdrew 50 from the bank",
                        "Moved",
                        "taxi 18 by paypal",
                        "18.00",
                        "savings is 3000",
                        "3,000.00");
        for (String path : List.of("wallets", "wallets/one?id=cash"))
            looks.at(service.address(), path, path.replaceAll("[^a-z0-9]+", "-"));
    }
}
