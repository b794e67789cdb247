package kharcha.lab;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Ledger;
import kharcha.money.Money;
import kharcha.storage.Database;
import kharcha.understanding.Context;

/**
 * The books that the benchmark is run on: user 0 with 1,000,000 entries over twenty years, users 1 to 999 with 1,000 each over
 * two. They are booked by the ledger itself, so every row is as a service would have written it; a seed makes them the same
 * every time but for the day they end on.
 */
final class BenchBooks {
    static final int USERS = 1000;

    private static final int LARGE = 1_000_000;
    private static final int SMALL = 1_000;
    private static final int BATCH = 500;
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Preferences PREFERENCES =
            new Preferences(Locale.forLanguageTag("en-IE"), ZoneId.of("Europe/Dublin"), EURO);

    private record Habit(String category, String note, int cents) {}

    private static final List<Habit> HABITS = List.of(
            new Habit("groceries", "weekly shop", 6200),
            new Habit("groceries", "milk and bread", 540),
            new Habit("coffee", "flat white", 380),
            new Habit("coffee", "espresso", 240),
            new Habit("eating out", "lunch", 1290),
            new Habit("eating out", "pizza", 1650),
            new Habit("transport", "bus", 270),
            new Habit("transport", "taxi", 1800),
            new Habit("fuel", "petrol", 5400),
            new Habit("health", "pharmacy", 1490),
            new Habit("entertainment", "cinema", 1200),
            new Habit("clothing", "socks", 1599),
            new Habit("household", "soap and sponges", 745),
            new Habit("gifts", "flowers", 2200),
            new Habit("pets", "cat food", 2380));

    private final Database database;

    BenchBooks(Database database) {
        this.database = database;
    }

    static Identity identity(int user) {
        return new Identity("watson:bench", "u" + user);
    }

    /** Fills what is missing; a database that was filled before is left as it is. */
    void fill(LocalDate today) {
        for (int user = 0; user < USERS; user++) {
            boolean there = database.users().find(identity(user)).isPresent();
            if (there) continue;
            if (user == 0) System.err.println("Booking two million entries, once; this takes some minutes.");
            fill(user, today);
            if (user % 100 == 0) System.err.println("  " + user + " of " + USERS + " users");
        }
    }

    private void fill(int user, LocalDate today) {
        int entries = user == 0 ? LARGE : SMALL;
        int days = user == 0 ? 20 * 365 : 2 * 365;
        Random random = new Random(user);
        // Under another name until all is booked, so that a run that was cut off begins this user anew.
        User booked = database.users()
                .findOrCreate(new Identity("bench:filling", "u" + user + ":" + System.nanoTime()), PREFERENCES);
        for (int done = 0; done < entries; done += BATCH) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                long daysAgo = days - 1 - (long) days * (done + i) / entries;
                drafts.add(draft(random, today.minusDays(daysAgo)));
            }
            book(booked, drafts, today);
        }
        database.users().add(booked.id(), identity(user));
    }

    private static Draft draft(Random random, LocalDate day) {
        Habit habit = HABITS.get(random.nextInt(HABITS.size()));
        int cents = Math.max(5, (int) (habit.cents * (0.6 + 0.8 * random.nextDouble())));
        Currency currency = random.nextInt(40) == 0 ? Currency.getInstance("USD") : EURO;
        return new Draft(
                day,
                new Money(BigDecimal.valueOf(cents, 2), currency),
                Direction.OUT,
                new CategoryId(habit.category),
                habit.note,
                Set.of(),
                null);
    }

    /** One turn that books, as a service does it but without the words. Also the floor that bookings are measured against. */
    void book(User user, List<Draft> drafts, LocalDate today) {
        database.books().atomically(user.id(), desk -> {
            Turns.Opening opening = desk.turns().open(user.id(), "bench", null);
            new Ledger(desk, user.id(), opening.turn()).record(drafts);
            Instant at = today.atTime(12, 0).atZone(PREFERENCES.zone()).toInstant();
            desk.turns()
                    .close(
                            user.id(),
                            new Turn(
                                    opening.turn(),
                                    "bench",
                                    null,
                                    "coffee 3.20 at the corner",
                                    "add_expense",
                                    new Reply(
                                            true,
                                            List.of(new Reply.Text("Booked €3.20 · coffee · the corner · today"))),
                                    at),
                            Context.NONE);
            return null;
        });
    }
}
