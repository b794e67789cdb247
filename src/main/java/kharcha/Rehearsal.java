package kharcha;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code kharcha rehearse}: serves a few requests on a database of its own, so that the JVM sees all that a start and a first
 * message need and can keep it for later starts ({@code -XX:AOTCacheOutput}). Leaves nothing behind.
 */
final class Rehearsal {
    private Rehearsal() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Path data = Files.createTempDirectory("kharcha-rehearsal");
        try {
            Map<String, String> environment = Map.of("KHARCHA_PORT", "0", "KHARCHA_DATA", data.toString());
            try (Wiring wiring = new Wiring(Settings.read(environment));
                    HttpClient client = HttpClient.newHttpClient()) {
                wiring.open();
                for (HttpRequest request : requests(wiring.address()))
                    client.send(request, HttpResponse.BodyHandlers.discarding());
            }
            return 0;
        } finally {
            delete(data);
        }
    }

    private static List<HttpRequest> requests(URI address) {
        return Stream.concat(
                        Stream.of("/", "/privacy", "/widget.js", "/health/ready", "/api/chat/history")
                                .map(path -> HttpRequest.newBuilder(address.resolve(path))),
                        Stream.of(
                                        "lunch 12.50 at the station yesterday",
                                        "how much on eating out since March?",
                                        "monthly report")
                                .map(text -> chat(address, text)))
                .map(HttpRequest.Builder::build)
                .toList();
    }

    private static HttpRequest.Builder chat(URI address, String text) {
        String body = "{\"message_id\":\"" + text.hashCode() + "\",\"text\":\"" + text + "\",\"locale\":\"en-GB\"}";
        return HttpRequest.newBuilder(address.resolve("/api/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
