package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kharcha.web.Json;
import org.jspecify.annotations.Nullable;

/** The calls to a webhook in one turn, which together may take eight seconds. */
final class Callout {
    private static final Duration ALL = Duration.ofSeconds(8);

    private final HttpClient client;
    private final @Nullable Callee webhook;
    private final long end = System.nanoTime() + ALL.toNanos();

    /** One of both is there. */
    record Outcome(Optional<JsonNode> result, String error) {
        static Outcome failed(String error) {
            return new Outcome(Optional.empty(), error);
        }
    }

    Callout(HttpClient client, @Nullable Callee webhook) {
        this.client = client;
        this.webhook = webhook;
    }

    /** @param headers that the skill adds, their values worked out */
    Outcome call(ObjectNode parameters, Map<String, String> headers) {
        if (webhook == null) return Outcome.failed("No webhook is defined.");
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (!left.isPositive()) return Outcome.failed("Webhook call timed out.");
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url())
                .timeout(left)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + webhook.secret())
                .POST(HttpRequest.BodyPublishers.ofString(Wire.write(parameters)));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2)
                return Outcome.failed("Webhook call response code [" + response.statusCode() + "].");
            JsonNode body = Json.read(response.body());
            return body.isObject()
                    ? new Outcome(Optional.of(body), "")
                    : Outcome.failed("Webhook call response body is not a JSON object.");
        } catch (IOException e) {
            return Outcome.failed("Webhook call failed: " + e.getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed("Webhook call was interrupted.");
        }
    }
}
