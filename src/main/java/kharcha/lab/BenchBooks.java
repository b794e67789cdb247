package kharcha.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Books;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Ledger;
import kharcha.storage.Database;
import kharcha.understanding.Context;
import org.jspecify.annotations.Nullable;

/**
 * The books that the benchmark is run on: user 0 with 1,000,000 entries over twenty years, users 1 to 999 with 1,000 each over
 * two, and one with 60,000 over sixty. They are booked by the ledger itself, so every row is as a service would have written it; a seed makes them the same
 * every time. Filling goes on where it was cut off.
 */
final class BenchBooks {
    private static final int FILLERS = 4;
    private static final int BATCH = 1000;
    private static final int PATIENCE = 20;
    private static final Preferences PREFERENCES =
            new Preferences(Locale.forLanguageTag("en-IE"), ZoneId.of("Europe/Dublin"), Currency.getInstance("EUR"));

    private static final String TAKE_OUT = """
        WITH gone AS (
          DELETE FROM entries
          WHERE user_id = :user
          AND entry_id > :filled
          RETURNING entry_id, day, words
        )
        DELETE FROM entry_words w
        USING gone, unnest(gone.words) AS had(word)
        WHERE w.user_id = :user
        AND w.word = had.word
        AND w.day = gone.day
        AND w.entry_id = gone.entry_id
        """;

    private final String run = Long.toString(System.nanoTime(), 36);
    private final AtomicLong floor = new AtomicLong();
    private final Database database;
    private final int users;
    private final int large;
    private final int small;
    private final int lifetime;

    /**
     * @param users how many there are, the large one among them
     * @param large how many entries that one has
     * @param small how many entries each of the others has
     * @param lifetime how many one more user has, who is not among them
     */
    BenchBooks(Database database, int users, int large, int small, int lifetime) {
        this.database = database;
        this.users = users;
        this.large = large;
        this.small = small;
        this.lifetime = lifetime;
    }

    static Identity identity(long user) {
        return new Identity("watson:bench", "u" + user);
    }

    int users() {
        return users;
    }

    /** The number of the one with a lifetime's entries. */
    long lifetimeUser() {
        return users;
    }

    /** Fills what is missing, and then lets the database look through what it has. */
    void fill(LocalDate today) throws InterruptedException {
        List<Integer> missing = new ArrayList<>();
        for (int user = 0; user <= users; user++)
            if (database.users().find(identity(user)).isEmpty()) missing.add(user);
        if (missing.isEmpty()) return;
        System.err.println("Filling the books of " + missing.size() + " users, once; this takes some minutes.");
        List<Runnable> work = new ArrayList<>();
        for (int user : missing) work.add(() -> fill(user, today));
        Load.once(work, FILLERS);
        database.vacuum();
    }

    /** Takes out what was booked beyond what was filled in. */
    void takeOut() throws InterruptedException {
        List<Runnable> work = new ArrayList<>();
        List<User> all = all();
        for (int i = 0; i < users; i++) {
            User user = all.get(i);
            int filled = i == 0 ? large : small;
            work.add(() -> {
                if (booked(user) > filled) takeOut(user, filled);
            });
        }
        Load.once(work, FILLERS);
        database.vacuum();
    }

    private void takeOut(User user, int filled) {
        database.jdbi().useTransaction(handle -> {
            handle.select(
                            "SELECT set_config('kharcha.user_id', ?::bigint::text, true)",
                            user.id().value())
                    .mapTo(String.class)
                    .one();
            handle.createUpdate(TAKE_OUT)
                    .bind("user", user.id())
                    .bind("filled", filled)
                    .execute();
        });
    }

    private void fill(int number, LocalDate today) {
        Habits habits = habits(number, today);
        // Under another name until all is booked: only who is full is measured.
        User user = database.users().findOrCreate(new Identity("bench:filling", "u" + number), PREFERENCES);
        int done = booked(user);
        while (done < habits.entries()) {
            List<Draft> drafts = habits.from(done, BATCH, number);
            bookPatiently(user, drafts, today);
            done += drafts.size();
            if (done % 100_000 == 0) System.err.println("  " + done + " of " + habits.entries() + " entries");
        }
        if (!database.users().add(user.id(), identity(number)))
            throw new IllegalStateException("somebody else has the identity of user " + number);
    }

    private Habits habits(int number, LocalDate today) {
        if (number == users) return new Habits(lifetime, 60 * 365, today);
        return number == 0 ? new Habits(large, 20 * 365, today) : new Habits(small, 2 * 365, today);
    }

    private int booked(User user) {
        List<Entry> last =
                database.books().atomically(user.id(), desk -> desk.entries().latest(user.id(), 1));
        return last.isEmpty() ? 0 : (int) last.getFirst().id().value();
    }

    /** A busy machine may make a statement too slow; what was not booked is tried again. */
    private void bookPatiently(User user, List<Draft> drafts, LocalDate today) {
        for (int tries = 1; ; tries++)
            try {
                book(user, drafts, today, null);
                return;
            } catch (Books.Unavailable busy) {
                if (tries == PATIENCE) throw busy;
            }
    }

    /** The users themselves, the large one first. */
    List<User> all() {
        List<User> all = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            Optional<User> found = database.users().find(identity(user));
            all.add(found.orElseThrow(() -> new IllegalStateException("the books were not filled")));
        }
        return all;
    }

    /**
     * The floor that bookings are measured against: all that a service asks of the database for one, from finding who it is to
     * closing the turn, without HTTP, understanding and words.
     */
    void bookAlone(long number, Draft draft, LocalDate today) {
        User user = database.users()
                .find(identity(number))
                .orElseThrow(() -> new IllegalStateException("the books were not filled"));
        book(user, List.of(draft), today, "floor-" + run + "-" + floor.incrementAndGet());
    }

    private void book(User user, List<Draft> drafts, LocalDate today, @Nullable String message) {
        Instant at = ZonedDateTime.of(today, LocalTime.NOON, PREFERENCES.zone()).toInstant();
        var reply = new Reply(true, List.of(new Reply.Text("Booked €3.20 · coffee · the corner · today")));
        database.books().atomically(user.id(), desk -> {
            Turns.Opening opening = desk.turns().open(user.id(), "bench", message);
            new Ledger(desk, user.id(), opening.turn()).record(drafts);
            var turn =
                    new Turn(opening.turn(), "bench", message, "coffee 3.20 at the corner", "add_expense", reply, at);
            desk.turns().close(user.id(), turn, Context.NONE);
            return turn;
        });
    }
}
