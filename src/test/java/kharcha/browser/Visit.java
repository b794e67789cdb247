package kharcha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser: the page, what the chat shows on it, and everything that the browser complained about. */
final class Visit implements AutoCloseable {
    static final Kind DESK = new Kind(1440, 900, ColorScheme.LIGHT);

    final BrowserContext context;
    final Page page;
    private final List<String> complaints = new ArrayList<>();
    private List<String> expected = List.of();

    /** What kind of screen the visitor has. */
    record Kind(int width, int height, ColorScheme scheme) {}

    Visit(Browser browser, Kind kind) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(kind.width(), kind.height())
                .setColorScheme(kind.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    Visit open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    Locator box() {
        return page.locator("kharcha-chat textarea");
    }

    /** The last thing that the chat answered. */
    Locator lastReply() {
        return page.locator("kharcha-chat .reply").last();
    }

    Locator picture() {
        return page.locator("kharcha-chat .picture.shown img");
    }

    Locator button(String label) {
        return page.locator("kharcha-chat button").filter(new Locator.FilterOptions().setHasText(label));
    }

    void say(String text) {
        box().fill(text);
        box().press("Enter");
    }

    /** @param talk what is said, and what the answer holds, by turns */
    void talk(String... talk) {
        for (int i = 0; i < talk.length; i += 2) {
            say(talk[i]);
            PlaywrightAssertions.assertThat(lastReply()).containsText(talk[i + 1]);
        }
    }

    Object evaluate(String script) {
        return page.evaluate(script);
    }

    /** The browser's own notes about requests that a test made fail. */
    void expect(String... notes) {
        expected = List.of(notes);
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(false));
    }

    void assertNoComplaints() {
        assertThat(complaints)
                .as("what the browser complained about")
                .allMatch(complaint -> expected.stream().anyMatch(complaint::contains));
    }

    @Override
    public void close() {
        context.close();
    }
}
