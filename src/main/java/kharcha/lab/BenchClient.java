package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Speaks to the service as our Watson skill does, and looks at its charts. An apology (the machine is too busy) counts like an
 * answer and is told in the end; anything else that is wrong ends the benchmark.
 *
 * <p>It shares the service's processors, so it does no more than it must: the JDK's old client keeps connections open and has
 * no threads of its own, and an answer is only searched.
 */
final class BenchClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 1000;
    private static final int OK = 200;

    private final URI service;
    private final URI dialog;
    private final String secret;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final LongAdder apologies = new LongAdder();
    private final AtomicLong messages = new AtomicLong();
    private final Queue<URI> charts = new ConcurrentLinkedQueue<>();

    BenchClient(URI service, String secret) {
        this.service = service;
        this.dialog = service.resolve("/watson/dialog");
        this.secret = secret;
    }

    /** Says that as one of {@link BenchBooks}' users, and returns whether it was answered. */
    boolean say(long user, String text) {
        ObjectNode body = JSON.createObjectNode()
                .put("text", text)
                .put("channel", "bench")
                .put("channel_user", "u" + user)
                .put("message_id", run + "-" + messages.incrementAndGet());
        String answer = new String(post(body.toString()), StandardCharsets.UTF_8);
        boolean answered = answer.contains("\"ok\":true");
        if (!answered) apologies.increment();
        if (charts.size() < KEPT && answer.contains("\"chart_url\":\"")) keepChart(answer);
        return answered;
    }

    private void keepChart(String answer) {
        try {
            JsonNode chart = JSON.readTree(answer).path("chart_url");
            charts.add(service.resolve(URI.create(chart.asText()).getPath()));
        } catch (IOException failure) {
            throw new IllegalStateException("an answer that is no JSON", failure);
        }
    }

    /** The charts that came with answers so far. */
    List<URI> charts() {
        return List.copyOf(charts);
    }

    long apologies() {
        return apologies.sum();
    }

    void look(URI chart) {
        try {
            answer(connect(chart));
        } catch (IOException failure) {
            throw new IllegalStateException("the service did not answer", failure);
        }
    }

    /** Opens a page as a browser does that has this cookie. */
    void open(String path, String cookie) {
        try {
            HttpURLConnection call = connect(service.resolve(path));
            call.setRequestProperty("Cookie", cookie);
            call.setRequestProperty("Accept-Encoding", "gzip");
            answer(call);
        } catch (IOException failure) {
            throw new IllegalStateException("the service did not answer", failure);
        }
    }

    private byte[] post(String body) {
        try {
            HttpURLConnection call = connect(dialog);
            call.setRequestProperty("Authorization", "Bearer " + secret);
            call.setRequestProperty("Content-Type", "application/json");
            call.setDoOutput(true);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.setFixedLengthStreamingMode(bytes.length);
            try (var out = call.getOutputStream()) {
                out.write(bytes);
            }
            return answer(call);
        } catch (IOException failure) {
            throw new IllegalStateException("the service did not answer", failure);
        }
    }

    private static HttpURLConnection connect(URI address) throws IOException {
        return (HttpURLConnection) address.toURL().openConnection();
    }

    private static byte[] answer(HttpURLConnection call) throws IOException {
        int status = call.getResponseCode();
        if (status != OK) throw new IllegalStateException("a call was answered with status " + status);
        // Read to its end, so that the connection serves the next call.
        try (var in = call.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
