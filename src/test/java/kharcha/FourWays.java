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
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Books;
import kharcha.conversation.Changes;
import kharcha.conversation.Conversation;
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

/**
 * A service and two Watsons, and four ways into it, each for a person of its own: the conversation itself; a Watson whose dialog
 * calls our webhook; the extension, as a step of an actions skill does; and the chat of a service that asks a Watson. What is
 * said is said four ways at once, and it is made sure of that the answers are the same, as far as each way can show it.
 */
final class FourWays implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "four ways to say it";
    private static final String PUBLIC_URL = "https://kharcha.example";

    private static final Understanding UNDERSTANDING =
            new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run));
    /** How Watson did, question by question. */
    final List<EngineWatch.Outcome> asked = new CopyOnWriteArrayList<>();

    private volatile Instant now = Instant.EPOCH;
    private TestDatabase database;
    private final LabWatson answering;
    private WatsonOpinion opinion;
    private LabWatson calling;
    private HttpServer server;
    private HttpClient client;
    private Conversation local;

    FourWays() throws Settings.Mistakes {
        database = TestDatabase.fresh();
        database.database().rates().keep(Transcript.RATES, Instant.EPOCH);
        answering = new LabWatson(Play.plain());
        Map<String, String> environment = new HashMap<>(answering.settings());
        environment.put("KHARCHA_WATSON_WEBHOOK_SECRET", SECRET);
        // Pictures go by https only.
        environment.put("KHARCHA_PUBLIC_URL", PUBLIC_URL);
        environment.put("KHARCHA_MESSAGES_PER_MINUTE", "100000");
        Settings settings = Settings.read(environment);
        opinion = new WatsonOpinion(
                Objects.requireNonNull(settings.watson()),
                (engine, outcome, took) -> asked.add(outcome),
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

    static Conversation conversation(Books books, @Nullable SecondOpinion watson) {
        return new Conversation(
                books,
                UNDERSTANDING,
                new IntentAssembler()::assemble,
                Categories.standard(),
                Duration.ofDays(90),
                watson);
    }

    void rounds(Instant due) {
        rounds(database.books(), database.database().wakings(), due);
    }

    static void rounds(Books books, Wakings wakings, Instant due) {
        new Rounds(books, wakings, Clock.fixed(due, ZoneOffset.UTC)).run();
    }

    /** Somebody's way to say something, and what of the whole reply it can show. */
    private interface Way {
        Shown say(@Nullable String id, String text);
    }

    Speaker speaker(Transcript transcript) {
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
    private Reply said(User user, String channel, @Nullable String id, String text, Instant when) {
        User known = new User(user.id(), preferences(user), null, true);
        return local.reply(new Message(known, channel, id, text, when, List.of()))
                .reply();
    }

    private Preferences preferences(User user) {
        return database.books().atomically(user.id(), desk -> desk.preferences().read(user.id()));
    }

    /** With the transcript's settings, who has been told all there is to tell. */
    private User person(Transcript transcript, Identity identity) {
        User user = database.users().findOrCreate(identity, transcript.preferences());
        return database.books().atomically(user.id(), desk -> {
            desk.preferences().rememberToldOfWatson(user.id());
            return user;
        });
    }

    private Way dialog(Transcript transcript, String name) {
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

    private Way extension(Transcript transcript, String name) {
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

    private Way chat(Transcript transcript) {
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

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private JsonNode post(URI address, ObjectNode body, String header, String value) {
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
    private final class ToldClock extends Clock {
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

    @Override
    public void close() {
        client.close();
        calling.close();
        server.close();
        opinion.close();
        answering.close();
        database.close();
    }
}
