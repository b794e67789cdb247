package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kharcha.conversation.Changes;
import kharcha.conversation.Conversation;
import kharcha.conversation.Reply;
import kharcha.conversation.Rounds;
import kharcha.ledger.Categories;
import kharcha.report.FileFormat;
import kharcha.storage.TestDatabase;
import kharcha.transcripts.Speaker;
import kharcha.transcripts.Transcript;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import kharcha.web.Guests;
import kharcha.web.Proxies;
import kharcha.web.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same transcripts once more, as a browser would say them: {@code POST /api/chat} on the running service over PostgreSQL. */
class TranscriptsOverHttpTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DASHBOARD = " http://localhost:8080/dashboard";

    private static final Pattern FILE = Pattern.compile("(.+) http://localhost:8080/files/([A-Za-z0-9-]+)\\.([a-z]+)");

    private static volatile Instant now = Instant.EPOCH;
    private static TestDatabase database;
    private static HttpServer server;
    private static HttpClient client;

    @BeforeAll
    static void serve() throws Settings.Mistakes {
        database = TestDatabase.fresh();
        database.database().rates().keep(Transcript.RATES, Instant.EPOCH);
        Conversation conversation = new Conversation(
                database.books(),
                new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run)),
                new IntentAssembler()::assemble,
                Categories.standard(),
                Duration.ofDays(90));
        Inside inside = new Inside(
                database.users(),
                database.database().accounts(),
                NoAccounts.signIn(),
                null,
                database.books(),
                (_, _) -> java.util.Optional.empty(),
                database.database().files(),
                Changes.NONE,
                conversation::reply,
                () -> true,
                new ToldClock());
        Settings settings = Settings.read(Map.of("KHARCHA_MESSAGES_PER_MINUTE", "100000"));
        server = new HttpServer("127.0.0.1", 0, Proxies.NONE, Edge.routes(settings, inside)).start();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        database.close();
    }

    /** Messages without an id cannot be sent this way: the chat's contract wants one. */
    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !Transcript.read(file).text().contains("\n= no ids"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void over_http(Path file) {
        Transcript transcript = Transcript.read(file);
        assertThat(transcript.play(
                        speaker(transcript),
                        due -> new Rounds(
                                        database.books(),
                                        database.database().wakings(),
                                        Clock.fixed(due, ZoneOffset.UTC))
                                .run()))
                .isEqualTo(transcript.text());
    }

    private static Speaker speaker(Transcript transcript) {
        Token token = Token.fresh();
        database.users().findOrCreate(token.identity("guest"), transcript.preferences());
        String cookie = Guests.cookieName(false) + "=" + token.reveal();
        return (channel, id, text, when) -> {
            now = when;
            ObjectNode body = JSON.createObjectNode().put("message_id", id).put("text", text);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/chat"))
                    .header("Content-Type", "application/json")
                    .header("Origin", "http://localhost:8080")
                    .header("Cookie", cookie)
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).as(text).isEqualTo(200);
                return reply(JSON.readTree(response.body()).at("/output/generic"), channel.equals("web"));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            } catch (InterruptedException trouble) {
                throw new AssertionError(trouble);
            }
        };
    }

    /** The answer's items as the blocks they were; every guest is offered a recovery link here, so it counts where it is meant. */
    private static Reply reply(JsonNode items, boolean recovery) {
        List<Reply.Block> blocks = new ArrayList<>();
        for (JsonNode item : items) {
            switch (item.path("response_type").asText()) {
                case "text" -> blocks.add(text(item.path("text").asText()));
                case "image" ->
                    blocks.add(new Reply.Picture(
                            "",
                            item.path("title").asText(),
                            item.path("alt_text").asText()));
                case "option" -> blocks.add(new Reply.Choices("", choices(item)));
                case "user_defined" -> {
                    Reply.Text offer = (Reply.Text) blocks.removeLast();
                    if (recovery) blocks.add(new Reply.RecoveryOffer(offer.text()));
                }
                default -> throw new AssertionError("no block for " + item);
            }
        }
        return new Reply(true, blocks);
    }

    /** A browser is told the address where a block leads to the dashboard. */
    private static Reply.Block text(String text) {
        Matcher file = FILE.matcher(text);
        if (file.matches())
            return new Reply.File(file.group(2), FileFormat.of(file.group(3)).orElseThrow(), file.group(1));
        return text.endsWith(DASHBOARD)
                ? new Reply.DashboardOffer(text.substring(0, text.length() - DASHBOARD.length()))
                : new Reply.Text(text);
    }

    private static List<Reply.Choice> choices(JsonNode option) {
        List<Reply.Choice> choices = new ArrayList<>();
        for (JsonNode choice : option.path("options"))
            choices.add(new Reply.Choice(
                    choice.path("label").asText(),
                    choice.at("/value/input/text").asText()));
        return choices;
    }

    /** Stands where the transcript says. */
    private static final class ToldClock extends Clock {
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
    }
}
