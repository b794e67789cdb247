package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Answer;
import kharcha.conversation.Books;
import kharcha.conversation.Changes;
import kharcha.conversation.Conversation;
import kharcha.conversation.MemoryBooks;
import kharcha.conversation.Message;
import kharcha.conversation.Reply;
import kharcha.conversation.Rounds;
import kharcha.conversation.Wakings;
import kharcha.lab.watson.Callee;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Play;
import kharcha.ledger.Categories;
import kharcha.skills.Extension;
import kharcha.storage.TestDatabase;
import kharcha.transcripts.Speaker;
import kharcha.transcripts.Transcript;
import kharcha.understanding.EngineWatch;
import kharcha.understanding.Intent;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.SecondOpinion;
import kharcha.understanding.Understanding;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import kharcha.understanding.watson.WatsonOpinion;
import kharcha.web.Guests;
import kharcha.web.Proxies;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transcripts with every intent in them, said four ways at once by four people with books of their own: to the conversation itself;
 * to a Watson whose dialog calls our webhook; to the extension, as a step of an actions skill does; and in the chat of a service that
 * asks a Watson. All are answered the same, as far as their way can show it: see {@link Shown}.
 */
class FourWaysTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "four ways to say it";
    private static final String PUBLIC_URL = "https://kharcha.example";

    /** Without line breaks in what is said, which Watson does not take. */
    private static final List<String> CHOSEN = List.of(
            "again",
            "budgets-hindi",
            "corrections",
            "dashboard",
            "export-french",
            "forecast-hindi",
            "hindi",
            "learning",
            "rates-hinglish",
            "recurring-german",
            "repeats-hindi",
            "several",
            "undo-several",
            "vague-days",
            "wallets-spanish");

    private static final Understanding UNDERSTANDING =
            new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run));
    private static final Set<String> MEANT = new TreeSet<>();
    private static final List<EngineWatch.Outcome> ASKED = new CopyOnWriteArrayList<>();

    private static volatile Instant now = Instant.EPOCH;
    private static TestDatabase database;
    private static LabWatson asked;
    private static WatsonOpinion opinion;
    private static LabWatson calling;
    private static HttpServer server;
    private static HttpClient client;
    private static Conversation local;

    @BeforeAll
    static void serve() throws Settings.Mistakes {
        database = TestDatabase.fresh();
        database.database().rates().keep(Transcript.RATES, Instant.EPOCH);
        asked = new LabWatson(Play.plain());
        Map<String, String> environment = new HashMap<>(asked.settings());
        environment.put("KHARCHA_WATSON_WEBHOOK_SECRET", SECRET);
        // Pictures go by https only.
        environment.put("KHARCHA_PUBLIC_URL", PUBLIC_URL);
        environment.put("KHARCHA_MESSAGES_PER_MINUTE", "100000");
        Settings settings = Settings.read(environment);
        opinion = new WatsonOpinion(
                Objects.requireNonNull(settings.watson()),
                (engine, outcome, took) -> ASKED.add(outcome),
                Clock.systemUTC());
        local = conversation(database.books(), null);
        Inside inside = new Inside(
                database.users(),
                database.database().accounts(),
                NoAccounts.signIn(),
                null,
                database.books(),
                database.charts(),
                database.database().files(),
                Changes.NONE,
                conversation(database.books(), opinion)::reply,
                () -> true,
                new ToldClock());
        server = new HttpServer("127.0.0.1", 0, Proxies.NONE, Edge.routes(settings, inside)).start();
        calling = new LabWatson(Play.plain().calling(new Callee(address("/watson/dialog"), SECRET)));
        client = HttpClient.newHttpClient();
    }

    private static Conversation conversation(Books books, @Nullable SecondOpinion watson) {
        return new Conversation(
                books,
                UNDERSTANDING,
                new IntentAssembler()::assemble,
                Categories.standard(),
                Duration.ofDays(90),
                watson);
    }

    @AfterAll
    static void stop() {
        client.close();
        calling.close();
        server.close();
        opinion.close();
        asked.close();
        database.close();
    }

    static Stream<Path> chosen() {
        return CHOSEN.stream().map(name -> FOLDER.resolve(name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void four_ways(Path file) {
        Transcript transcript = Transcript.read(file);

        assertThat(transcript.play(
                        speaker(transcript),
                        due -> rounds(database.books(), database.database().wakings(), due)))
                .isEqualTo(transcript.text());

        assertThat(ASKED).as("how Watson did").containsAnyOf(EngineWatch.Outcome.ANSWERED, EngineWatch.Outcome.UNSURE);
    }

    @Test
    void every_intent_is_among_them() {
        chosen().map(Transcript::read).forEach(FourWaysTest::playInMemory);
        Set<String> intents = new TreeSet<>();
        addKinds(Intent.class, intents);
        intents.removeAll(MEANT);
        assertThat(intents).as("intents that none of them has").isEmpty();
    }

    private static void playInMemory(Transcript transcript) {
        MemoryBooks books = new MemoryBooks();
        books.publish(Transcript.RATES);
        User user = books.findOrCreate(new Identity("alone", "1"), transcript.preferences());
        Conversation conversation = conversation(books, null);
        transcript.play(
                (channel, id, text, when) -> {
                    User now = books.find(new Identity("alone", "1")).orElse(user);
                    Answer answer = conversation.reply(new Message(now, channel, id, text, when, List.of()));
                    if (answer.meaning() != null)
                        MEANT.add(answer.meaning().getClass().getSimpleName());
                    return answer.reply();
                },
                due -> rounds(books, books, due));
    }

    private static void addKinds(Class<?> sealed, Set<String> kinds) {
        for (Class<?> kind : sealed.getPermittedSubclasses())
            if (kind.isSealed()) addKinds(kind, kinds);
            else kinds.add(kind.getSimpleName());
    }

    private static void rounds(Books books, Wakings wakings, Instant due) {
        new Rounds(books, wakings, Clock.fixed(due, ZoneOffset.UTC)).run();
    }

    /** Somebody's way to say something, and what of the whole reply it can show. */
    private interface Way {
        Shown say(@Nullable String id, String text);
    }

    private static Speaker speaker(Transcript transcript) {
        String name = transcript.file().getFileName().toString();
        User alone = person(transcript, new Identity("test", name));
        Way dialog = dialog(transcript, name);
        Way extension = extension(transcript, name);
        Way chat = chat(transcript);
        return (channel, id, text, when) -> {
            now = when;
            Reply reply = said(alone, channel, id, text, when);
            Shown all = Shown.all(reply);
            Shown inDialog = dialog.say(id, text);
            Shown inExtension = extension.say(id, text);
            Shown inChat = chat.say(id, text);
            if (Shown.isToldByTheChannel(reply)) {
                assertThat(List.of(inDialog, inExtension, inChat))
                        .allSatisfy(each -> assertThat(each.text()).as(text).isNotEmpty());
                return reply;
            }
            assertThat(inDialog).as("through the dialog: " + text).isEqualTo(all.inDialog());
            assertThat(inExtension).as("through the extension: " + text).isEqualTo(all.inExtension());
            assertThat(inChat).as("in the chat, with Watson's vote: " + text).isEqualTo(all);
            return reply;
        };
    }

    /** To the conversation that asks nobody, by somebody whose settings are as they are by now. */
    private static Reply said(User user, String channel, @Nullable String id, String text, Instant when) {
        User known = new User(user.id(), preferences(user), null, true);
        return local.reply(new Message(known, channel, id, text, when, List.of()))
                .reply();
    }

    private static Preferences preferences(User user) {
        return database.books().atomically(user.id(), desk -> desk.preferences().read(user.id()));
    }

    /** With the transcript's settings, who has been told all there is to tell. */
    private static User person(Transcript transcript, Identity identity) {
        User user = database.users().findOrCreate(identity, transcript.preferences());
        return database.books().atomically(user.id(), desk -> {
            desk.preferences().rememberToldOfWatson(user.id());
            return user;
        });
    }

    private static Way dialog(Transcript transcript, String name) {
        person(transcript, new Identity("watson:Slack:T1", name));
        return (id, text) -> {
            ObjectNode body = JSON.createObjectNode();
            body.putObject("input").put("message_type", "text").put("text", text);
            ObjectNode context = body.putObject("context");
            context.putObject("skills")
                    .putObject("main skill")
                    .putObject("user_defined")
                    .put("message_id", id);
            ObjectNode integrations = context.putObject("integrations");
            integrations.putObject("slack").put("team_id", "T1").put("channel_id", "D1");
            integrations
                    .putObject("channel")
                    .put("name", "Slack")
                    .putObject("private")
                    .putObject("user")
                    .put("id", name);
            String key = Base64.getEncoder()
                    .encodeToString(("apikey:" + LabWatson.API_KEY).getBytes(StandardCharsets.UTF_8));
            JsonNode answer = post(
                    URI.create(
                            calling.url() + "/v2/assistants/" + LabWatson.ENVIRONMENT + "/message?version=2024-08-25"),
                    body,
                    "Authorization",
                    "Basic " + key);
            assertThat(answer.at("/output/webhook_error").isMissingNode())
                    .as(answer.path("output").toString())
                    .isTrue();
            return Shown.items(answer.at("/output/generic"));
        };
    }

    private static Way extension(Transcript transcript, String name) {
        person(transcript, new Identity("watson:Slack:T2", name));
        return (id, text) -> {
            ObjectNode body = JSON.createObjectNode()
                    .put("text", text)
                    .put("channel", "Slack")
                    .put("channel_team", "T2")
                    .put("channel_user", name)
                    .put("message_id", id);
            return Shown.items(post(address(Extension.PATH + "say"), body, "Authorization", "Bearer " + SECRET)
                    .path("generic"));
        };
    }

    private static Way chat(Transcript transcript) {
        Token token = Token.fresh();
        person(transcript, token.identity("guest"));
        String cookie = Guests.cookieName(true) + "=" + token.reveal();
        int[] count = {0};
        return (id, text) -> {
            ObjectNode body = JSON.createObjectNode()
                    .put("message_id", id == null ? "own-" + ++count[0] : id)
                    .put("text", text);
            return Shown.items(
                    post(address("/api/chat"), body, "Cookie", cookie).at("/output/generic"));
        };
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static JsonNode post(URI address, ObjectNode body, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Origin", PUBLIC_URL)
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(body + " -> " + response.body())
                    .isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException | InterruptedException trouble) {
            throw new AssertionError(trouble);
        }
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
