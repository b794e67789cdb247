package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registering, passkeys and the pages about accounts in a real browser, with letters read where a development run leaves them. */
class AccountJourneyTest {
    private static final String PASSWORD = "otter lamp velvet nine";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @TempDir
    static Path data;

    private static WholeService service;

    @BeforeAll
    static void start() throws IOException {
        service = new WholeService(data);
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
    }

    @Test
    void somebody_registers_adds_a_passkey_and_logs_in_with_it_by_keyboard_alone() {
        Visit visit = chromium.visit(Visit.DESK);
        authenticator(visit);
        register(visit, "passkey@example.org");
        visit.page.navigate(service.address + "/settings/security");

        focus(visit, visit.page.locator("#passkey-name"));
        visit.page.keyboard().type("Ann's key");
        visit.page.keyboard().press("Tab");
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator(".rows strong").first()).hasText("Ann's key");

        visit.page.locator("footer").getByText("Log out").focus();
        visit.page.keyboard().press("Enter");
        visit.page.waitForURL(service.address + "/");
        visit.page.navigate(service.address + "/login?next=/settings/security");
        Locator button = visit.page.getByText("Log in with a passkey");
        // The browser may offer the passkey in the e-mail field by itself, and be in already.
        if (!visit.page.url().endsWith("/settings/security")) {
            focus(visit, button);
            visit.page.keyboard().press("Enter");
        }

        visit.page.waitForURL(service.address + "/settings/security");
        assertThat(visit.page.locator("h1")).hasText("Security");
        assertThat(visit.page.locator(".rows .detail").first()).not().containsText("never");
    }

    @Test
    void a_guest_who_registers_finds_the_book_again() {
        Visit visit = chromium.visit(Visit.DESK).open(service.address);
        visit.say("lunch 12.50 at Subway yesterday");
        assertThat(visit.lastReply()).containsText("12.50");
        register(visit, "guest@example.org");

        visit.page.navigate(service.address.toString());

        assertThat(visit.page.locator("kharcha-chat .said"))
                .containsText(new String[] {"lunch 12.50 at Subway yesterday"});
    }

    @ParameterizedTest
    @CsvSource({"320,640,DARK", "768,1024,LIGHT", "1440,900,LIGHT", "1440,900,DARK"})
    void the_pages_about_accounts_fit_the_screen_and_axe_finds_nothing(int width, int height, ColorScheme scheme) {
        Visit visit = chromium.visit(new Visit.Kind(width, height, scheme));
        String size = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        visit.expect("422", "410", "404");
        for (String page : List.of("register", "login", "reset", "confirm?code=gone"))
            check(visit, page, page.replaceAll("\\W.*", ""), size);
        visit.page.navigate(service.address + "/login");
        visit.page.fill("#email", "nobody@example.org");
        visit.page.fill("#password", "wrong");
        visit.page.keyboard().press("Enter");
        assertThat(visit.page
                        .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                        .first())
                .isVisible();
        look(visit, "login-refused", size);
        authenticator(visit);
        register(visit, "look-" + size + "@example.org");
        check(visit, "settings/security", "security", size);
        check(visit, "settings/security/totp", "totp", size);
    }

    private static void check(Visit visit, String page, String name, String size) {
        visit.page.navigate(service.address + "/" + page);
        assertThat(visit.page.locator("h1")).isVisible();
        look(visit, name, size);
    }

    private static void look(Visit visit, String name, String size) {
        assertThat((Boolean) visit.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " is as wide as the screen")
                .isTrue();
        visit.page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "account-" + name + "-" + size + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                .as(name)
                .isEmpty();
    }

    private static void register(Visit visit, String email) {
        visit.page.navigate(service.address + "/register");
        assertThat(visit.page.locator("#email")).isFocused();
        visit.page.keyboard().type(email);
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator("h1")).hasText("Look into your mail");
        visit.page.navigate(service.address + link(visit, email));
        assertThat(visit.page.locator("#password")).isFocused();
        visit.page.keyboard().type(PASSWORD);
        visit.page.keyboard().press("Enter");
        visit.page.waitForURL(url -> !url.contains("/confirm"));
    }

    /** Where the letter leads; it is written within a second or two after the page that promises it. */
    private static String link(Visit visit, String email) {
        Pattern wanted = Pattern.compile("\nTo: " + Pattern.quote(email) + "\n[^$]*?(/confirm\\?code=\\S+)");
        for (int look = 0; look < 200; look++) {
            // Lets the browser work on; what we wait for is a file, which no event tells of.
            visit.page.waitForTimeout(100);
            Path folder = data.resolve("mail");
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> letters = Files.list(folder)) {
                for (Path letter :
                        letters.filter(file -> file.toString().endsWith(".txt")).toList()) {
                    Matcher found = wanted.matcher(Files.readString(letter));
                    if (found.find()) return found.group(1);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        throw new AssertionError("no letter came");
    }

    /** Tab by tab, as a keyboard gets there. */
    private static void focus(Visit visit, Locator goal) {
        for (int i = 0; i < 80; i++) {
            if ((Boolean) goal.evaluate("element => element === document.activeElement")) return;
            visit.page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not get there");
    }

    /** A platform authenticator that recognises its user at once. */
    private static void authenticator(Visit visit) {
        CDPSession devtools = visit.context.newCDPSession(visit.page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
