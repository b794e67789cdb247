package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Letters are read on the page of a mail provider, which is another site: what their links open there, in a new tab. */
class MailedLinksTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final WholeService service = new WholeService();

    private static ForeignSite webmail;

    @BeforeAll
    static void start() throws IOException {
        webmail = new ForeignSite(StubService.freePort(), service.address(), "");
    }

    @AfterAll
    static void stop() {
        if (webmail != null) webmail.close();
    }

    @Test
    void somebody_registers_by_a_passkey_alone_and_logs_in_with_it() {
        Visit visit = chromium.visit(new Visit.Kind(320, 640, ColorScheme.DARK));
        ask(visit, "/register", "mira@example.org");
        String link = service.mailedLink(visit, "mira@example.org", "/confirm");
        Page tab = opened(visit, link);
        Authenticator.in(tab);
        look(tab, "confirm-320-dark");

        choose(tab, "Go on with a passkey");

        tab.waitForURL(service.address() + "/dashboard");
        tab.navigate(service.address() + "/settings/security");
        assertThat(tab.locator(".rows strong").first()).containsText("Chrom");
        assertThat(tab.locator("main")).containsText("This account has no password; it opens with a passkey.");
        choose(tab, "Log out", "footer");
        tab.waitForURL(service.address() + "/");
        tab.navigate(service.address() + "/login?next=/settings/security");
        // The browser may offer the passkey in the e-mail field by itself, and be in already.
        if (!tab.url().endsWith("/settings/security")) choose(tab, "Log in with a passkey");
        tab.waitForURL(service.address() + "/settings/security");
    }

    @Test
    void who_is_logged_in_stays_so_when_a_letters_link_is_opened_on_another_site() {
        Visit visit = chromium.visit(new Visit.Kind(1200, 900, ColorScheme.LIGHT));
        ask(visit, "/register", "omar@example.org");
        visit.page.navigate(service.address() + service.mailedLink(visit, "omar@example.org", "/confirm"));
        look(visit.page, "confirm-1200-light");
        visit.page.fill("#password", WholeService.PASSWORD);
        visit.page.keyboard().press("Enter");
        visit.page.waitForURL(service.address() + "/dashboard");

        Page tab = opened(visit, "/settings/security");

        assertThat(tab.locator("h1")).hasText("Security");
        assertThat(tab.locator(".rows")).containsText("this browser");
    }

    @Test
    void a_reset_from_a_mail_page_leads_to_what_else_opens_the_account() {
        Visit visit = chromium.visit(new Visit.Kind(320, 640, ColorScheme.LIGHT));
        ask(visit, "/register", "lena@example.org");
        Page first = opened(visit, service.mailedLink(visit, "lena@example.org", "/confirm"));
        Authenticator.in(first);
        choose(first, "Go on with a passkey");
        first.waitForURL(service.address() + "/dashboard");
        ask(visit, "/reset", "lena@example.org");
        Page tab = opened(visit, service.mailedLink(visit, "lena@example.org", "/reset"));
        tab.fill("#password", WholeService.PASSWORD);
        tab.keyboard().press("Enter");
        tab.waitForURL(url -> url.contains("/login"));
        look(tab, "login-changed-320-light");

        tab.fill("#email", "lena@example.org");
        tab.fill("#password", WholeService.PASSWORD);
        tab.keyboard().press("Enter");

        tab.waitForURL(service.address() + "/settings/security/ways");
        assertThat(tab.locator("h1")).hasText("What else opens your account");
        look(tab, "ways-320-light");
        tab.setViewportSize(1200, 900);
        look(tab, "ways-1200-light");
        choose(tab, "Remove all of it");
        assertThat(tab.locator(".lead")).containsText("Nothing else opens your account.");
        look(tab, "ways-none-1200-light");
    }

    /** Somebody who wants a letter. */
    private static void ask(Visit visit, String page, String email) {
        visit.page.navigate(service.address() + page);
        visit.page.fill("#email", email);
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator("h1")).hasText("Look into your mail");
    }

    /** As mail pages do: in a new tab, which knows nothing of the page it came from. */
    private static Page opened(Visit visit, String path) {
        webmail.with("<a href=\"SERVICE" + path + "\" target=_blank rel=\"noopener noreferrer\">open</a>");
        visit.page.navigate(webmail.address.toString());
        Page tab = visit.context.waitForPage(() -> visit.page.click("a"));
        tab.waitForLoadState();
        return tab;
    }

    private static void choose(Page tab, String button) {
        choose(tab, button, "main");
    }

    private static void choose(Page tab, String button, String within) {
        tab.locator(within)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static void look(Page tab, String name) {
        assertThat((Boolean) tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " is as wide as the screen")
                .isTrue();
        tab.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "account-" + name + ".png"))
                .setFullPage(true));
        Axe.findsNothing(tab, name);
    }
}
