package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.Main;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The service as people start it: a process of its own with its own PostgreSQL, stopped by TERM. It is one for all browser tests
 * of a run, as in life: each visitor has a book of their own, and each address registers once.
 */
final class WholeService implements BeforeAllCallback, AfterAllCallback {
    static final String PASSWORD = "otter lamp velvet nine";

    private static final Duration START = Duration.ofMinutes(2);

    private @Nullable Running running;

    URI address() {
        return running().address();
    }

    /** Somebody new, who is logged in afterwards. */
    void register(Visit visit, String email) {
        visit.page.navigate(address() + "/register");
        assertThat(visit.page.locator("#email")).isFocused();
        visit.page.keyboard().type(email);
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator("h1")).hasText("Look into your mail");
        visit.page.navigate(address() + mailedLink(visit, email, "/confirm"));
        assertThat(visit.page.locator("#password")).isFocused();
        visit.page.keyboard().type(PASSWORD);
        visit.page.keyboard().press("Enter");
        visit.page.waitForURL(url -> !url.contains("/confirm"));
    }

    /** The link with its code, to that path, in the letter to somebody; it is written within a second or two. */
    String mailedLink(Visit visit, String email, String path) {
        Pattern wanted = Pattern.compile("\nTo: " + Pattern.quote(email) + "\n[^$]*?(" + path + "\\?code=\\S+)");
        Path folder = running().data().resolve("mail");
        for (int look = 0; look < 200; look++) {
            // Lets the browser work on; what we wait for is a file, which no event tells of.
            visit.page.waitForTimeout(100);
            for (String letter : texts(folder)) {
                Matcher found = wanted.matcher(letter);
                if (found.find()) return found.group(1);
            }
        }
        throw new AssertionError("no letter came");
    }

    private static List<String> texts(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) texts.add(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.assumeInstalled();
        running = context.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION,
                        ExtensionContext.Namespace.create(WholeService.class))
                .computeIfAbsent("running", key -> start(), Running.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (running != null) running.assertAlive();
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    private static Running start() {
        try {
            Path data = Files.createTempDirectory("kharcha-browser");
            int port = StubService.freePort();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    java, "-Xmx384m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "kharcha.Main"));
            builder.environment().put("KHARCHA_PORT", String.valueOf(port));
            builder.environment().put("KHARCHA_DATA", data.toString());
            builder.environment().put("KHARCHA_RATES", "none");
            File log = Files.createDirectories(Path.of("target", "browser-tests"))
                    .resolve("service-" + port + ".log")
                    .toFile();
            Process process = builder.redirectError(log).start();
            Running started = new Running(process, URI.create("http://localhost:" + port), data);
            started.awaitReady(log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this test run, whichever way it was started. */
    private static String classPath() {
        if (!(Main.class.getClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        return Stream.of(loader.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Running(Process process, URI address, Path data) implements AutoCloseable {
        void awaitReady(File log) throws IOException {
            CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(
                    () -> process.inputReader().lines().anyMatch(line -> line.contains(address.toString())));
            try {
                if (ready.get(START.toSeconds(), TimeUnit.SECONDS)) return;
                throw new IOException("the service ended before it was ready, see " + log);
            } catch (ExecutionException | TimeoutException | InterruptedException e) {
                process.destroyForcibly();
                throw new IOException("the service did not start", e);
            }
        }

        void assertAlive() {
            if (!process.isAlive())
                throw new IllegalStateException("the service ended by itself with " + process.exitValue());
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
            remove(data);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
