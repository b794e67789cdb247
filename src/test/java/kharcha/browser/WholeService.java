package kharcha.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.Main;

/** The service as people start it: a process of its own with its own PostgreSQL, stopped by TERM. */
final class WholeService implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    final URI address;
    private final Process process;

    WholeService(Path data) throws IOException {
        int port = StubService.freePort();
        address = URI.create("http://localhost:" + port);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, "-Xmx384m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "kharcha.Main"));
        builder.environment().put("KHARCHA_PORT", String.valueOf(port));
        builder.environment().put("KHARCHA_DATA", data.toString());
        File log = Files.createDirectories(Path.of("target", "browser-tests"))
                .resolve("service.log")
                .toFile();
        process = builder.redirectError(log).start();
        awaitReady();
    }

    /** Of this test run, whichever way it was started. */
    private static String classPath() {
        if (!(Main.class.getClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        return Stream.of(loader.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() throws IOException {
        CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(
                () -> process.inputReader().lines().anyMatch(line -> line.contains(address.toString())));
        try {
            if (ready.get(START.toSeconds(), TimeUnit.SECONDS)) return;
            throw new IOException("the service ended before it was ready, see target/browser-tests/service.log");
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("the service did not start", e);
        }
    }

    @Override
    public void close() {
        if (!process.isAlive())
            throw new IllegalStateException("the service ended by itself with " + process.exitValue());
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
