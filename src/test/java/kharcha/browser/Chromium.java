package kharcha.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Chromium for all browser tests of a run, and a fresh visitor for each test. After a test every visit must have been
 * free of complaints: no error in the console, no broken policy.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--test-third-party-cookie-phaseout");

    /** Long, for a machine that does other things too; a test that passes waits for what it waits for only. */
    static final int PATIENCE_MILLIS = 60_000;

    private static final String SKIPPED =
            "SKIPPED: the browser tests, for there is no Chromium here (apt install chromium, or set KHARCHA_CHROMIUM"
                    + " to its path)";

    private static final AtomicBoolean said = new AtomicBoolean();
    private static @Nullable Running running;

    private final List<Visit> visits = new ArrayList<>();

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = assumeInstalled();
        context.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent("running", key -> running = start(program), Running.class);
    }

    /** Skips the test, and says so, where there is none. */
    static Path assumeInstalled() {
        Optional<Path> program = program();
        if (program.isEmpty() && !said.getAndSet(true)) System.out.println(SKIPPED);
        Assumptions.assumeTrue(program.isPresent(), SKIPPED);
        return program.orElseThrow();
    }

    private static Running start(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(FLAGS)));
    }

    /** The one that is named counts alone, so that a wrong name is noticed. */
    private static Optional<Path> program() {
        String named = System.getenv().getOrDefault("KHARCHA_CHROMIUM", "");
        Stream<String> places = named.isEmpty()
                ? Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                : Stream.of(named);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Somebody with an empty browser. */
    Visit visit(Visit.Kind kind) {
        Visit visit = new Visit(Objects.requireNonNull(running).browser(), kind);
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Visit> over = List.copyOf(visits);
        visits.clear();
        over.forEach(Visit::close);
        if (context.getExecutionException().isEmpty()) over.forEach(Visit::assertNoComplaints);
    }
}
