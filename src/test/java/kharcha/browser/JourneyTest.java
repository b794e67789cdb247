package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The whole way through a book, as somebody without a mouse goes it: addresses are opened where a person would open them (the
 * first page, and the link in the letter), all else is keys. Every page on the way is left as a picture, and axe looks at it.
 */
class JourneyTest {
    private static final String EMAIL = "nadia@example.org";

    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    private final Visit visit = chromium.visit(Visit.DESK);
    private final Page page = visit.page;
    private final Keyboard keys = new Keyboard(page);
    private int stops;

    @Test
    void from_the_first_page_to_an_empty_book_again_by_keyboard_alone() throws IOException {
        Authenticator.in(visit.page);
        visit.expect("401");
        registers();
        addsPasskey();
        books();
        finds();
        corrects();
        exports();
        deletes();
    }

    private void registers() {
        visit.open(service.address());
        stop("first page");
        keys.choose("a[href='/dashboard']:not(.brand)");
        heading("Log in");
        stop("log in");
        keys.choose("main a[href='/register']");
        heading("Register");
        assertThat(page.locator("#email")).isFocused();
        stop("register");
        keys.type(EMAIL);
        keys.press("Enter");
        heading("Look into your mail");
        stop("look into your mail");
        page.navigate(service.address() + service.mailedLink(visit, EMAIL, "/confirm"));
        assertThat(page.locator("#password")).isFocused();
        stop("choose a password");
        keys.type(WholeService.PASSWORD);
        keys.press("Enter");
    }

    private void addsPasskey() {
        page.waitForURL(url -> !url.contains("/confirm"));
        stop("registered");
        keys.choose("a[href='/settings/security']");
        heading("Security");
        keys.tabTo("#passkey-name");
        keys.type("Nadia's laptop");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(page.locator(".rows strong").first()).hasText("Nadia's laptop");
        stop("passkey");
    }

    private void books() {
        keys.choose(".rooms a[href='/dashboard']");
        assertThat(page.locator(".first")).isVisible();
        stop("empty book");
        keys.choose("kharcha-chat");
        assertThat(visit.box()).isFocused();
        keys.type("notebook and pens 14.80 at the stationer");
        keys.press("Enter");
        assertThat(visit.lastReply()).containsText(Pattern.compile("Booked .*14[.]80"));
        assertThat(page.locator(".sum").first()).containsText("14.80");
        stop("booked in the chat");
        keys.press("Escape");
        assertThat(visit.box()).isHidden();
    }

    private void finds() {
        keys.choose(".rooms a[href='/entries']");
        heading("Entries");
        assertThat(page.locator(".row")).hasCount(1);
        keys.tabTo("#q");
        keys.type("pen");
        keys.press("Enter");
        assertThat(page.locator(".chips")).containsText("“pen”");
        assertThat(page.locator(".row")).hasCount(1);
        stop("found");
    }

    private void corrects() {
        edit();
        keys.overwrite("16.80");
        stop("correcting");
        keys.press("Enter");
        assertThat(page.locator(".row .amount")).containsText("16.80");
        assertThat(page.locator(".toast")).containsText("Changed");
        assertThat(page.locator("#totals")).containsText("16.80");
        stop("corrected");
    }

    private void exports() throws IOException {
        keys.choose(".rooms a[href='/settings']");
        heading("Settings");
        keys.choose("main a[href='/settings/export']");
        heading("Export");
        keys.tabTo("a[href$='entries.csv']");
        Download download = page.waitForDownload(() -> keys.press("Enter"));
        assertThat(Files.readString(download.path()))
                .contains("notebook and pens")
                .contains("16.80")
                .doesNotContain("14.80");
        stop("export");
    }

    private void deletes() {
        keys.choose(".rooms a[href='/entries']");
        heading("Entries");
        edit();
        keys.choose(".editing button.danger");
        assertThat(page.locator(".row")).hasCount(0);
        assertThat(page.locator(".toast")).containsText("Deleted");
        assertThat(page.locator("#totals")).not().containsText("16.80");
        stop("deleted");
        keys.choose("#toasts form button");
        assertThat(page.locator(".row .amount")).containsText("16.80");
        assertThat(page.locator("#totals")).containsText("16.80");
        stop("brought back");
        edit();
        keys.choose(".editing button.danger");
        assertThat(page.locator(".row")).hasCount(0);
    }

    private void edit() {
        keys.choose(".row .icon-button");
        assertThat(page.locator(".editing input[name=amount]")).isFocused();
    }

    private void heading(String words) {
        assertThat(page.locator("h1")).hasText(words);
    }

    private void stop(String name) {
        Locator heading = page.locator("h1");
        assertThat(heading).isVisible();
        visit.photograph("journey-%02d-%s".formatted(++stops, name.replace(' ', '-')));
        Axe.findsNothing(page, name);
    }
}
