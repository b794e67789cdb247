package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kharcha.lab.watson.Callee;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Play;
import kharcha.web.Json;
import org.jspecify.annotations.Nullable;

/** {@code kharcha lab watson}: a Watson Assistant to test with, until it is told to stop. */
public final class WatsonLab {
    private static final int PORT = 9090;

    /** So often it shows something that clients have not heard of. */
    private static final double MODERN = 0.05;

    private static final Set<String> OPTIONS =
            Set.of("port", "delay", "fail", "skill", "webhook", "secret", "pre-message", "jwt-secret");

    private WatsonLab() {}

    public static void run(List<String> arguments, PrintStream out) {
        LabWatson watson = new LabWatson(play(Options.read(arguments, OPTIONS)));
        Runtime.getRuntime().addShutdownHook(new Thread(watson::close, "stop-watson"));
        out.println("Watson is ready at " + watson.url() + ". For a Kharcha that asks it:");
        watson.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> out.println("  " + setting.getKey() + "=" + setting.getValue()));
    }

    private static Play play(Options options) {
        Play plain = Play.plain();
        return new Play(
                options.number("port", PORT),
                delay(options.text("delay").orElse("0")),
                share(options.text("fail")),
                MODERN,
                options.text("skill").map(WatsonLab::skill).orElse(plain.skill()),
                callee(options, "webhook", "secret"),
                callee(options, "pre-message", "jwt-secret"));
    }

    private static Duration delay(String millis) {
        if (millis.matches("[0-9]{1,6}")) return Duration.ofMillis(Integer.parseInt(millis));
        throw new IllegalArgumentException("--delay must be a number of milliseconds, not " + millis);
    }

    private static double share(Optional<String> text) {
        String said = text.orElse("0");
        if (said.matches("0|1|0?\\.[0-9]{1,6}|[01]\\.0+")) return Double.parseDouble(said);
        throw new IllegalArgumentException("--fail must be a share from 0 to 1, not " + said);
    }

    private static @Nullable Callee callee(Options options, String address, String secret) {
        Optional<String> url = options.text(address);
        if (url.isEmpty()) return null;
        if (!url.get().matches("https?://\\S+"))
            throw new IllegalArgumentException("--" + address + " must be an address, not " + url.get());
        return new Callee(URI.create(url.get()), options.required(secret));
    }

    private static JsonNode skill(String file) {
        try {
            return Json.read(Files.readAllBytes(Path.of(file)));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("no skill can be read from " + file, e);
        }
    }
}
