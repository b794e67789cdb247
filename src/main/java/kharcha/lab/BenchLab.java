package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import kharcha.account.User;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.storage.Database;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * {@code lab bench [--seconds N] [--clients N]}: how fast the whole service is, beside the same SQL without HTTP, understanding
 * and words (the floor) in the same run, so that the ratio holds whatever else the machine does. The clients run in the same
 * process and share its processors: the figures are a lower bound.
 */
public final class BenchLab {
    private static final String SECRET = "only-for-the-benchmark-on-this-machine";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A running service to measure, as the root package starts one. */
    public interface Service extends AutoCloseable {
        URI address();

        Database database();

        @Override
        void close();
    }

    /** Starts a service with these settings. */
    public interface Starter {
        Service start(Map<String, String> environment) throws Exception;
    }

    private final Service service;
    private final BenchBooks books;
    private final Load load;
    private final LocalDate today;
    private final PrintStream out;
    private final ObjectNode result = JSON.createObjectNode();
    private final String run = Long.toString(System.nanoTime(), 36);
    private final Queue<URI> charts = new ConcurrentLinkedQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BenchLab(Service service, Load load, LocalDate today, PrintStream out) {
        this.service = service;
        this.books = new BenchBooks(service.database());
        this.load = load;
        this.today = today;
        this.out = out;
    }

    /** Settings that the benchmark gives its service, whatever the environment says. */
    public static void run(List<String> arguments, Map<String, String> environment, Starter starter, PrintStream out)
            throws Exception {
        Options options = Options.read(arguments, Set.of("seconds", "clients"));
        Map<String, String> settings = Map.of(
                "KHARCHA_DATA",
                environment.getOrDefault("KHARCHA_BENCH_DATA", "data/bench"),
                "KHARCHA_PORT",
                "0",
                "KHARCHA_WATSON_PER_MINUTE",
                "10000000",
                "KHARCHA_WATSON_WEBHOOK_SECRET",
                SECRET);
        try (Service service = starter.start(settings)) {
            Load load = new Load(options.number("clients", 4), options.number("seconds", 10));
            new BenchLab(service, load, LocalDate.now(Clock.systemUTC()), out).measure();
        }
    }

    private void measure() throws InterruptedException {
        books.fill(today);
        out.printf("%-34s %10s %10s %10s%n", "", "per second", "p50 ms", "p99 ms");
        bookings();
        reports();
        pictures();
        out.println(result);
    }

    private void bookings() throws InterruptedException {
        Timings small = load.run(speak(number -> 1 + number % (BenchBooks.USERS - 1), this::booking));
        show("bookings, 999 users", small);
        Timings large = alone().run(speak(_ -> 0, this::booking));
        show("bookings, the large user", large);
        List<User> users = users();
        Timings floor = load.run(number ->
                books.book(users.get((int) (1 + number % (BenchBooks.USERS - 1))), List.of(draft(number)), today));
        show("floor of bookings: SQL alone", floor);
        ratio("bookings to their floor", small.perSecond() / floor.perSecond());
        roundTrips();
    }

    private void reports() throws InterruptedException {
        LongFunction<String> report = _ -> "monthly report";
        LongFunction<String> question = _ -> "how much on coffee this month?";
        Timings small = load.run(speak(number -> 1 + number % (BenchBooks.USERS - 1), report));
        show("monthly reports, 999 users", small);
        show("monthly reports, the large user", alone().run(speak(_ -> 0, report)));
        show("questions, 999 users", load.run(speak(number -> 1 + number % (BenchBooks.USERS - 1), question)));
        show("questions, the large user", alone().run(speak(_ -> 0, question)));
        List<User> users = users();
        show("floor of a month: SQL alone", alone().run(_ -> month(users.getFirst())));
    }

    private void month(User user) {
        DateRange month = DateRange.of(today.withDayOfMonth(1), today);
        List<?> figures = service.database().books().atomically(user.id(), desk -> {
            Reports reports = desk.reports();
            return reports.figures(user.id(), Filter.NONE, month, Query.GroupBy.CATEGORY);
        });
        if (figures.isEmpty()) throw new IllegalStateException("the benchmark's user has spent nothing this month");
    }

    private void pictures() throws InterruptedException {
        List<URI> all = List.copyOf(charts);
        if (all.isEmpty()) throw new IllegalStateException("no report had a chart");
        List<LongConsumer> first = new ArrayList<>();
        for (URI chart : all.subList(0, Math.min(all.size(), 200))) first.add(_ -> picture(chart));
        show("charts, first look", alone().each(first));
        URI seen = all.getFirst();
        picture(seen);
        show("charts, looked at again", load.run(_ -> picture(seen)));
    }

    private Load alone() {
        return new Load(1, load.seconds());
    }

    private List<User> users() {
        List<User> users = new ArrayList<>();
        for (int user = 0; user < BenchBooks.USERS; user++)
            users.add(service.database().users().find(BenchBooks.identity(user)).orElseThrow());
        return users;
    }

    private String booking(long number) {
        return "coffee " + (2 + number % 7) + "." + (10 + number % 90) + " at the corner";
    }

    private Draft draft(long number) {
        return new Draft(
                today,
                new Money(java.math.BigDecimal.valueOf(310 + number % 90, 2), Currency.getInstance("EUR")),
                Direction.OUT,
                new CategoryId("coffee"),
                "the corner",
                Set.of(),
                null);
    }

    /** Statements and commits of one booking over HTTP, and the write-ahead log it costs, averaged over a hundred. */
    private void roundTrips() {
        int bookings = 100;
        AtomicLong statements = new AtomicLong();
        String before = position();
        service.database().jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        LongConsumer book = speak(_ -> 1, this::booking);
        for (int i = 0; i < bookings; i++) book.accept(1_000_000_000L + i);
        service.database().jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        double trips = (double) statements.get() / bookings + 1;
        long wal = service.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :before::pg_lsn)")
                        .bind("before", before)
                        .mapTo(Long.class)
                        .one());
        out.printf(Locale.ROOT, "%-34s %10.1f  (statements, and the commit)%n", "round trips a booking", trips);
        out.printf(Locale.ROOT, "%-34s %10d%n", "bytes of log (WAL) a booking", wal / bookings);
        result.put("round trips a booking", trips).put("WAL bytes a booking", wal / bookings);
    }

    private String position() {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT pg_current_wal_insert_lsn()::text")
                        .mapTo(String.class)
                        .one());
    }

    private LongConsumer speak(LongFunction<Number> user, LongFunction<String> text) {
        return number -> {
            ObjectNode body = JSON.createObjectNode()
                    .put("text", text.apply(number))
                    .put("channel", "bench")
                    .put("channel_user", "u" + user.apply(number))
                    .put(
                            "message_id",
                            run + "-" + Thread.currentThread().threadId() + "-" + number + "-" + System.nanoTime());
            HttpRequest request = HttpRequest.newBuilder(service.address().resolve("/watson/dialog"))
                    .header("Authorization", "Bearer " + SECRET)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                JsonNode answer = JSON.readTree(response.body());
                if (response.statusCode() != 200 || !answer.path("ok").asBoolean())
                    throw new IllegalStateException("answered " + response.statusCode() + " to " + text.apply(number));
                String chart = answer.path("chart_url").asText("");
                if (!chart.isEmpty() && !chart.equals("null") && charts.size() < 1000)
                    charts.add(service.address().resolve(URI.create(chart).getPath()));
            } catch (IOException failure) {
                throw new IllegalStateException("the service did not answer", failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        };
    }

    private void picture(URI chart) {
        try {
            HttpResponse<byte[]> response =
                    http.send(HttpRequest.newBuilder(chart).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200)
                throw new IllegalStateException("a chart answered " + response.statusCode());
        } catch (IOException failure) {
            throw new IllegalStateException("the service did not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void show(String name, Timings timings) {
        out.printf(
                Locale.ROOT,
                "%-34s %10.0f %10.2f %10.2f%n",
                name,
                timings.perSecond(),
                timings.percentile(0.5),
                timings.percentile(0.99));
        result.putObject(name)
                .put("per second", timings.perSecond())
                .put("p50 ms", timings.percentile(0.5))
                .put("p99 ms", timings.percentile(0.99));
    }

    private void ratio(String name, double value) {
        out.printf(Locale.ROOT, "%-34s %10.2f%n", name, value);
        result.put(name, value);
    }
}
