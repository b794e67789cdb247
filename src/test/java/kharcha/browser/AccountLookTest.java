package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about an account and its doors at three widths and in both themes: they fit, and axe finds nothing. */
class AccountLookTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    private record Look(Visit visit, int width, ColorScheme scheme) {
        void at(String path, String name) {
            visit.page.navigate(service.address() + "/" + path);
            now(name);
        }

        void press(String selector) {
            visit.page.locator(selector).press("Enter");
        }

        void now(String name) {
            assertThat(visit.page.locator("h1")).isVisible();
            String file = "account-" + name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            visit.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", file))
                    .setFullPage(true));
            assertThat((Integer) visit.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", name)
                    .isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(visit.page).analyze().getViolations())
                    .as("axe on %s", name)
                    .isEmpty();
        }
    }

    private static Look look(int width, int height, ColorScheme scheme) {
        return new Look(chromium.visit(new Visit.Kind(width, height, scheme)), width, scheme);
    }

    @ParameterizedTest
    @CsvSource({"320,640,DARK", "768,1024,LIGHT", "1440,900,LIGHT"})
    void the_doors(int width, int height, ColorScheme scheme) {
        Look look = look(width, height, scheme);
        look.visit().expect("422", "410", "404");
        for (String page : List.of("register", "login", "reset", "confirm?code=gone"))
            look.at(page, page.replaceAll("\\W.*", ""));
        Page page = look.visit().page;
        page.navigate(service.address() + "/login");
        page.fill("#email", "nobody@example.org");
        page.fill("#password", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator("#refused")).isVisible();
        look.now("login-refused");
        look.at("share?title=Lunch&text=lunch%2012.50%20at%20Subway", "share");
        look.press("main button");
        assertThat(page.locator("main [role=status]")).containsText("12.50");
        look.now("share-booked");
    }

    @ParameterizedTest
    @CsvSource({"320,640,DARK", "768,1024,LIGHT", "1440,900,LIGHT"})
    void the_rooms_of_a_member(int width, int height, ColorScheme scheme) {
        Look look = look(width, height, scheme);
        Page page = look.visit().page;
        Authenticator.in(look.visit().page);
        service.register(
                look.visit(), "look-%d-%s@example.org".formatted(width, scheme).toLowerCase(Locale.ROOT));
        look.at("settings/security", "security");
        look.press("[data-passkey=add] button");
        assertThat(page.locator(".rows details")).isVisible();
        look.press(".rows summary");
        look.now("security-passkey");
        look.at("settings/security/totp", "totp");
        look.at("settings/tokens", "tokens");
        page.fill("#name", "Shortcut on the phone");
        look.press("main .form button");
        assertThat(page.locator("main .key")).isVisible();
        look.now("tokens-made");
        look.at("settings/export", "export");
        look.at("settings/delete", "delete");
        page.fill("#word", "DELETE");
        look.press("main button");
        assertThat(page.locator("main button")).containsText("Keep");
        look.now("delete-begun");
        look.at("dashboard", "dashboard-leaving");
    }
}
