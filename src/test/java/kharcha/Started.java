package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import kharcha.storage.TestDatabase;

/** The whole object graph over a database, started, and told things as our Watson skill tells them. */
final class Started implements AutoCloseable {
    private final Wiring service;
    private final HttpClient client = HttpClient.newHttpClient();

    Started(TestDatabase database) throws Settings.Mistakes {
        service = new Wiring(Settings.read(on(database, 0)));
        service.open();
    }

    /** What is set for a service on that database. */
    static Map<String, String> on(TestDatabase database, int port) {
        return Map.of(
                "KHARCHA_PORT",
                String.valueOf(port),
                "KHARCHA_DATABASE_URL",
                database.urlText(),
                "KHARCHA_RATES",
                "none",
                "KHARCHA_WATSON_WEBHOOK_SECRET",
                Running.SECRET);
    }

    JsonNode say(String id, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve("/watson/dialog"))
                .header("Authorization", "Bearer " + Running.SECRET)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Running.said(text, id)))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return Running.body(response);
    }

    URI at(String path) {
        return service.address().resolve(path);
    }

    /** @param address a whole one, or one of the service's paths */
    HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        URI whole = service.address().resolve(address);
        return client.send(HttpRequest.newBuilder(whole).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
        service.close();
    }
}
