package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Letters are read on the page of a mail provider, which is another site: what their links open there, in a new tab. */
class MailedLinksTest {
    private static final String PASSWORD = "otter lamp velvet nine";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @TempDir
    static Path data;

    private static WholeService service;
    private static ForeignSite webmail;

    @BeforeAll
    static void start() throws IOException {
        service = new WholeService(data);
        webmail = new ForeignSite(StubService.freePort(), service.address, "");
    }

    @AfterAll
    static void stop() {
        if (webmail != null) webmail.close();
        if (service != null) service.close();
    }

    @Test
    void somebody_registers_by_a_passkey_alone_and_logs_in_with_it() {
        Visit visit = chromium.visit(new Visit.Kind(320, 640, ColorScheme.DARK));
        ask(visit, "/register", "nadia@example.org");
        String link = link("nadia@example.org", "/confirm");
        Page tab = opened(visit, link);
        authenticator(visit, tab);
        look(tab, "confirm-320-dark");

        choose(tab, "Go on with a passkey");

        tab.waitForURL(service.address + "/dashboard");
        tab.navigate(service.address + "/settings/security");
        assertThat(tab.locator(".rows strong").first()).containsText("Chrom");
        assertThat(tab.locator("main")).containsText("This account has no password; it opens with a passkey.");
        choose(tab, "Log out", "footer");
        tab.waitForURL(service.address + "/");
        tab.navigate(service.address + "/login?next=/settings/security");
        // The browser may offer the passkey in the e-mail field by itself, and be in already.
        if (!tab.url().endsWith("/settings/security")) choose(tab, "Log in with a passkey");
        tab.waitForURL(service.address + "/settings/security");
    }

    @Test
    void who_is_logged_in_stays_so_when_a_letters_link_is_opened_on_another_site() {
        Visit visit = chromium.visit(new Visit.Kind(1200, 900, ColorScheme.LIGHT));
        ask(visit, "/register", "omar@example.org");
        visit.page.navigate(service.address + link("omar@example.org", "/confirm"));
        look(visit.page, "confirm-1200-light");
        visit.page.fill("#password", PASSWORD);
        visit.page.keyboard().press("Enter");
        visit.page.waitForURL(service.address + "/dashboard");

        Page tab = opened(visit, "/settings/security");

        assertThat(tab.locator("h1")).hasText("Security");
        assertThat(tab.locator(".rows")).containsText("this browser");
    }

    @Test
    void a_reset_from_a_mail_page_leads_to_what_else_opens_the_account() {
        Visit visit = chromium.visit(new Visit.Kind(320, 640, ColorScheme.LIGHT));
        ask(visit, "/register", "lena@example.org");
        Page first = opened(visit, link("lena@example.org", "/confirm"));
        authenticator(visit, first);
        choose(first, "Go on with a passkey");
        first.waitForURL(service.address + "/dashboard");
        ask(visit, "/reset", "lena@example.org");
        Page tab = opened(visit, link("lena@example.org", "/reset"));
        tab.fill("#password", PASSWORD);
        tab.keyboard().press("Enter");
        tab.waitForURL(url -> url.contains("/login"));
        look(tab, "login-changed-320-light");

        tab.fill("#email", "lena@example.org");
        tab.fill("#password", PASSWORD);
        tab.keyboard().press("Enter");

        tab.waitForURL(service.address + "/settings/security/ways");
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
        visit.page.navigate(service.address + page);
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
        assertThat(new AxeBuilder(tab).analyze().getViolations()).as(name).isEmpty();
    }

    /** Where the letter leads; it is written within a second or two after the page that promises it. */
    private static String link(String email, String path) {
        Pattern wanted = Pattern.compile("\nTo: " + Pattern.quote(email) + "\n[^$]*?(" + path + "\\?code=\\S+)");
        Visit waiting = chromium.visit(Visit.DESK);
        for (int look = 0; look < 200; look++) {
            // Lets the browser work on; what we wait for is a file, which no event tells of.
            waiting.page.waitForTimeout(100);
            for (String letter : letters()) {
                Matcher found = wanted.matcher(letter);
                if (found.find()) return found.group(1);
            }
        }
        throw new AssertionError("no letter came");
    }

    private static List<String> letters() {
        Path folder = data.resolve("mail");
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(MailedLinksTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A platform authenticator that recognises its user at once. */
    private static void authenticator(Visit visit, Page tab) {
        CDPSession devtools = visit.context.newCDPSession(tab);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"))
            options.addProperty(able, true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
