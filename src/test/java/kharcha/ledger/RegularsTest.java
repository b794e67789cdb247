package kharcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes round is found in what was booked, and habits of other kinds are not. */
final class RegularsTest {
    private static final String NOTHING = "-";

    @ParameterizedTest(name = "{0}: {2} on {3} is {4}")
    @CsvSource({
        // Contracts: the amount may change a little, and the day by a weekend.
        "Netflix, subscriptions, 12.99, 08-14 09-14 10-14, every 1 month from 2026-11-14",
        "Netflix, subscriptions, 12.99 12.99 13.99, 08-14 09-15 10-14, every 1 month from 2026-11-14",
        "rent, rent, 950, 09-01 09-30 11-01, every 1 month from 2026-12-01",
        "rent, rent, 950, 06-30 07-31 08-31 09-30 10-31, every 1 month from 2026-11-30 at its end",
        "rent, rent, 950, 07-31 08-31 09-30 10-30, every 1 month from 2026-11-30",
        "power, utilities, 61 58.40 64 60.10, 07-20 08-21 09-20 10-19, every 1 month from 2026-11-20",
        "salary, income:salary, 2500 2500 2710, 08-28 09-28 10-28, every 1 month from 2026-11-28",
        "insurance, insurance, 84, 02-01 05-01 08-03 11-02, every 3 month from 2027-02-01",
        "domain, subscriptions, 11.90, 2024-11-10 2025-11-10 2026-11-09, every 1 year from 2027-11-10",
        // No contract, but always the same.
        "gym, personal care, 29.90, 09-05 10-05 11-05, every 1 month from 2026-12-05",
        "cleaning, household, 60, 10-30 11-06 11-13 11-20, every 1 week from 2026-11-27",
        "window cleaner, household, 15, 10-02 10-16 10-30 11-13, every 2 week from 2026-11-27",
        // Too few, or too long ago.
        "Netflix, subscriptions, 12.99, 09-14 10-14, -",
        "cleaning, household, 60, 11-06 11-13 11-20, -",
        "Netflix, subscriptions, 12.99, 05-14 06-14 07-14, -",
        "cleaning, household, 60, 10-09 10-16 10-23 10-30, -",
        // Not the same distance, or not the same amount.
        "haircut, personal care, 25, 08-03 08-29 10-09, -",
        "haircut, personal care, 25 22 28, 08-03 09-03 10-03, -",
        "Netflix, subscriptions, 12.99 12.99 17.99, 08-14 09-14 10-14, -",
        "gift, gifts, 30, 08-12 09-15 10-13, -",
        // What is bought when it runs out.
        "coffee, coffee, 3.50, 10-31 11-07 11-14 11-21, -",
        "shopping, groceries, 81 79 80 82, 10-31 11-07 11-14 11-21, -",
        "petrol, fuel, 50, 09-10 10-10 11-10, -",
    })
    void is_found(String note, String category, String amounts, String days, String found) {
        List<Entry> entries = booked(note, category, amounts.split(" "), days.split(" "));
        Optional<Regular> regular =
                Regulars.in(entries, LocalDate.of(2026, 11, 23)).stream().findFirst();
        assertThat(regular.map(RegularsTest::told).orElse(NOTHING)).isEqualTo(found);
    }

    @Test
    void it_is_found_with_the_booking_that_makes_it_enough_and_not_before() {
        List<Entry> entries =
                booked("Netflix", "subscriptions", new String[] {"12.99"}, "08-14 09-14 10-14".split(" "));
        for (int i = 0; i < entries.size(); i++) {
            Entry booked = entries.get(i);
            assertThat(Regulars.with(
                            booked, entries.subList(0, i), booked.draft().day()))
                    .as("with entry %s", i + 1)
                    .map(Regular::times)
                    .isEqualTo(i < 2 ? Optional.empty() : Optional.of(3));
        }
    }

    @Test
    void a_late_entry_of_another_kind_does_not_continue_it() {
        List<Entry> prime = booked("Amazon", "subscriptions", new String[] {"8.99"}, "08-14 09-14 10-14".split(" "));
        Entry book = entry(9, "Amazon", "subscriptions", "31.20", "2026-10-20");
        assertThat(Regulars.with(book, prime, book.draft().day())).isEmpty();
        List<Entry> both = new ArrayList<>(prime);
        both.add(book);
        assertThat(Regulars.in(both, book.draft().day()))
                .extracting(found -> found.newest().draft().amount())
                .containsExactly(Money.of("8.99", "EUR"));
    }

    @Test
    void amounts_of_two_currencies_and_money_that_came_and_went_are_not_added_to_one_row() {
        List<Entry> mixed =
                new ArrayList<>(booked("hosting", "subscriptions", new String[] {"10"}, "08-14 09-14".split(" ")));
        Entry dollars = entry(3, "hosting", "subscriptions", "10", "2026-10-14");
        mixed.add(new Entry(dollars.id(), dollars.draft().withAmount(Money.of("10", "USD"))));
        assertThat(Regulars.in(mixed, LocalDate.of(2026, 10, 20))).isEmpty();
        mixed.set(2, new Entry(dollars.id(), dollars.draft().withDirection(Direction.IN)));
        assertThat(Regulars.in(mixed, LocalDate.of(2026, 10, 20))).isEmpty();
    }

    @Test
    void what_is_found_late_begins_with_a_day_that_is_not_over() {
        List<Entry> entries = booked("rent", "rent", new String[] {"950"}, "08-01 09-01 10-01".split(" "));
        Regular rent = Regulars.in(entries, LocalDate.of(2026, 11, 5)).getFirst();
        assertThat(rent.next()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(rent.standing(new RecurringId(1), LocalDate.of(2026, 11, 5)).next())
                .contains(LocalDate.of(2026, 12, 1));
    }

    /** Somebody's days of half a year: nothing in them is a contract, so nothing may ever be offered. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void habits_and_irregular_shopping_are_no_contracts(long seed) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6 || random.nextInt(3) == 0)
                buy(entries, "coffee", "coffee", random.nextBoolean() ? "3.50" : "3.80", day);
            if (random.nextInt(3) == 0) buy(entries, "groceries", "groceries", cents(random, 1500, 9000), day);
            if (random.nextInt(5) == 0)
                buy(entries, "lunch", "eating out", random.nextInt(3) == 0 ? "12.50" : "9.90", day);
            if (random.nextInt(9) == 0) buy(entries, "taxi", "transport", "12.00", day);
            if (random.nextInt(15) == 0) buy(entries, "Amazon", "shopping", cents(random, 500, 8000), day);
            if (random.nextInt(20) == 0) buy(entries, "petrol", "fuel", "50", day);
            if (random.nextInt(40) == 0) buy(entries, "cinema", "entertainment", "11", day);
            List<Entry> today = entries.stream().toList().reversed().stream()
                    .takeWhile(daysOf(day))
                    .toList();
            for (Entry booked : today)
                assertThat(Regulars.with(booked, entries, day)).as("%s", booked).isEmpty();
        }
        assertThat(entries).hasSizeGreaterThan(400);
    }

    /** Whatever is bought besides, what does come round is found, on its day. */
    @ParameterizedTest
    @ValueSource(longs = {4, 6, 7, 9, 10, 11, 12, 14})
    void what_comes_round_is_found_among_all_the_rest(long seed) {
        Random random = new Random(seed);
        int dayOfMonth = 1 + random.nextInt(28);
        List<Entry> entries = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            if (random.nextInt(2) == 0) buy(entries, "coffee", "coffee", "3.50", day);
            if (random.nextInt(3) == 0) buy(entries, "groceries", "groceries", cents(random, 1500, 9000), day);
            if (day.getDayOfMonth() == dayOfMonth) buy(entries, "fibre", "phone & internet", "39.95", day);
        }
        LocalDate lastDay = LocalDate.of(2026, 12, dayOfMonth);
        assertThat(Regulars.in(entries, LocalDate.of(2026, 12, 31)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.newest().draft().day()).isEqualTo(lastDay);
                    assertThat(found.next()).isEqualTo(lastDay.plusMonths(1));
                    assertThat(found.times()).isEqualTo(12);
                });
    }

    private static java.util.function.Predicate<Entry> daysOf(LocalDate day) {
        return entry -> entry.draft().day().equals(day);
    }

    private static String cents(Random random, int from, int to) {
        return java.math.BigDecimal.valueOf(from + random.nextInt(to - from), 2).toPlainString();
    }

    private static void buy(List<Entry> entries, String note, String category, String amount, LocalDate day) {
        entries.add(entry(entries.size() + 1, note, category, amount, day.toString()));
    }

    private static List<Entry> booked(String note, String category, String[] amounts, String[] days) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            String day = days[i].length() == 5 ? "2026-" + days[i] : days[i];
            entries.add(entry(i + 1, note, category, amounts[Math.min(i, amounts.length - 1)], day));
        }
        return entries;
    }

    private static Entry entry(long id, String note, String category, String amount, String day) {
        CategoryId in = new CategoryId(category);
        Direction direction = in.isIncome() ? Direction.IN : Direction.OUT;
        return new Entry(
                new EntryId(id),
                new Draft(LocalDate.parse(day), Money.of(amount, "EUR"), direction, in, note, Set.of(), null));
    }

    private static String told(Regular found) {
        Recurrence rule = found.rule();
        return Stream.of(
                        "every",
                        String.valueOf(rule.cadence().every()),
                        rule.cadence().unit().name().toLowerCase(java.util.Locale.ROOT),
                        "from",
                        found.next().toString(),
                        rule.monthEnd() ? "at its end" : "")
                .reduce((one, other) -> one + " " + other)
                .orElseThrow()
                .strip();
    }
}
