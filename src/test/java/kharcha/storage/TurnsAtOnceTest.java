package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Change;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.money.Money;
import kharcha.understanding.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Turns of one user at the same moment, and what a turn costs. */
final class TurnsAtOnceTest {
    private static final Preferences EUROPEAN =
            new Preferences(Locale.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"));
    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");

    private static TestDatabase db;

    @BeforeAll
    static void open() {
        db = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        db.close();
    }

    private static Identity identity(String name) {
        return new Identity("test", name);
    }

    private static Draft tea() {
        return new Draft(
                LocalDate.of(2026, 3, 18),
                Money.of("2.50", "EUR"),
                Direction.OUT,
                CategoryId.OTHER,
                "green tea",
                Set.of(),
                null);
    }

    /** A turn as a channel and the conversation make it; books nothing when the message was answered before. */
    private static void say(Database database, Identity who, String message) {
        User user = database.users().findOrCreate(who, EUROPEAN);
        UserId id = user.id();
        database.books().atomically(id, desk -> {
            Turns.Opening opening = desk.turns().open(id, "web", message);
            if (opening.earlier() != null) return opening.earlier().reply();
            EntryId entry = desk.entries().add(id, List.of(tea())).getFirst().id();
            desk.journal()
                    .append(
                            id,
                            new Journal.Page(
                                    opening.turn(),
                                    Journal.Kind.CHANGE,
                                    List.of(),
                                    List.of(new Change.EntryChange(entry, null, tea()))));
            Reply reply = new Reply(true, List.of(new Reply.Text("Booked #" + entry.value())));
            desk.turns().close(id, new Turn(opening.turn(), "web", message, "tea 2.50", "", reply, NOON), Context.NONE);
            return reply;
        });
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) running.add(people.submit(work));
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) results.add(each.get(20, TimeUnit.SECONDS));
            return results;
        }
    }

    @Test
    void an_identity_becomes_one_user_however_many_ask_at_the_same_moment() throws Exception {
        for (int round = 0; round < 5; round++) {
            Identity newcomer = identity("newcomer " + round);
            List<User> users = atOnce(4, () -> db.users().findOrCreate(newcomer, EUROPEAN));
            assertThat(new HashSet<>(users)).hasSize(1);
        }
    }

    @Test
    void a_message_delivered_four_times_at_once_is_booked_once() throws Exception {
        Identity ann = identity("delivered at once");
        UserId id = db.users().findOrCreate(ann, EUROPEAN).id();
        atOnce(4, () -> {
            say(db.database(), ann, "m1");
            return "";
        });
        int booked =
                db.books().atomically(id, desk -> desk.entries().latest(id, 9).size());
        int turns =
                db.books().atomically(id, desk -> desk.turns().history(id, 9).size());
        assertThat(booked).isEqualTo(1);
        assertThat(turns).isEqualTo(1);
    }

    @Test
    void different_messages_at_once_become_turns_one_after_the_other() throws Exception {
        Identity ann = identity("many messages");
        UserId id = db.users().findOrCreate(ann, EUROPEAN).id();
        var numbers = new java.util.concurrent.atomic.AtomicInteger();
        atOnce(4, () -> {
            say(db.database(), ann, "m" + numbers.incrementAndGet());
            return "";
        });
        List<Turn> turns = db.books().atomically(id, desk -> desk.turns().history(id, 9));
        assertThat(turns).extracting(turn -> turn.id().value()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void who_waits_too_long_for_the_lock_is_told_so_and_changes_nothing() throws Exception {
        UserId id = db.users().findOrCreate(identity("waiting"), EUROPEAN).id();
        var locked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> slow = other.submit(() -> db.books().atomically(id, desk -> {
                desk.turns().open(id, "web", null);
                locked.countDown();
                return await(release);
            }));
            assertThat(await(locked)).isTrue();
            assertThatThrownBy(() ->
                            db.books().atomically(id, desk -> desk.turns().open(id, "web", null)))
                    .isInstanceOf(Books.Unavailable.class);
            release.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(db.books()
                        .atomically(id, desk -> desk.turns().open(id, "web", null))
                        .turn()
                        .value())
                .isEqualTo(1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_turn_that_books_costs_six_round_trips_with_finding_its_user() {
        DatabaseUrl counted = DatabaseUrl.parse(db.urlText() + "&" + RoundTrips.PARAMETER);
        Identity ann = identity("counted");
        try (Database database = Database.open(counted, 1)) {
            for (int warm = 0; warm < 8; warm++) say(database, ann, "warm " + warm);
            long fewest = Long.MAX_VALUE;
            for (int attempt = 0;
                    attempt < 5;
                    attempt++) { // A connection that lay idle is asked first whether it lives.
                long before = RoundTrips.count();
                say(database, ann, "counted " + attempt);
                fewest = Math.min(fewest, RoundTrips.count() - before);
            }
            assertThat(fewest).isEqualTo(6);
        }
    }
}
