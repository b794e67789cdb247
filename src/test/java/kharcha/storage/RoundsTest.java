package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Reply;
import kharcha.conversation.Rounds;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Ledger;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.ledger.StandingOrders;
import kharcha.ledger.Undoing;
import kharcha.money.Money;
import kharcha.understanding.Meanwhile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes due is booked with its own day, once: with the clock moved, servers away, and several of them at once. */
final class RoundsTest {
    private static TestDatabase db;
    private static int people;

    @BeforeAll
    static void open() {
        db = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        db.close();
    }

    @Test
    void rent_of_the_31st_is_booked_on_the_last_day_of_shorter_months_and_in_a_leap_year() {
        UserId ann = somebody("Europe/Berlin");
        every(ann, Cadence.Unit.MONTH, "2027-10-31", "2027-10-30");
        hourByHour(ann, LocalDate.of(2027, 10, 30), LocalDate.of(2028, 5, 2), "Europe/Berlin");
        assertThat(days(ann))
                .containsExactly(
                        "2027-10-31",
                        "2027-11-30",
                        "2027-12-31",
                        "2028-01-31",
                        "2028-02-29",
                        "2028-03-31",
                        "2028-04-30");
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward, then back; in Kolkata they never do.
        "Europe/Berlin, 2026-03-27, 2026-03-31",
        "Europe/Berlin, 2026-10-23, 2026-10-27",
        "America/New_York, 2026-03-06, 2026-03-10",
        "America/New_York, 2026-10-30, 2026-11-03",
        "Pacific/Auckland, 2026-09-25, 2026-09-29",
        "Pacific/Auckland, 2026-04-03, 2026-04-07",
        "Asia/Kolkata, 2026-03-27, 2026-03-31",
    })
    void each_day_is_booked_once_early_in_the_morning_where_the_user_lives(
            String zone, LocalDate first, LocalDate last) {
        UserId ann = somebody(zone);
        every(ann, Cadence.Unit.DAY, first.toString(), first.minusDays(1).toString());
        ZoneId here = ZoneId.of(zone);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            round(ZonedDateTime.of(day, LocalTime.of(4, 59), here).toInstant());
            assertThat(days(ann)).as("before five of %s", day).doesNotContain(day.toString());
            round(ZonedDateTime.of(day, LocalTime.of(5, 0), here).toInstant());
            assertThat(days(ann)).as("at five of %s", day).endsWith(day.toString());
        }
        assertThat(days(ann))
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1))
                        .map(LocalDate::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-27, 2026-03-31",
        "Europe/Berlin, 2026-10-23, 2026-10-27",
        "America/New_York, 2026-03-06, 2026-03-10",
        "America/New_York, 2026-10-30, 2026-11-03",
        "Pacific/Auckland, 2026-09-25, 2026-09-29",
        "Pacific/Auckland, 2026-04-03, 2026-04-07",
    })
    void an_hour_that_a_day_leaves_out_is_the_next_and_one_that_it_has_twice_reminds_once(
            String zone, LocalDate first, LocalDate last) {
        UserId ann = somebody(zone);
        Recurrence daily = new Recurrence(Cadence.every(Cadence.Unit.DAY), first, last, null, false);
        add(ann, daily, new Recurring.Reminder("stretch", LocalTime.of(2, 30)), first.minusDays(1));
        hourByHour(ann, first, last.plusDays(1), zone);
        assertThat(turns(ann).stream().map(turn -> turn.at().atZone(ZoneId.of(zone))))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
    }

    @Test
    void a_week_without_a_server_is_caught_up_each_day_for_itself_and_reminded_of_once() {
        UserId ann = somebody("Asia/Kolkata");
        every(ann, Cadence.Unit.WEEKDAY, "2026-11-16", "2026-11-15");
        add(
                ann,
                new Recurrence(Cadence.every(Cadence.Unit.DAY), LocalDate.of(2026, 11, 16), null, null, false),
                new Recurring.Reminder("water the plants", LocalTime.of(8, 0)),
                LocalDate.of(2026, 11, 15));
        round(Instant.parse("2026-11-23T12:00:00Z"));
        round(Instant.parse("2026-11-23T12:00:20Z"));
        assertThat(days(ann))
                .containsExactly("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23");
        Meanwhile news = inBook(
                ann,
                desk -> Objects.requireNonNull(
                        desk.turns().open(ann, "test", null).context().meanwhile()));
        assertThat(news.turns()).hasSize(1);
        assertThat(news.reminders()).containsExactly("Reminder: water the plants.");
    }

    @Test
    void years_without_a_server_are_caught_up_in_portions() {
        UserId ann = somebody("Europe/Berlin");
        every(ann, Cadence.Unit.DAY, "2025-01-01", "2024-12-31");
        round(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(days(ann)).hasSize(366).doesNotHaveDuplicates();
    }

    @Test
    void servers_that_go_round_at_once_book_nothing_twice_and_miss_nothing() throws Exception {
        List<UserId> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UserId user = somebody("Europe/Berlin");
            every(user, Cadence.Unit.DAY, "2026-11-01", "2026-10-31");
            all.add(user);
        }
        Instant now = Instant.parse("2026-11-10T12:00:00Z");
        try (Database other = Database.open(db.url(), 4);
                ExecutorService servers = Executors.newFixedThreadPool(4)) {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Callable<Integer>> rounds = new ArrayList<>();
            for (Database database : List.of(db.database(), other, db.database(), other))
                rounds.add(() -> {
                    together.await();
                    return rounds(database, now).run();
                });
            int done = 0;
            for (Future<Integer> each : servers.invokeAll(rounds)) done += each.get();
            assertThat(done).isEqualTo(20 * 10);
        }
        for (UserId user : all) assertThat(days(user)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void what_fails_on_the_way_is_done_again_and_not_twice() {
        UserId ann = somebody("Europe/Berlin");
        every(ann, Cadence.Unit.DAY, "2026-11-01", "2026-10-31");
        Instant now = Instant.parse("2026-11-03T12:00:00Z");
        Books dying = new Books() {
            @Override
            public <T> T atomically(UserId user, Function<Desk, T> work) {
                return db.books().atomically(user, desk -> {
                    T done = work.apply(desk);
                    if (user.equals(ann)) throw new IllegalStateException("the power went out");
                    return done;
                });
            }
        };
        assertThatThrownBy(() -> new Rounds(dying, db.database().wakings(), Clock.fixed(now, ZoneOffset.UTC)).run())
                .hasMessage("the power went out");
        assertThat(days(ann)).isEmpty();
        round(now);
        assertThat(days(ann)).containsExactly("2026-11-01", "2026-11-02", "2026-11-03");
    }

    @Test
    void what_came_due_is_undone_by_name_only_and_is_not_booked_again() {
        UserId ann = somebody("Europe/Berlin");
        every(ann, Cadence.Unit.MONTH, "2026-11-01", "2026-10-31");
        round(Instant.parse("2026-11-01T12:00:00Z"));
        Turn booked = turns(ann).getLast();
        Undoing plain = inBook(ann, desk -> {
            Turns.Opening opening = desk.turns().open(ann, "test", null);
            Undoing undoing = new Ledger(desk, ann, opening.turn()).undo();
            close(desk, ann, opening);
            return undoing;
        });
        // The rule itself was set up by somebody, so that is what a plain undo takes back.
        assertThat(plain).isInstanceOf(Undoing.Undone.class);
        assertThat(days(ann)).containsExactly("2026-11-01");
        inBook(ann, desk -> {
            Turns.Opening opening = desk.turns().open(ann, "test", null);
            new Ledger(desk, ann, opening.turn()).redo();
            close(desk, ann, opening);
            return true;
        });
        inBook(ann, desk -> {
            Turns.Opening opening = desk.turns().open(ann, "test", null);
            Undoing undoing = new Ledger(desk, ann, opening.turn()).undo(booked.id());
            close(desk, ann, opening);
            return undoing;
        });
        assertThat(days(ann)).isEmpty();
        round(Instant.parse("2026-11-02T12:00:00Z"));
        assertThat(days(ann)).isEmpty();
        round(Instant.parse("2026-12-02T12:00:00Z"));
        assertThat(days(ann)).containsExactly("2026-12-01");
    }

    @Test
    void who_moves_is_booked_by_the_new_clock_and_no_day_twice() {
        UserId ann = somebody("Asia/Kolkata");
        every(ann, Cadence.Unit.DAY, "2026-11-01", "2026-10-31");
        round(Instant.parse("2026-11-01T00:00:00Z"));
        inBook(ann, desk -> {
            Turns.Opening opening = desk.turns().open(ann, "test", null);
            Preferences now = opening.preferences();
            new Ledger(desk, ann, opening.turn())
                    .prefer(new Preferences(now.locale(), ZoneId.of("America/New_York"), now.homeCurrency()));
            close(desk, ann, opening);
            return true;
        });
        round(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(days(ann)).containsExactly("2026-11-01");
        round(Instant.parse("2026-11-02T09:59:00Z"));
        assertThat(days(ann)).containsExactly("2026-11-01");
        round(Instant.parse("2026-11-02T10:00:00Z"));
        assertThat(days(ann)).containsExactly("2026-11-01", "2026-11-02");
    }

    @Test
    void what_is_skipped_changed_and_ended_is_booked_so() {
        UserId ann = somebody("Europe/Berlin");
        every(ann, Cadence.Unit.WEEK, "2026-11-06", "2026-11-05");
        change(ann, rule -> rule.without(DateRange.day(LocalDate.of(2026, 11, 13))));
        change(
                ann,
                rule -> rule.with(
                        rule.on(LocalDate.of(2026, 11, 27)).orElseThrow().withAmount(Money.of("70", "EUR"))));
        change(ann, rule -> rule.until(LocalDate.of(2026, 12, 4)));
        hourByHour(ann, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 12, 20), "Europe/Berlin");
        assertThat(entries(ann).stream()
                        .map(entry -> entry.draft().day() + " "
                                + entry.draft().amount().amount().toPlainString())
                        .toList())
                .containsExactly("2026-11-06 60.00", "2026-11-20 60.00", "2026-11-27 70.00", "2026-12-04 70.00");
        assertThat(db.database().wakings().due(Instant.parse("2099-01-01T00:00:00Z"), 10_000))
                .doesNotContain(ann);
    }

    @Test
    void the_directory_knows_nothing_but_when() throws Exception {
        try (Connection owner = db.asSuperuser();
                Statement statement = owner.createStatement();
                ResultSet columns = statement.executeQuery("""
                    SELECT string_agg(attname, ' ' ORDER BY attnum)
                    FROM pg_attribute
                    WHERE attrelid = 'kharcha.wakings'::regclass
                    AND attnum > 0
                    """)) {
            columns.next();
            assertThat(columns.getString(1)).isEqualTo("user_id at");
        }
    }

    private static UserId somebody(String zone) {
        Preferences preferences = new Preferences(Locale.ENGLISH, ZoneId.of(zone), Currency.getInstance("EUR"));
        return db.users()
                .findOrCreate(new Identity("test", "person-" + people++), preferences)
                .id();
    }

    private static void every(UserId user, Cadence.Unit unit, String first, String handled) {
        LocalDate day = LocalDate.parse(first);
        Draft terms = new Draft(day, Money.of("60", "EUR"), Direction.OUT, CategoryId.OTHER, "rent", Set.of(), null);
        add(
                user,
                new Recurrence(Cadence.every(unit), day, null, null, false),
                new Recurring.Payment(List.of(terms)),
                LocalDate.parse(handled));
    }

    private static void add(UserId user, Recurrence rule, Recurring.Task task, LocalDate handled) {
        inBook(user, desk -> {
            Turns.Opening opening = desk.turns().open(user, "test", null);
            Recurring recurring = new Recurring(desk.recurring().fresh(user), rule, List.of(), task);
            new StandingOrders(desk, user, opening.turn()).add(recurring, handled);
            close(desk, user, opening);
            return true;
        });
    }

    private static void change(UserId user, UnaryOperator<Recurring> change) {
        inBook(user, desk -> {
            Turns.Opening opening = desk.turns().open(user, "test", null);
            Recurring now = desk.recurring().read(user).standing().getFirst().recurring();
            assertThat(new StandingOrders(desk, user, opening.turn()).change(List.of(change.apply(now))))
                    .isTrue();
            close(desk, user, opening);
            return true;
        });
    }

    private static void close(Desk desk, UserId user, Turns.Opening opening) {
        Turn turn = new Turn(opening.turn(), "test", null, "", "", new Reply(true, List.of()), Instant.EPOCH);
        desk.turns().close(user, turn, opening.context());
    }

    private static <T> T inBook(UserId user, Function<Desk, T> work) {
        return db.books().atomically(user, work);
    }

    /** A round each hour, as far as the directory says that there is something to do. */
    private static void hourByHour(UserId user, LocalDate from, LocalDate to, String zone) {
        Instant end = to.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant now = from.atStartOfDay(ZoneId.of(zone)).toInstant();
        for (; now.isBefore(end); now = now.plus(Duration.ofHours(1)))
            if (db.database().wakings().due(now, 10_000).contains(user)) round(now);
    }

    private static void round(Instant now) {
        rounds(db.database(), now).run();
    }

    private static Rounds rounds(Database database, Instant now) {
        return new Rounds(database.books(), database.wakings(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<Turn> turns(UserId user) {
        return inBook(user, desk -> desk.turns().history(user, 1000)).stream()
                .filter(turn -> turn.channel().equals(Rounds.CHANNEL))
                .toList();
    }

    private static List<Entry> entries(UserId user) {
        return inBook(user, desk -> desk.entries().latest(user, 1000)).stream()
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
    }

    private static List<String> days(UserId user) {
        return entries(user).stream()
                .map(entry -> entry.draft().day().toString())
                .toList();
    }
}
