package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Speaks to the service as our Watson skill does, and looks at its charts. An apology (the machine is too busy) counts like an
 * answer and is told in the end; anything else that is wrong ends the benchmark.
 */
final class BenchClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 1000;

    private final URI service;
    private final String secret;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final LongAdder apologies = new LongAdder();
    private final AtomicLong messages = new AtomicLong();
    private final Queue<URI> charts = new ConcurrentLinkedQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BenchClient(URI service, String secret) {
        this.service = service;
        this.secret = secret;
    }

    /** Says that as one of {@link BenchBooks}' users. */
    void say(long user, String text) {
        ObjectNode body = JSON.createObjectNode()
                .put("text", text)
                .put("channel", "bench")
                .put("channel_user", "u" + user)
                .put("message_id", run + "-" + messages.incrementAndGet());
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/watson/dialog"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<byte[]> response = send(request);
        JsonNode answer = read(response.body());
        if (response.statusCode() != 200)
            throw new IllegalStateException("“" + text + "” was answered with status " + response.statusCode());
        if (!answer.path("ok").asBoolean()) apologies.increment();
        JsonNode chart = answer.path("chart_url");
        if (chart.isTextual() && charts.size() < KEPT)
            charts.add(service.resolve(URI.create(chart.asText()).getPath()));
    }

    /** The charts that came with answers so far. */
    List<URI> charts() {
        return List.copyOf(charts);
    }

    long apologies() {
        return apologies.sum();
    }

    void look(URI chart) {
        int status = send(HttpRequest.newBuilder(chart).build()).statusCode();
        if (status != 200) throw new IllegalStateException("a chart was answered with status " + status);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException("the service did not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new IllegalStateException("an answer that is no JSON", failure);
        }
    }
}
