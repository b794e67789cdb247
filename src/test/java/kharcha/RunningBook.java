package kharcha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Answer;
import kharcha.conversation.Bookkeeping;
import kharcha.conversation.Reply;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import kharcha.storage.Database;
import kharcha.storage.TestDatabase;
import kharcha.web.Guests;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pages, running over PostgreSQL, and people with books of their own. It is noon on 18 March 2026. */
final class RunningBook implements AutoCloseable, AfterAllCallback {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-18T12:00:00Z"), ZoneOffset.UTC);

    final Database database;
    private final @Nullable TestDatabase own;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Over a database of its own, as an extension: both are closed after all tests of a class. */
    RunningBook() {
        this(TestDatabase.fresh());
    }

    private RunningBook(TestDatabase own) {
        this(own.database(), own);
    }

    RunningBook(Database database) {
        this(database, null);
    }

    private RunningBook(Database database, @Nullable TestDatabase own) {
        this.database = database;
        this.own = own;
        Inside inside = new Inside(
                database.users(),
                database.accounts(),
                NoAccounts.signIn(),
                null,
                database.books(),
                database.charts(),
                database.files(),
                database.changes(),
                _ -> new Answer(null, new Reply(true, List.of()), null),
                () -> true,
                NOON);
        Settings settings = Running.read();
        server = new HttpServer("127.0.0.1", 0, settings.trustedProxies(), Edge.routes(settings, inside)).start();
    }

    /** Somebody who has opened a book in a browser. */
    record Person(User user, String cookie) {}

    Person person(String locale) {
        Token token = Token.fresh();
        Preferences preferences =
                new Preferences(Locale.forLanguageTag(locale), ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"));
        User user = database.users().findOrCreate(token.identity("guest"), preferences);
        return new Person(user, Guests.cookieName(false) + "=" + token.reveal());
    }

    static Draft draft(String amount, String category, String note, LocalDate day) {
        CategoryId id = new CategoryId(category);
        Direction direction = id.isIncome() ? Direction.IN : Direction.OUT;
        return new Draft(day, Money.of(amount, "EUR"), direction, id, note, Set.of(), null);
    }

    /** Books as the pages do, and returns the entry's id. */
    EntryId book(Person person, Draft draft) {
        Bookkeeping.Kept kept = new Bookkeeping(database.books(), NOON)
                .record(person.user(), "form-" + Token.fresh().reveal().substring(0, 16), draft);
        return kept.entries().getFirst();
    }

    List<Entry> entries(Person person) {
        return database.books()
                .atomically(
                        person.user().id(),
                        desk -> desk.entries().latest(person.user().id(), 1000));
    }

    HttpRequest.Builder to(Person person, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Cookie", person.cookie())
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(Person person, String path) {
        return send(to(person, path));
    }

    /** As a page's own form sends it. */
    HttpResponse<String> post(Person person, String path, String... fields) {
        return send(form(person, path, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    /** As htmx sends it. */
    HttpResponse<String> part(Person person, String path, String... fields) {
        return send(form(person, path, fields)
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true"));
    }

    HttpRequest.Builder form(Person person, String path, String... fields) {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(person, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static String[] fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
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

    /** As when told to: streams end, and what is in flight finishes. */
    void stop() {
        server.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        if (own != null) own.close();
    }
}
