package kharcha.lab;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import kharcha.account.User;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.storage.Database;
import kharcha.storage.EmbeddedPostgres;
import kharcha.storage.RoundTrips;

/**
 * {@code lab bench [--seconds N] [--clients N] [--warm-up N] [--only growth|bookings]}: how fast the whole service is, beside the same SQL without HTTP,
 * understanding and words (the floor) in the same run, in turns of half a second, so that the ratio holds whatever else the
 * machine does. The clients run in the same process and share its processors: the figures are a lower bound.
 *
 * <p>First everything that is measured is done for a while without being counted, and how long is said: a JVM needs some tens of
 * seconds until it has compiled what it runs often, on processors that it takes from the answers meanwhile. The figures are
 * those of a service that has been up for a minute.
 *
 * <p>The large user is served one message at a time, since turns of one user happen one after the other anyway; all others by
 * as many clients as are asked for. What runs book is taken out again before the next measures, so that it finds the same books.
 */
public final class BenchLab {
    private static final String SECRET = "only-for-the-benchmark-on-this-machine";
    private static final String REPORT = "monthly report";
    private static final String QUESTION = "how much on coffee this month?";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);
    private static final int USERS = 1000;
    private static final int LARGE = 1_000_000;
    private static final int SMALL = 1_000;
    private static final int LIFETIME = 60_000;
    private static final String GROWTH = "growth";
    private static final String BOOKINGS = "bookings";
    private static final int COUNTED = 100;
    private static final int PICTURES = 200;

    /** A running service to measure, as the root package starts one. */
    public interface Service extends AutoCloseable {
        URI address();

        Database database();

        @Override
        void close();
    }

    /** Starts a service with these settings, for which it is as late as the clock says. */
    public interface Starter {
        Service start(Map<String, String> environment, Clock clock) throws Exception;
    }

    private final Database database;
    private final BenchBooks books;
    private final BenchClient client;
    private final Load load;
    private final Load alone;
    private final Load warmUp;
    private final LocalDate today;
    private final BenchResult result;

    private BenchLab(Service service, Load load, Load warmUp, LocalDate today, PrintStream out)
            throws InterruptedException {
        this.database = service.database();
        this.books = new BenchBooks(database, USERS, LARGE, SMALL, LIFETIME);
        this.client = new BenchClient(service.address(), SECRET);
        this.load = load;
        this.alone = new Load(1, load.seconds());
        this.warmUp = warmUp;
        this.today = today;
        books.fill(today);
        this.result = new BenchResult(out);
    }

    /** @param environment of which only {@code KHARCHA_BENCH_DATA} counts: the folder of the benchmark's own database */
    public static void run(List<String> arguments, Map<String, String> environment, Starter starter, PrintStream out)
            throws Exception {
        Options options = Options.read(arguments, Set.of("seconds", "clients", "warm-up", "only"));
        String only = options.text("only").orElse("");
        if (!List.of("", GROWTH, BOOKINGS).contains(only))
            throw new IllegalArgumentException("--only must be " + GROWTH + " or " + BOOKINGS + ", not " + only);
        Load load = new Load(options.number("clients", 4), options.number("seconds", 10));
        Load warmUp = new Load(load.clients(), options.number("warm-up", 40));
        Path data = Path.of(environment.getOrDefault("KHARCHA_BENCH_DATA", "data/bench"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Service service = starter.start(settings(RoundTrips.counted(postgres.url())), clock())) {
            BenchLab lab = new BenchLab(service, load, warmUp, LAST_DAY, out);
            switch (only) {
                case GROWTH -> lab.growth();
                case BOOKINGS -> lab.bookingsAlone();
                default -> {
                    lab.measure();
                    lab.growth();
                }
            }
            lab.result.end();
        }
    }

    /** Runs on from this time of the day, but on the day that the books end on: a later month would find nothing to report. */
    private static Clock clock() {
        Clock clock = Clock.systemUTC();
        return Clock.offset(clock, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), LAST_DAY)));
    }

    private static Map<String, String> settings(String databaseUrl) {
        return Map.of(
                "KHARCHA_DATABASE_URL",
                databaseUrl,
                "KHARCHA_PORT",
                "0",
                "KHARCHA_WATSON_PER_MINUTE",
                "10000000",
                "KHARCHA_WATSON_WEBHOOK_SECRET",
                SECRET);
    }

    private void measure() throws InterruptedException {
        List<User> users = books.all();
        warmUp();
        answers("monthly reports", REPORT);
        result.show("floor of a month: SQL alone", alone.run(_ -> month(users.getFirst())));
        answers("questions", QUESTION);
        pictures();
        pages(users.getFirst());
        bookings();
        books.takeOut();
    }

    private void bookingsAlone() throws InterruptedException {
        warmUp();
        bookings();
        books.takeOut();
    }

    /** At the end, so that all before finds the books as it always did. */
    private void growth() throws InterruptedException {
        new BenchGrowth(client, books, result).measure(alone, warmUp);
        result.show("apologies for being too slow", (double) client.apologies());
    }

    /** Everything that is measured in turn, so that what comes first is not the slowest for that. */
    private void warmUp() throws InterruptedException {
        result.show("seconds of warm-up, not counted", (double) warmUp.seconds());
        List<LongConsumer> kinds = List.of(
                number -> client.say(small(number), words(number)),
                number -> client.say(small(number), REPORT),
                number -> client.say(small(number), QUESTION),
                number -> books.bookAlone(small(number), draft(number), today));
        warmUp.uncounted(number -> kinds.get((int) (number % kinds.size())).accept(number));
        books.takeOut();
    }

    private void answers(String name, String text) throws InterruptedException {
        result.show(name + ", 999 users", load.run(number -> client.say(small(number), text)));
        result.show(name + ", the large user", alone.run(_ -> client.say(0, text)));
    }

    private void month(User user) {
        DateRange month = DateRange.of(today.withDayOfMonth(1), today);
        List<Figure> figures = database.books()
                .atomically(
                        user.id(),
                        desk -> desk.reports().figures(user.id(), Filter.NONE, month, Query.GroupBy.CATEGORY));
        if (figures.isEmpty()) throw new IllegalStateException("the benchmark's user has spent nothing this month");
    }

    private void pictures() throws InterruptedException {
        List<URI> charts = client.charts();
        if (charts.isEmpty()) throw new IllegalStateException("no report had a chart");
        List<LongConsumer> first = charts.stream()
                .limit(PICTURES)
                .<LongConsumer>map(chart -> _ -> client.look(chart))
                .toList();
        result.show("charts, first look", alone.each(first));
        URI seen = charts.getFirst();
        client.look(seen);
        result.show("charts, looked at again", alone.run(_ -> client.look(seen)));
    }

    private void pages(User user) throws InterruptedException {
        String cookie = BenchPages.cookie(database, user);
        Map<String, String> pages = BenchPages.all(today);
        // Their own warm-up, so that the first of them is not the slowest for that.
        List<String> paths = List.copyOf(pages.values());
        alone.uncounted(number -> client.open(paths.get((int) (number % paths.size())), cookie));
        for (Map.Entry<String, String> page : pages.entrySet())
            result.show("page: " + page.getKey(), alone.run(_ -> client.open(page.getValue(), cookie)));
    }

    private void bookings() throws InterruptedException {
        List<Timings> both = load.inTurn(List.of(
                number -> client.say(small(number), words(number)),
                number -> books.bookAlone(small(number), draft(number), today)));
        Timings many = both.getFirst();
        Timings floor = both.getLast();
        result.show("bookings, 999 users", many);
        result.show("floor of bookings: SQL alone", floor);
        result.show("bookings, the large user", alone.run(number -> client.say(0, words(number))));
        result.show("bookings, part of their floor", many.perSecond() / floor.perSecond());
        costs();
    }

    /** Round trips and write-ahead log of one booking over HTTP, averaged over some that nothing else disturbs. */
    private void costs() {
        long log = logPosition();
        long trips = RoundTrips.count();
        for (int i = 0; i < COUNTED; i++) client.say(small(i), words(i));
        result.show("round trips a booking", (double) (RoundTrips.count() - trips) / COUNTED);
        result.show("bytes of log (WAL) a booking", (double) (logPosition() - log) / COUNTED);
    }

    private long logPosition() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")
                        .mapTo(Long.class)
                        .one());
    }

    private int small(long number) {
        return (int) (1 + number % (books.users() - 1));
    }

    private static String words(long number) {
        return "coffee " + (2 + number % 7) + "." + (10 + number % 90) + " at the corner";
    }

    private Draft draft(long number) {
        return new Draft(
                today,
                new Money(BigDecimal.valueOf(310 + number % 90, 2), Currency.getInstance("EUR")),
                Direction.OUT,
                new CategoryId("coffee"),
                "the corner",
                Set.of(),
                null);
    }
}
