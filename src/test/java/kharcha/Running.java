package kharcha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Answer;
import kharcha.conversation.Changes;
import kharcha.conversation.Conversation;
import kharcha.conversation.MemoryBooks;
import kharcha.conversation.Message;
import kharcha.ledger.Categories;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.understanding.FoundCategory;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Label;
import kharcha.understanding.Parse;
import kharcha.understanding.Span;
import kharcha.understanding.Utterance;
import kharcha.understanding.local.Lexicon;

/**
 * The whole edge, running, over books in memory and a reader that knows plain numbers only: what these tests are about is the
 * wire, not the reading.
 */
final class Running implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");
    static final String SECRET = "a secret of the tests";
    static final Preferences GERMAN = new Preferences(Locale.GERMANY, ZoneOffset.UTC, Currency.getInstance("EUR"));

    final MemoryBooks books = new MemoryBooks();
    final List<Message> heard = new ArrayList<>();
    final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = NOW;

    Running(String... settings) {
        this(Function.identity(), settings);
    }

    /** @param around what the conversation is wrapped in */
    Running(Function<Function<Message, Answer>, Function<Message, Answer>> around, String... settings) {
        Conversation conversation = new Conversation(
                books, Running::plain, new IntentAssembler()::assemble, Categories.standard(), Duration.ofDays(90));
        Function<Message, Answer> listening = message -> {
            synchronized (heard) {
                heard.add(message);
            }
            return conversation.reply(message);
        };
        Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
        Clock moving = new Clock() {
            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return clock.withZone(zone);
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Instant instant() {
                return now;
            }
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
                around.apply(listening),
                () -> true,
                moving);
        Settings read = read(settings);
        server = new HttpServer("127.0.0.1", 0, read.trustedProxies(), Edge.routes(read, inside)).start();
    }

    /** Settings as NAME=value, over a webhook secret. */
    static Settings read(String... settings) {
        Map<String, String> environment = new HashMap<>(Map.of("KHARCHA_WATSON_WEBHOOK_SECRET", SECRET));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            environment.put("KHARCHA_" + parts[0], parts[1]);
        }
        try {
            return Settings.read(environment);
        } catch (Settings.Mistakes e) {
            throw new AssertionError(e);
        }
    }

    static Parse plain(Utterance utterance) {
        List<FoundNumber> numbers = new ArrayList<>();
        Matcher number = Pattern.compile("\\d+([.]\\d+)?").matcher(utterance.text());
        while (number.find())
            numbers.add(new FoundNumber(new Span(number.start(), number.end()), new BigDecimal(number.group())));
        Label label = new Label(numbers.isEmpty() ? "help" : "add_expense", 0.9);
        List<FoundCategory> categories = new Lexicon().find(utterance.text(), utterance.locale());
        return new Parse(utterance, List.of(label), 0.9, numbers, List.of(), List.of(), categories, "test");
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    List<Entry> entries(User user) {
        return books.atomically(user.id(), desk -> desk.entries().latest(user.id(), 100));
    }

    User watsonUser(String channel, String id) {
        return books.find(new Identity("watson:" + channel, id)).orElseThrow();
    }

    /** A chart that lives for a day. */
    String chart() {
        User user = books.findOrCreate(
                new Identity("test", "1"), new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("GBP")));
        Money whole = Money.of("20", "GBP");
        Chart donut = new Chart.Donut(
                "March: £20 spent",
                "All of it on food",
                Locale.UK,
                List.of(new Chart.Slice("Food", whole, null)),
                whole);
        return books.atomically(user.id(), desk -> desk.charts().keep(user.id(), donut, NOW.plus(Duration.ofDays(1))));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder json(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder chat(String id, String text) {
        return json("/api/chat", "{\"message_id\":\"" + id + "\",\"text\":\"" + text + "\"}");
    }

    /** What a node of our Watson skill sends. */
    static String said(String text, String id) {
        return "{\"text\":\"" + text + "\",\"channel\":\"test\",\"channel_user\":\"u1\",\"message_id\":\"" + id
                + "\",\"timezone\":\"Europe/Berlin\",\"locale\":\"en-GB\"}";
    }

    HttpRequest.Builder watson(String body) {
        return json("/watson/dialog", body).header("Authorization", "Bearer " + SECRET);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode body(HttpResponse<String> response) {
        return parsed(response.body());
    }

    static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name and value of the cookie that an answer sets. */
    static String cookie(HttpResponse<?> response) {
        String header = response.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    @Override
    public void close() {
        // First the client's idle connections, which the server would wait for.
        client.close();
        server.close();
    }
}
