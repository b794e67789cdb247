package kharcha;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.account.EmailAddress;
import kharcha.conversation.Changes;
import kharcha.conversation.Conversation;
import kharcha.ledger.Categories;
import kharcha.mail.MailRound;
import kharcha.signin.Strongbox;
import kharcha.storage.TestDatabase;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Understanding;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import kharcha.web.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole edge over a PostgreSQL of its own, with mail in files and a clock that can be told; and browsers to use it with. */
final class Doorway implements AutoCloseable, AfterEachCallback {
    static final String PASSWORD = "otter lamp velvet nine";

    final TestDatabase database = TestDatabase.fresh();
    final Settings settings;
    final Inside inside;
    final HttpServer server;
    private final MailRound mail;
    private final Path letters;
    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-03-18T12:00:00Z");

    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    /** For each test anew, as an extension: closed after it. */
    Doorway() {
        this(folder());
    }

    Doorway(Path letters, String... more) {
        this(letters, Running::plain, more);
    }

    /** One that understands what people say, and not plain numbers only. */
    static Doorway understanding() {
        return new Doorway(
                folder(),
                new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run)),
                "MESSAGES_PER_MINUTE=100000");
    }

    private Doorway(Path letters, Understanding understanding, String... more) {
        this.letters = letters;
        List<String> all = new ArrayList<>(List.of("MAIL=file:" + letters));
        all.addAll(List.of(more));
        this.settings = Running.read(all.toArray(String[]::new));
        Conversation conversation = new Conversation(
                database.books(),
                understanding,
                new IntentAssembler()::assemble,
                Categories.standard(),
                Duration.ofDays(90));
        this.inside = new Inside(
                database.users(),
                database.database().accounts(),
                Edge.signIn(
                        settings,
                        database.database().accounts(),
                        database.database().limits(),
                        Strongbox.with(new Secret("a secret of the tests, long enough")),
                        clock),
                settings.chatJwtKey(),
                database.books(),
                database.charts(),
                database.database().files(),
                Changes.NONE,
                conversation::reply,
                () -> true,
                clock);
        this.server = replica();
        this.mail = new MailRound(
                database.database().postbag(),
                settings.mail(),
                new EmailAddress("kharcha@localhost"),
                settings.publicUrl(),
                clock);
    }

    /** One more service over the same database. */
    HttpServer replica() {
        return new HttpServer("127.0.0.1", 0, settings.trustedProxies(), Edge.routes(settings, inside)).start();
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    /** How many passwords were hashed so far. */
    long hashes() {
        return inside.signIn().passwords().hashes();
    }

    /** All letters so far, the oldest first; those in the outbox are carried before. */
    List<String> letters() {
        mail.run();
        if (!Files.exists(letters)) return List.of();
        try (Stream<Path> files = Files.list(letters)) {
            return files.sorted().map(Doorway::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastLetter(String to) {
        return letters().stream()
                .filter(letter -> letter.contains("\nTo: " + to + "\n"))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no letter to " + to));
    }

    /** The path, with its code, that the last letter to somebody leads to. */
    String lastLink(String to) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(/\\S*)").matcher(lastLetter(to));
        if (!link.find()) throw new AssertionError("no link in the letter");
        return link.group(1);
    }

    /** Every row of every table of ours, as text. */
    String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'kharcha'::regnamespace AND relkind"
                            + " = 'r'")) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            for (String table : tables)
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next())
                        all.append(table).append(' ').append(rows.getString(1)).append('\n');
                }
        }
        return all.toString();
    }

    Browser browser() {
        return new Browser("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    /** Somebody with an account and a browser that is logged in. */
    Browser member(String email) {
        Browser browser = browser();
        browser.post("/register", Map.of("email", email));
        String link = lastLink(email);
        HttpResponse<String> done =
                browser.post("/confirm", Map.of("code", link.substring(link.indexOf('=') + 1), "password", PASSWORD));
        if (done.statusCode() != 303) throw new AssertionError("not registered: " + done.body());
        return browser;
    }

    /** Keeps cookies as a browser does, follows nothing, and says that its forms come from our own page. */
    final class Browser {
        final Map<String, String> cookies = new HashMap<>();
        private final String agent;
        int port = server.port();

        Browser(String agent) {
            this.agent = agent;
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, Map<String, String> form) {
            String body = form.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(request(path)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        HttpResponse<String> json(String path, String body) {
            return send(request(path)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        HttpResponse<String> say(String text) {
            return json("/api/chat", "{\"message_id\":\"" + text.hashCode() + "\",\"text\":\"" + text + "\"}");
        }

        /** How many things were said in the book that this browser opens. */
        int said() {
            return Running.body(get("/api/chat/history")).path("turns").size();
        }

        HttpResponse<String> logIn(String email, String password) {
            return post("/login", Map.of("email", email, "password", password));
        }

        boolean isIn() {
            return get("/settings/security").statusCode() == 200;
        }

        @Nullable
        String session() {
            return cookies.get("kharcha-session");
        }

        HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Accept", "text/html")
                    .header("User-Agent", agent);
            if (!cookies.isEmpty())
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            return request;
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                response.headers().allValues("Set-Cookie").forEach(this::keep);
                return response;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /** A file, byte by byte. */
        byte[] bytes(String path) {
            try {
                HttpResponse<byte[]> response =
                        client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() != 200) throw new AssertionError(path + ": " + response.statusCode());
                return response.body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /** Only how it is answered: a stream of events has no end to wait for. */
        HttpResponse<InputStream> begin(HttpRequest.Builder request) {
            try {
                HttpResponse<InputStream> response =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                response.body().close();
                return response;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private void keep(String header) {
            String pair = header.substring(0, header.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            if (header.contains("Max-Age=0;")) cookies.remove(name);
            else cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("kharcha-letters");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
        mail.close();
        database.close();
    }
}
