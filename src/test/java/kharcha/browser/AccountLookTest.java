package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages about an account and its doors. */
class AccountLookTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    private final Visit visit = chromium.visit(Visit.DESK);
    private final Page page = visit.page;
    private final Looks looks = Looks.thorough(visit, "account-");

    @Test
    void the_doors() {
        visit.expect("422", "410", "404");
        for (String path : List.of("register", "login", "reset", "confirm?code=gone"))
            at(path, path.replaceAll("\\W.*", ""));
        page.navigate(service.address() + "/login");
        page.fill("#email", "nobody@example.org");
        page.fill("#password", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator("#refused")).isVisible();
        looks.now("login-refused");
        at("share?title=Lunch&text=lunch%2012.50%20at%20Subway", "share");
        press("main button");
        assertThat(page.locator("main [role=status]")).containsText("12.50");
        looks.now("share-booked");
    }

    @Test
    void the_rooms_of_a_member() {
        Authenticator.in(page);
        service.register(visit, "look@example.org");
        at("settings/security", "security");
        press("[data-passkey=add] button");
        assertThat(page.locator(".rows details")).isVisible();
        press(".rows summary");
        looks.now("security-passkey");
        at("settings/security/totp", "totp");
        at("settings/tokens", "tokens");
        page.fill("#name", "Shortcut on the phone");
        press("main .form button");
        assertThat(page.locator("main .key")).isVisible();
        looks.now("tokens-made");
        at("settings/export", "export");
        at("settings/delete", "delete");
        page.fill("#word", "DELETE");
        press("main button");
        assertThat(page.locator("main button")).containsText("Keep");
        looks.now("delete-begun");
        at("dashboard", "dashboard-leaving");
    }

    private void at(String path, String name) {
        looks.at(service.address(), path, name);
    }

    private void press(String selector) {
        page.locator(selector).press("Enter");
    }
}
