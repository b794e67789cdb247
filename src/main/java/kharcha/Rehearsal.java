package kharcha;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code kharcha rehearse}: serves a few requests on a database of its own, so that the JVM sees all that a start and a first
 * message need and can keep it for later starts ({@code -XX:AOTCacheOutput}). Leaves nothing behind.
 */
final class Rehearsal {
    /** Of a service that nobody else knows and that is gone in a moment. */
    private static final String SECRET = UUID.randomUUID().toString();

    private static final Pattern PICTURE = Pattern.compile("http://[^\"]+/charts/[^\"]+\\.png");

    private Rehearsal() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Path data = Files.createTempDirectory("kharcha-rehearsal");
        // Started by root, PostgreSQL may have to be somebody else, who must be able to enter.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Map<String, String> environment = Map.of(
                    "KHARCHA_PORT",
                    "0",
                    "KHARCHA_RATES",
                    "none",
                    "KHARCHA_DATA",
                    data.toString(),
                    "KHARCHA_WATSON_WEBHOOK_SECRET",
                    SECRET);
            try (Wiring wiring = new Wiring(Settings.read(environment));
                    HttpClient client = HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .build()) {
                wiring.open();
                return perform(client, wiring.address(), shell);
            }
        } finally {
            delete(data);
        }
    }

    private static int perform(HttpClient client, URI address, Main.Shell shell) throws Exception {
        Deque<HttpRequest> requests = new ArrayDeque<>(requests(address));
        boolean pictureSeen = false;
        while (!requests.isEmpty()) {
            HttpRequest request = requests.pop();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                shell.err().println("The rehearsal stopped at " + request.uri() + ": " + response.statusCode());
                return 1;
            }
            Matcher picture = PICTURE.matcher(response.body());
            if (!pictureSeen && picture.find()) {
                pictureSeen = true;
                requests.push(
                        HttpRequest.newBuilder(URI.create(picture.group())).build());
            }
        }
        return 0;
    }

    private static List<HttpRequest> requests(URI address) {
        List<HttpRequest> requests = new ArrayList<>();
        for (String page : List.of("/", "/privacy", "/widget.js", "/health/ready"))
            requests.add(HttpRequest.newBuilder(address.resolve(page)).build());
        for (String text : List.of(
                "lunch 12.50 at the station yesterday", "how much on eating out since March?", "monthly report")) {
            requests.add(post(address.resolve("/api/chat"), text, ""));
            requests.add(
                    post(address.resolve("/watson/dialog"), text, ",\"channel\":\"rehearsal\",\"channel_user\":\"1\""));
        }
        requests.add(
                HttpRequest.newBuilder(address.resolve("/api/chat/history")).build());
        return requests;
    }

    private static HttpRequest post(URI address, String text, String more) {
        String body = "{\"message_id\":\"" + text.hashCode() + "\",\"text\":\"" + text + "\",\"locale\":\"en-GB\""
                + more + "}";
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
