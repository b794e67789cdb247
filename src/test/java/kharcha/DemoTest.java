package kharcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Turn;
import kharcha.demo.DemoAccount;
import kharcha.demo.Life;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.MoneyBag;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo, from its command to a browser that is in it. It is filled once for all of these. */
class DemoTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-03-18T20:00:00Z"), DUBLIN);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final int MORE_THAN_THERE_ARE = 100_000;

    private static final TestDatabase BOOKS = TestDatabase.fresh();

    private static String printed = "";

    @BeforeAll
    static void fill() throws Exception {
        printed = served(BOOKS, _ -> {});
    }

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    private interface Visit {
        void to(String printed) throws Exception;
    }

    /** Starts the demo there, goes there, and stops it. Returns what it printed. */
    private static String served(TestDatabase database, Visit visit) throws Exception {
        var out = new ByteArrayOutputStream();
        var shell = new Main.Shell(
                Started.on(database, 0),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try (Demo demo = new Demo(shell, EVENING)) {
            demo.open();
            String said = out.toString(StandardCharsets.UTF_8);
            visit.to(said);
            return said;
        }
    }

    private static UserId user() {
        return BOOKS.database()
                .accounts()
                .atomically(register -> register.credentials().find(new EmailAddress("demo@localhost")))
                .orElseThrow()
                .user();
    }

    private static List<Entry> entries() {
        UserId user = user();
        return BOOKS.books()
                .atomically(
                        user,
                        desk -> desk.reports()
                                .entries(user, Filter.NONE, DateRange.ALL, Reports.Order.NEWEST, MORE_THAN_THERE_ARE));
    }

    private static List<Turn> turns() {
        UserId user = user();
        return BOOKS.books().atomically(user, desk -> desk.turns().history(user, MORE_THAN_THERE_ARE));
    }

    @Test
    void what_is_said_is_booked_as_it_was_meant() {
        List<Draft> left = new ArrayList<>(entries().stream().map(Entry::draft).toList());
        List<Draft> missing = Life.until(TODAY)
                .days()
                .filter(day -> day.isBefore(TODAY))
                .flatMap(day -> Life.until(TODAY).on(day).stream())
                .filter(draft -> !left.remove(draft))
                .toList();

        assertThat(missing).isEmpty();
        assertThat(left.stream().filter(draft -> draft.day().isBefore(TODAY)).map(Draft::note))
                .as("what comes round")
                .containsOnly(
                        "rent",
                        "salary",
                        "internet",
                        "phone",
                        "Netflix",
                        "Spotify",
                        "health insurance",
                        "newspaper",
                        "money home",
                        "cleaning");
    }

    @Test
    void figures_re_add_in_both_currencies() {
        UserId user = user();
        for (Direction direction : Direction.values()) {
            List<Figure> figures = BOOKS.books()
                    .atomically(
                            user,
                            desk -> desk.reports()
                                    .figures(user, Filter.direction(direction), DateRange.ALL, Query.GroupBy.CATEGORY));
            assertThat(MoneyBag.of(figures.stream().map(Figure::sum).toList()))
                    .isEqualTo(MoneyBag.of(entries().stream()
                            .map(Entry::draft)
                            .filter(draft -> draft.direction() == direction)
                            .map(Draft::amount)
                            .toList()));
        }
        assertThat(entries().stream()
                        .map(entry -> entry.draft().amount().currency().getCurrencyCode()))
                .contains("EUR", "INR");
    }

    @Test
    void the_chat_has_a_past_in_which_nothing_was_refused() {
        List<Turn> turns = turns();

        assertThat(turns.getLast().text()).isEqualTo("monthly report");
        assertThat(turns).filteredOn(turn -> !turn.reply().ok()).isEmpty();
        assertThat(turns.stream().map(turn -> turn.reply().text())).noneMatch(text -> text.contains("Which category"));
    }

    @Test
    void filling_it_twice_is_harmless_and_both_printed_ways_lead_in() throws Exception {
        int before = entries().size();

        served(BOOKS, said -> {
            URI link = URI.create(found("Open (\\S+)", said));
            try (HttpClient browser = browser()) {
                assertThat(get(browser, link)).contains("Log in");
                enter(browser, link.resolve("/signin"), Map.of("code", found("code=(.+)", link.toString())));
                assertThat(get(browser, link.resolve("/dashboard"))).contains("climbing", "₹");
                assertThat(get(browser, link.resolve("/api/chat/history"))).contains("monthly report");
            }
            try (HttpClient browser = browser()) {
                Map<String, String> typed =
                        Map.of("email", found("as (\\S+) with", said), "password", found("password (\\S+)", said));
                enter(browser, link.resolve("/login"), typed);
                assertThat(get(browser, link.resolve("/entries"))).contains("flat white");
            }
        });

        assertThat(entries()).hasSize(before);
        assertThat(printed).doesNotContain(BOOKS.urlText());
    }

    @Test
    void books_of_somebody_else_are_left_alone() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            User owner = database.users().findOrCreate(new Identity("guest", "somebody"), Running.GERMAN);
            var err = new ByteArrayOutputStream();
            var shell = new Main.Shell(
                    Started.on(database, 0),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));

            assertThat(Main.run(List.of("demo"), shell)).isEqualTo(1);

            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith(
                            "Kharcha cannot start: there are books in the database of KHARCHA_DATABASE_URL already");
            assertThat(database.users().find(new Identity("demo", "filling"))).isEmpty();
            assertThat(database.users().find(new Identity("guest", "somebody"))).contains(owner);
        }
    }

    @Test
    void what_was_cut_off_begins_anew() {
        try (Doorway door = new Doorway()) {
            var account = new DemoAccount(door.inside.users(), door.inside.accounts(), door.inside.signIn());
            List<UserId> begun = new ArrayList<>();
            assertThatThrownBy(() -> account.provide(door.database.users()::isEmpty, door.clock, user -> {
                        begun.add(user.id());
                        throw new IllegalStateException("cut off");
                    }))
                    .hasMessage("cut off");

            assertThat(account.provide(door.database.users()::isEmpty, door.clock, user -> begun.add(user.id())))
                    .isTrue();
            assertThat(account.provide(door.database.users()::isEmpty, door.clock, user -> begun.add(user.id())))
                    .isTrue();

            assertThat(begun).hasSize(2).doesNotHaveDuplicates();
            assertThat(account.open().email()).isEqualTo("demo@localhost");
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String get(HttpClient browser, URI address) throws Exception {
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(address.toString()).isEqualTo(200);
        return page.body();
    }

    private static void enter(HttpClient browser, URI address, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest form = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(browser.send(form, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(303);
    }
}
