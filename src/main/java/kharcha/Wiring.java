package kharcha;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kharcha.conversation.Conversation;
import kharcha.conversation.ConvertingRound;
import kharcha.conversation.Rounds;
import kharcha.files.MonthlyLetters;
import kharcha.ledger.Categories;
import kharcha.mail.MailRound;
import kharcha.ops.DailyWork;
import kharcha.ops.Errand;
import kharcha.ops.Metrics;
import kharcha.ops.OneOfMany;
import kharcha.rates.RateFetch;
import kharcha.signin.ChatKey;
import kharcha.signin.SignIn;
import kharcha.signin.Strongbox;
import kharcha.storage.Database;
import kharcha.storage.DatabaseUrl;
import kharcha.storage.EmbeddedPostgres;
import kharcha.storage.Retention;
import kharcha.storage.SecretFile;
import kharcha.understanding.EngineWatch;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Parse;
import kharcha.understanding.SecondOpinion;
import kharcha.understanding.Understanding;
import kharcha.understanding.local.LanguageModels;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import kharcha.understanding.watson.Instance;
import kharcha.understanding.watson.WatsonOpinion;
import kharcha.web.Secret;
import kharcha.web.WatsonSecrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole object graph, new by new. What takes long (the database's start, learning the intents) goes side by side; what was
 * opened is closed in reverse, also when opening the rest fails.
 */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final int CONNECTIONS = 10;
    private static final Duration FETCHES = Duration.ofHours(3);
    private static final Duration ROUNDS = Duration.ofSeconds(20);

    /** What is still to be done when all is wired and nobody is served yet. */
    interface Preparation {
        void prepare(Inside inside, Database database);
    }

    private final Settings settings;
    private final Clock clock;
    private final Preparation preparation;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    Wiring(Settings settings) {
        this(settings, Clock.systemUTC());
    }

    Wiring(Settings settings, Clock clock) {
        this(settings, clock, (_, _) -> {});
    }

    Wiring(Settings settings, Clock clock, Preparation preparation) {
        this.settings = settings;
        this.clock = clock;
        this.preparation = preparation;
    }

    /** Returns when the first request can be answered. */
    Database open() {
        CompletableFuture<Understanding> learning = CompletableFuture.supplyAsync(() -> learn(clock));
        Database database = keep(Database.open(databaseUrl(), CONNECTIONS));
        WarmUp.ask(database, clock);
        Metrics metrics = new Metrics();
        Conversation conversation = new Conversation(
                database.books(),
                timed(learning.join(), metrics),
                new IntentAssembler()::assemble,
                Categories.standard(),
                settings.chartTtl(),
                watson(metrics));
        Inside inside = new Inside(
                database.users(),
                database.accounts(),
                Edge.signIn(settings, database.accounts(), database.limits(), strongbox(), clock),
                chatKey(),
                database.books(),
                database.charts(),
                database.files(),
                database.changes(),
                conversation::reply,
                database::isReachable,
                clock);
        preparation.prepare(inside, database);
        keep(new MailRound(database.postbag(), settings.mail(), settings.mailFrom(), settings.publicUrl(), clock))
                .start();
        keep(new Errand("move-books", Duration.ofSeconds(5), Edge.moves(inside)::goOn))
                .start();
        RateFetch fetch = keep(new RateFetch(settings.rates(), database.rates(), clock));
        keep(new OneOfMany(database.pool(), "rates", FETCHES, fetch::run)).start();
        keep(new OneOfMany(
                        database.pool(),
                        "conversions",
                        ROUNDS,
                        new ConvertingRound(database.books(), database.conversions())::run))
                .start();
        keep(new OneOfMany(
                        database.pool(),
                        "rounds",
                        ROUNDS,
                        new Rounds(database.books(), database.wakings(), clock)::run))
                .start();
        keep(new Errand(
                        "monthly-letters",
                        Duration.ofMinutes(15),
                        new MonthlyLetters(inside.accounts(), inside.books(), settings.publicUrl(), clock)::send))
                .start();
        keep(new DailyWork(jobs(database.retention(), inside.signIn(), clock))).start();
        keep(new HttpServer(
                        settings.host(),
                        settings.port(),
                        settings.trustedProxies(),
                        Edge.routes(settings, inside, metrics)))
                .start();
        inBackground("first-painting", WarmUp::paint);
        if (!settings.watsonSecrets().equals(WatsonSecrets.NONE)
                && !"https".equals(settings.publicUrl().getScheme()))
            LOG.warn("event=watson-pictures result=LEFT_OUT reason=\"KHARCHA_PUBLIC_URL is no https address, and web"
                    + " chats and messengers fetch pictures by https only\"");
        return database;
    }

    private static Understanding timed(Understanding local, EngineWatch watch) {
        return utterance -> {
            long begun = System.nanoTime();
            Parse parse = local.read(utterance);
            watch.saw("local", EngineWatch.Outcome.ANSWERED, Duration.ofNanos(System.nanoTime() - begun));
            return parse;
        };
    }

    /** Null where no Watson is to be asked. */
    private @Nullable SecondOpinion watson(Metrics metrics) {
        Instance instance = settings.watson();
        if (instance == null) return null;
        WatsonOpinion watson = keep(new WatsonOpinion(instance, metrics, clock));
        metrics.showBreaker(WatsonOpinion.ENGINE, WatsonOpinion.STATES, watson::state);
        LOG.info("event=watson asked=true");
        return watson;
    }

    /** Learns the intents, and reads a first sentence, while the database still starts. */
    private Understanding learn(Clock clock) {
        Understanding learnt = new LocalUnderstanding(
                new LanguageModels(Skill::shipped, work -> inBackground("learn-language", work)));
        WarmUp.read(
                new Conversation(
                        WarmUp.CLOSED,
                        learnt,
                        new IntentAssembler()::assemble,
                        Categories.standard(),
                        settings.chartTtl()),
                clock);
        return learnt;
    }

    private static void inBackground(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("event={} exception={}", name, e.getClass().getName());
            }
        });
    }

    /** The folder's own key only for the database in that folder: replicas that share one must be given theirs. */
    private Strongbox strongbox() {
        Secret given = settings.secretKey();
        if (given != null) return Strongbox.with(given);
        if (settings.databaseUrl() == null) return Strongbox.with(SecretFile.in(settings.data()));
        LOG.warn(
                "event=secret-key result=NONE effect=\"keys of authenticator apps stand in the database as they are\"");
        return Strongbox.unlocked();
    }

    /** As above: replicas that made their own would not know each other's tokens. */
    private @Nullable ChatKey chatKey() {
        if (settings.chatJwtKey() != null || settings.databaseUrl() != null) return settings.chatJwtKey();
        Secret kept = SecretFile.in(settings.data(), "chat-jwt-key.pem", "KHARCHA_CHAT_JWT_KEY", ChatKey::fresh);
        return ChatKey.of(kept.reveal());
    }

    private DatabaseUrl databaseUrl() {
        DatabaseUrl given = settings.databaseUrl();
        return given != null
                ? given
                : keep(EmbeddedPostgres.start(settings.data())).url();
    }

    private static List<DailyWork.Job> jobs(Retention retention, SignIn signIn, Clock clock) {
        return List.of(
                new DailyWork.Job(
                        "forget-turns",
                        () -> retention.forgetTurns(clock.instant().minus(Edge.TURNS_KEPT))),
                new DailyWork.Job("forget-charts", () -> retention.forgetCharts(clock.instant())),
                new DailyWork.Job("forget-files", () -> retention.forgetFiles(clock.instant())),
                new DailyWork.Job("forget-sessions", () -> retention.forgetSessions(clock.instant())),
                new DailyWork.Job("erase-who-left", signIn.leaving()::erase));
    }

    /** Told to stop while it still starts, it must not leave behind what opens after that. */
    private synchronized <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        if (closed) close();
        return part;
    }

    URI address() {
        return settings.publicUrl();
    }

    /** Requests in flight finish first. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn(
                        "event=close part={} exception={}",
                        part.getClass().getSimpleName(),
                        e.getClass().getName());
            }
        }
    }
}
