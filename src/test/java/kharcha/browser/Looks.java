package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages at three widths and in both themes: nothing is wider than the screen, axe finds nothing, and a picture of each is left
 * in target/screenshots for people to look at. What a page shows is brought about once, and then looked at on every screen.
 */
final class Looks {
    private static final double A_MOMENT = 500;

    /** 320 points are also what a 1280 point screen shows at 400 % zoom. */
    private static final List<Visit.Kind> SCREENS = screens(320, 640, 768, 1024, 1440, 900);

    private static final List<Visit.Kind> OTHER_SCREENS = screens(360, 740, 800, 1024, 1280, 900);

    private final Visit visit;
    private final String prefix;
    private final List<Visit.Kind> screens;
    private final boolean thorough;
    private Visit.Kind screen;

    private Looks(Visit visit, String prefix, List<Visit.Kind> screens, boolean thorough) {
        this.visit = visit;
        this.prefix = prefix;
        this.screens = screens;
        this.thorough = thorough;
        this.screen = screens.getFirst();
        turnTo(screen);
    }

    /** @param prefix of the pictures' names */
    static Looks of(Visit visit, String prefix) {
        return new Looks(visit, prefix, SCREENS, false);
    }

    static Looks onOtherScreens(Visit visit, String prefix) {
        return new Looks(visit, prefix, OTHER_SCREENS, false);
    }

    /** With axe on every screen, and the whole page in the picture. */
    static Looks thorough(Visit visit, String prefix) {
        return new Looks(visit, prefix, SCREENS, true);
    }

    private static List<Visit.Kind> screens(int... sizes) {
        return IntStream.range(0, sizes.length / 2)
                .boxed()
                .flatMap(i -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> new Visit.Kind(sizes[2 * i], sizes[2 * i + 1], scheme)))
                .toList();
    }

    /** Opens a page anew on every screen, and looks at it. */
    void at(URI service, String path, String name) {
        onEach(() -> {
            visit.page.navigate(service + "/" + path);
            look(name);
        });
    }

    /** Looks at what is shown now, on every screen. */
    void now(String name) {
        onEach(() -> look(name));
    }

    /** That can be pressed on every screen; it is not pressed. */
    void canBePressed(Locator button) {
        onEach(() -> button.click(new Locator.ClickOptions().setTrial(true)));
    }

    /** Does that on every screen, the smallest first, and ends on the largest. */
    void onEach(Runnable deed) {
        for (Visit.Kind next : screens) {
            turnTo(next);
            deed.run();
        }
    }

    private void turnTo(Visit.Kind next) {
        screen = next;
        visit.page.setViewportSize(next.width(), next.height());
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(next.scheme()));
    }

    /** At the screen that is in front of us. */
    void look(String name) {
        assertThat(visit.page.locator("h1")).isVisible();
        photograph(name);
        assertThat((Integer) visit.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s on %s", name, screen)
                .isLessThanOrEqualTo(screen.width());
        for (Locator log : visit.page.locator("kharcha-chat .log").all())
            assertThat((Boolean) log.evaluate("log => log.scrollWidth <= log.clientWidth"))
                    .as("the conversation on %s fits %s", name, screen)
                    .isTrue();
        if (isForAxe()) Axe.findsNothing(visit.page, name + " on " + screen);
    }

    /** What axe measures depends on the layout and on the theme, but not on both together. */
    private boolean isForAxe() {
        if (thorough) return true;
        boolean dark = screen.scheme() == ColorScheme.DARK;
        return screen.width() == (dark ? screens.getFirst() : screens.getLast()).width();
    }

    void photograph(String name) {
        visit.page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => {})))");
        String file = "%s%s-%d-%s.png"
                .formatted(prefix, name, screen.width(), screen.scheme().name().toLowerCase(Locale.ROOT));
        Page.ScreenshotOptions options = new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", file))
                .setFullPage(thorough);
        try {
            visit.page.screenshot(options);
        } catch (PlaywrightException e) {
            // Chromium has no picture of a page that is still being drawn anew for another size; a moment later it has.
            if (!String.valueOf(e.getMessage()).contains("Unable to capture screenshot")) throw e;
            visit.page.waitForTimeout(A_MOMENT);
            visit.page.screenshot(options);
        }
    }
}
