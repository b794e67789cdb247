package kharcha.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Draws the icons of the installed app from logo.svg, for whoever changes the logo. What a phone cuts into a shape of its own has
 * a background to its edges, and the logo within the inner 80 per cent that no shape touches.
 */
final class DrawIcons {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final String BACKGROUND = "#f7f5f1";

    private DrawIcons() {}

    public static void main(String[] arguments) throws IOException {
        String logo = Base64.getEncoder().encodeToString(Files.readAllBytes(STATIC.resolve("logo.svg")));
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(arguments[0]))
                                .setArgs(java.util.List.of("--no-sandbox")))) {
            for (int size : new int[] {192, 512}) {
                draw(browser, logo, size, size, "transparent", "kharcha-" + size + ".png");
                draw(browser, logo, size, size * 58 / 100, BACKGROUND, "kharcha-maskable-" + size + ".png");
            }
        }
    }

    private static void draw(Browser browser, String logo, int size, int drawn, String background, String file) {
        try (Page page = browser.newPage()) {
            page.setViewportSize(size, size);
            page.setContent("<body style='margin:0;display:grid;place-items:center;height:100vh;background:"
                    + background + "'><img width=" + drawn + " src='data:image/svg+xml;base64," + logo + "'>");
            page.screenshot(new Page.ScreenshotOptions()
                    .setOmitBackground(true)
                    .setPath(STATIC.resolve("icons").resolve(file)));
        }
    }
}
