package kharcha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.conversation.Answer;
import kharcha.conversation.Changes;
import kharcha.conversation.Conversation;
import kharcha.conversation.MemoryBooks;
import kharcha.conversation.Message;
import kharcha.lab.watson.LabWatson;
import kharcha.ledger.Categories;
import kharcha.ops.Metrics;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.watson.WatsonOpinion;
import kharcha.web.Guests;
import kharcha.web.Proxies;
import kharcha.web.Token;

/** A service that asks a Watson, over books in memory; its figures are those of {@code /metrics}. */
final class AskingService implements AutoCloseable {
    static final String SECRET = "the secret of a webhook";
    static final String JWT_SECRET = "the key that signs what comes before a message";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();

    final MemoryBooks books = new MemoryBooks();
    final List<Message> heard = new CopyOnWriteArrayList<>();
    private final WatsonOpinion opinion;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Instant now = Instant.parse("2026-03-18T12:00:00Z");

    AskingService(LabWatson watson) {
        Map<String, String> environment = new HashMap<>(watson.settings());
        environment.put("KHARCHA_WATSON_WEBHOOK_SECRET", SECRET);
        environment.put("KHARCHA_WATSON_JWT_SECRET", JWT_SECRET);
        environment.put("KHARCHA_MESSAGES_PER_MINUTE", "100000");
        Settings settings;
        try {
            settings = Settings.read(environment);
        } catch (Settings.Mistakes e) {
            throw new AssertionError(e);
        }
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Metrics metrics = new Metrics();
        opinion = new WatsonOpinion(Objects.requireNonNull(settings.watson()), metrics, clock);
        metrics.showBreaker(WatsonOpinion.ENGINE, WatsonOpinion.STATES, opinion::state);
        Conversation conversation = new Conversation(
                books,
                Running::plain,
                new IntentAssembler()::assemble,
                Categories.standard(),
                Duration.ofDays(90),
                opinion);
        Function<Message, Answer> listening = message -> {
            heard.add(message);
            return conversation.reply(message);
        };
        Inside inside = new Inside(
                books,
                new NoAccounts(),
                NoAccounts.signIn(),
                null,
                books,
                books,
                books.files(),
                Changes.NONE,
                listening,
                () -> true,
                clock);
        server = new HttpServer("127.0.0.1", 0, Proxies.NONE, Edge.routes(settings, inside, metrics)).start();
    }

    /** A minute later. */
    void rest() {
        now = now.plusSeconds(60);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Somebody with a book of their own, by a cookie. */
    String guest() {
        Token token = Token.fresh();
        books.findOrCreate(token.identity("guest"), Running.GERMAN);
        return Guests.cookieName(false) + "=" + token.reveal();
    }

    /** One who has heard what there is to hear at first. */
    String guestWhoWasTold() {
        Token token = Token.fresh();
        var user = books.findOrCreate(token.identity("guest"), Running.GERMAN);
        books.atomically(user.id(), desk -> {
            desk.preferences().rememberToldOfWatson(user.id());
            return user;
        });
        return Guests.cookieName(false) + "=" + token.reveal();
    }

    /** The texts of the answer, a line each. */
    String chat(String guest, String text) {
        ObjectNode body = JSON.createObjectNode()
                .put("message_id", "m" + COUNT.incrementAndGet())
                .put("text", text);
        JsonNode answer = post("/api/chat", body, "Cookie", guest);
        StringBuilder texts = new StringBuilder();
        for (JsonNode item : answer.at("/output/generic"))
            texts.append(item.path("text").asText()).append('\n');
        return texts.toString();
    }

    /** What a node of our skill calls. */
    JsonNode dialog(String user, String text) {
        ObjectNode body = JSON.createObjectNode()
                .put("text", text)
                .put("channel", "Slack")
                .put("channel_team", "T1")
                .put("channel_user", user);
        return post("/watson/dialog", body, "Authorization", "Bearer " + SECRET);
    }

    /** What a messenger's user says to an assistant. */
    JsonNode message(LabWatson assistant, String text) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("input").put("text", text);
        ObjectNode integrations = body.putObject("context").putObject("integrations");
        integrations.putObject("slack").put("team_id", "T1");
        integrations
                .putObject("channel")
                .put("name", "Slack")
                .putObject("private")
                .putObject("user")
                .put("id", "U1");
        String key = "apikey:" + LabWatson.API_KEY;
        return post(
                URI.create(assistant.url() + "/v2/assistants/" + LabWatson.ENVIRONMENT + "/message?version=2024-08-25"),
                body,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode post(String path, ObjectNode body, String header, String value) {
        return post(address(path), body, header, value);
    }

    private JsonNode post(URI address, ObjectNode body, String header, String value) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Origin", "http://localhost:8080")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        try {
            if (response.statusCode() != 200) throw new AssertionError(address + ": " + response.statusCode());
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String page(String path) {
        return send(HttpRequest.newBuilder(address(path))).body();
    }

    /** So often Watson was asked and it went so. */
    long asked(String outcome) {
        return figure("kharcha_understanding_seconds_count{engine=\"watson\",outcome=\"" + outcome + "\"}");
    }

    boolean breakerIs(String state) {
        return figure("kharcha_understanding_breaker{engine=\"watson\",state=\"" + state + "\"}") == 1;
    }

    /** As anybody on this machine can read it; 0 when it is not there yet. */
    private long figure(String name) {
        String metrics = page("/metrics");
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(metrics);
        return line.find() ? (long) Double.parseDouble(line.group(1)) : 0;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        opinion.close();
    }
}
