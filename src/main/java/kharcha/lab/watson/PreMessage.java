package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kharcha.web.Json;
import kharcha.web.Secret;
import kharcha.web.SignedToken;

/** The webhook before a message, signed. Where it fails, Watson goes on without it: that is the policy of its console's default. */
final class PreMessage {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String INSTEAD = "X-Watson-Assistant-Webhook-Return";

    private final HttpClient client;
    private final Callee callee;
    private final Clock clock;

    PreMessage(HttpClient client, Callee callee, Clock clock) {
        this.client = client;
        this.callee = callee;
        this.clock = clock;
    }

    /** @return the answer that shall stand for Watson's; if there is none the request may have been changed */
    Optional<ObjectNode> hear(ObjectNode request) {
        ObjectNode body = Wire.NODES.objectNode();
        body.set("payload", request);
        body.putObject("event").put("name", "message_received");
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(callee.url())
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Authorization", signature())
                            .POST(HttpRequest.BodyPublishers.ofString(Wire.write(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) return Optional.empty();
            JsonNode answer = Json.read(response.body());
            if (response.headers().firstValue(INSTEAD).isPresent() && answer instanceof ObjectNode whole)
                return Optional.of(whole);
            if (answer.get("payload") instanceof ObjectNode changed) request.setAll(changed);
        } catch (IOException e) {
            // As if there were no webhook.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Without "Bearer ". */
    private String signature() {
        return SignedToken.until(clock.instant().plus(Duration.ofMinutes(5)), new Secret(callee.secret()));
    }
}
