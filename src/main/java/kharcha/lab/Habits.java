package kharcha.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;

/**
 * What a person of the benchmark spends on, at random: a few things again and again, by card or in cash, one in forty in dollars.
 *
 * @param entries how many in all
 * @param days over how many days, of which the last is today
 */
record Habits(int entries, int days, LocalDate today) {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Currency DOLLAR = Currency.getInstance("USD");

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

    /** The entries from that one on, so many of them or as many as are left; the same every time for one user. */
    List<Draft> from(int first, int count, int user) {
        Random random = new Random(31L * first + user);
        List<Draft> drafts = new ArrayList<>();
        for (int i = first; i < Math.min(first + count, entries); i++) {
            long daysAgo = days - 1 - (long) days * i / entries;
            drafts.add(draft(random, today.minusDays(daysAgo)));
        }
        return drafts;
    }

    private static Draft draft(Random random, LocalDate day) {
        Habit habit = HABITS.get(random.nextInt(HABITS.size()));
        int cents = Math.max(5, (int) (habit.cents * (0.6 + 0.8 * random.nextDouble())));
        return new Draft(
                day,
                new Money(BigDecimal.valueOf(cents, 2), random.nextInt(40) == 0 ? DOLLAR : EURO),
                Direction.OUT,
                new CategoryId(habit.category),
                habit.note,
                Set.of(),
                random.nextInt(3) == 0 ? "card" : null);
    }
}
