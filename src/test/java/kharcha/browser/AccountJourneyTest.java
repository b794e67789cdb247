package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registering and passkeys in a real browser, with letters read where a development run leaves them. */
class AccountJourneyTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    @Test
    void somebody_registers_adds_a_passkey_and_logs_in_with_it_by_keyboard_alone() {
        Visit visit = chromium.visit(Visit.DESK);
        Authenticator.in(visit.page);
        service.register(visit, "passkey@example.org");
        visit.page.navigate(service.address() + "/settings/security");

        Keyboard keys = new Keyboard(visit.page);
        keys.tabTo("#passkey-name");
        keys.type("Ann's key");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(visit.page.locator(".rows strong").first()).hasText("Ann's key");

        keys.choose("footer form[action='/logout'] button");
        visit.page.waitForURL(service.address() + "/");
        visit.page.navigate(service.address() + "/login?next=/settings/security");
        // The browser may offer the passkey in the e-mail field by itself, and be in already.
        if (!visit.page.url().endsWith("/settings/security")) keys.choose("[data-passkey=sign-in] button");

        visit.page.waitForURL(service.address() + "/settings/security");
        assertThat(visit.page.locator("h1")).hasText("Security");
        assertThat(visit.page.locator(".rows .detail").first()).not().containsText("never");
    }

    @Test
    void a_guest_who_registers_finds_the_book_again() {
        Visit visit = chromium.visit(Visit.DESK).open(service.address());
        visit.say("lunch 12.50 at Subway yesterday");
        assertThat(visit.lastReply()).containsText("12.50");
        service.register(visit, "guest@example.org");

        visit.page.navigate(service.address().toString());

        assertThat(visit.page.locator("kharcha-chat .said"))
                .containsText(new String[] {"lunch 12.50 at Subway yesterday"});
    }
}
