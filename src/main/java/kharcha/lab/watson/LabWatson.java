package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A Watson Assistant to test with, on this machine: tokens, sessions, messages with and without, environments, skills in and out.
 * Errors have Watson's shape. What it is asked is remembered, for tests to look at.
 */
public final class LabWatson implements AutoCloseable {
    public static final String API_KEY = "lab-key";
    public static final String ASSISTANT = "lab-assistant";
    public static final String ENVIRONMENT = "lab-draft";

    private static final String INSTANCE = "/instances/lab";
    private static final String BUSY = "Rate limit exceeded";

    private final Keys keys;
    private final SkillDesk skills;
    private final Weather weather;
    private final Talk talk;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Map<String, ObjectNode> sessions = new ConcurrentHashMap<>();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final Hanging hanging = new Hanging();
    private final Javalin javalin;
    private volatile boolean tokensHang;

    /** Listens at once. */
    public LabWatson(Play play) {
        Clock clock = Clock.systemUTC();
        this.keys = new Keys(API_KEY, clock);
        this.skills = new SkillDesk(play.skill());
        this.weather = new Weather(play.delay(), play.fail(), play.modern());
        Callee first = play.preMessage();
        this.talk = new Talk(
                skills::skill, client, play.webhook(), first == null ? null : new PreMessage(client, first, clock));
        this.javalin = Javalin.create(config -> {
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = play.port();
                    configure(config);
                    routes(config.routes);
                })
                .start();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 15_000_000L;
    }

    public int port() {
        return javalin.port();
    }

    /** Of the service instance. */
    public URI url() {
        return URI.create(iamUrl() + INSTANCE);
    }

    public URI iamUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What Kharcha is to be set to, to ask it. */
    public Map<String, String> settings() {
        return Map.of(
                "KHARCHA_WATSON_URL",
                url().toString(),
                "KHARCHA_WATSON_API_KEY",
                API_KEY,
                "KHARCHA_WATSON_ASSISTANT_ID",
                ASSISTANT,
                "KHARCHA_WATSON_ENVIRONMENT_ID",
                ENVIRONMENT,
                "KHARCHA_WATSON_IAM_URL",
                iamUrl().toString());
    }

    /** @param mood in which messages are met from now on; null: as it was told at the start */
    public void be(@Nullable Mood mood) {
        weather.set(mood);
    }

    public void letTokensHang(boolean hang) {
        tokensHang = hang;
    }

    public void revokeTokens() {
        keys.revoke();
    }

    /** The bodies of the messages so far, oldest first, those that met trouble too. */
    public List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /** The last skills that were put in, as they came; null: none were. */
    public @Nullable JsonNode imported() {
        return skills.taken();
    }

    private void routes(RoutesConfig routes) {
        routes.exception(Complaint.class, (e, context) -> Wire.answer(context, e.status(), e.told()));
        routes.post("/identity/token", context -> {
            if (tokensHang) hanging.hang();
            keys.token(context);
        });
        routes.before(INSTANCE + "/*", keys::check);
        routes.before(INSTANCE + "/*", LabWatson::version);
        String assistant = INSTANCE + "/v2/assistants/{assistant}";
        // The older form has the environment in the assistant's place.
        for (String base : List.of(assistant, assistant + "/environments/{environment}")) {
            routes.post(base + "/sessions", known(this::open));
            routes.delete(base + "/sessions/{session}", known(this::end));
            routes.post(base + "/sessions/{session}/message", known(this::message));
            routes.post(base + "/message", known(this::stateless));
        }
        routes.get(INSTANCE + "/v2/assistants", context -> Wire.answer(context, 200, Inventory.assistants()));
        routes.get(assistant + "/environments", owned(context -> Wire.answer(context, 200, Inventory.environments())));
        routes.get(
                assistant + "/environments/{environment}",
                owned(known(context -> Wire.answer(context, 200, Inventory.environment()))));
        routes.get(assistant + "/skills_export", owned(skills::export));
        routes.post(assistant + "/skills_import", owned(skills::take));
        routes.get(assistant + "/skills_import/status", owned(skills::importing));
    }

    private static void version(Context context) {
        String version = context.queryParam("version");
        if (version == null || !version.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}"))
            throw new Complaint(400, "Invalid version. Please specify a version as YYYY-MM-DD.");
    }

    /** For whom the address names an environment that is there. */
    private static Handler known(Handler handler) {
        return context -> {
            String environment = context.pathParamMap().getOrDefault("environment", context.pathParam("assistant"));
            if (!environment.equals(ENVIRONMENT)) throw new Complaint(404, "Resource not found");
            handler.handle(context);
        };
    }

    /** For whom it names the assistant. */
    private static Handler owned(Handler handler) {
        return context -> {
            if (!context.pathParam("assistant").equals(ASSISTANT)) throw new Complaint(404, "Resource not found");
            handler.handle(context);
        };
    }

    private void open(Context context) {
        String session = UUID.randomUUID().toString();
        sessions.put(session, Wire.NODES.objectNode());
        Wire.answer(context, 201, Wire.NODES.objectNode().put("session_id", session));
    }

    private void end(Context context) {
        if (sessions.remove(context.pathParam("session")) == null) throw new Complaint(404, "Invalid Session");
        Wire.answer(context, 200, Wire.NODES.objectNode());
    }

    private void message(Context context) throws InterruptedException {
        String session = context.pathParam("session");
        ObjectNode known = sessions.get(session);
        if (known == null) throw new Complaint(404, "Invalid Session");
        say(context, known, session);
    }

    private void stateless(Context context) throws InterruptedException {
        say(context, Wire.NODES.objectNode(), "");
    }

    private void say(Context context, ObjectNode known, String session) throws InterruptedException {
        ObjectNode request = Wire.body(context);
        heard.add(request);
        weather.delay();
        switch (weather.next()) {
            case HANGS -> hanging.hang();
            case BROKEN -> throw new Complaint(500, "Internal Server Error");
            case BUSY -> throw new Complaint(429, BUSY);
            case GARBLED -> context.contentType("application/json").result("{\"output\":{\"generic\":[");
            case CUT_OFF -> Hanging.cutOff(context, Wire.write(talked(request, known, session)));
            case MODERN -> Wire.answer(context, 200, Inventory.modern(talked(request, known, session)));
            case WELL -> Wire.answer(context, 200, talked(request, known, session));
        }
    }

    private ObjectNode talked(ObjectNode request, ObjectNode known, String session) {
        String named = session.isEmpty() ? UUID.randomUUID().toString() : session;
        ObjectNode answer;
        synchronized (known) {
            answer = talk.answer(request, known, named);
        }
        boolean wanted = session.isEmpty()
                || request.at("/input/options/return_context").asBoolean()
                || request.at("/input/options/export").asBoolean();
        if (!wanted) answer.remove("context");
        return answer;
    }

    /** Calls in flight end in the middle, as when the machine dies. */
    @Override
    public void close() {
        hanging.end();
        javalin.stop();
        client.shutdownNow();
    }
}
