package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.conversation.Books;
import kharcha.conversation.MemoryBooks;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Money;
import kharcha.money.RatesOfDay;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books at random, questions at random: what SQL adds up is what the obvious sum in Java says. */
final class FiguresTest {
    private static final Preferences EUROPEAN =
            new Preferences(Locale.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"));
    private static final LocalDate START = LocalDate.of(2025, 12, 20);
    private static final int DAYS = 130;
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "INR");
    private static final List<String> CATEGORIES = List.of("coffee", "eating out", "rent", "income:salary");
    private static final List<String> NOTES =
            List.of("", "Tea", "tea", "green tea", "Café Central", "taxi home", "Tax", "चाय और समोसा", "a b tea");
    private static final List<String> NAMED = NOTES.subList(1, NOTES.size());
    private static final List<String> WANTED = List.of("", "tea", "TA", "cafe", "चा", "tea green", "x");
    private static final List<Set<String>> TAGS = List.of(Set.of(), Set.of("home"), Set.of("work", "trip"));
    private static final List<String> CHANNELS = List.of("web", "watson:slack", "");
    private static final List<String> PAID = List.of("cash", "card", "Card");

    private final Random random;

    FiguresTest() {
        this.random = new Random(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void figures_and_lists_are_those_of_the_naive_sum(long seed) {
        random.setSeed(seed);
        try (var db = TestDatabase.fresh()) {
            var memory = new MemoryBooks();
            UserId real = user(db.users());
            UserId naive = user(memory);
            List<RatesOfDay> rates = MadeUpRates.of(random, START.plusDays(5), DAYS - 30, List.of("JPY", "KWD"));
            MadeUpRates.load(db, rates);
            memory.publish(rates);
            for (String channel : CHANNELS) {
                List<Draft> drafts = new ArrayList<>();
                for (int i = 0; i < 100; i++) drafts.add(draft());
                book(db.books(), real, channel, drafts);
                book(memory, naive, channel, drafts);
            }
            for (int i = 0; i < 200; i++) {
                Filter filter = random.nextBoolean() ? narrow() : filter();
                DateRange period = period();
                Query.@Nullable GroupBy groupBy = grouping();
                assertThat(db.books()
                                .<Object>atomically(
                                        real, desk -> desk.reports().figures(real, filter, period, groupBy)))
                        .as("%s %s by %s", filter, period, groupBy)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().figures(naive, filter, period, groupBy)));
                assertThat(db.books()
                                .<Object>atomically(real, desk -> desk.reports().sides(real, filter, period)))
                        .as("%s %s, both sides", filter, period)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().sides(naive, filter, period)));
                DateRange reported = random.nextBoolean() ? days() : period;
                boolean isShort = random.nextInt(4) > 0;
                List<DateRange> others = Stream.generate(() -> isShort ? days() : period())
                        .limit(random.nextInt(4))
                        .toList();
                assertThat(db.books()
                                .<Object>atomically(real, desk -> desk.reports().each(real, filter, others)))
                        .as("%s in each of %s", filter, others)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().each(naive, filter, others)));
                assertThat(db.books()
                                .<Object>atomically(real, desk -> desk.reports().paid(real, filter, period, 20)))
                        .as("%s %s, paid", filter, period)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().paid(naive, filter, period, 20)));
                assertThat(db.books()
                                .<Object>atomically(real, desk -> desk.reports().overview(real, reported, others)))
                        .as("%s after %s", reported, others)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().overview(naive, reported, others)));
                LocalDate before = START.plusDays(random.nextInt(30));
                assertThat(db.books()
                                .<Object>atomically(real, desk -> desk.reports().known(real, NAMED, before)))
                        .as("known before %s", before)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().known(naive, NAMED, before)));
                Reports.Order order = one(List.of(Reports.Order.values()));
                assertThat(db.books()
                                .<Object>atomically(
                                        real, desk -> desk.reports().entries(real, filter, period, order, 20)))
                        .as("%s %s %s", filter, period, order)
                        .isEqualTo(memory.<Object>atomically(
                                naive, desk -> desk.reports().entries(naive, filter, period, order, 20)));
            }
        }
    }

    @Test
    void words_and_totals_follow_an_entry_through_every_change() {
        random.setSeed(9);
        try (var db = TestDatabase.fresh()) {
            MadeUpRates.load(db, MadeUpRates.of(random, START.plusDays(5), DAYS - 30, List.of("JPY", "KWD")));
            UserId user = user(db.users());
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < 20; i++) drafts.add(draft());
            List<EntryId> ids = book(db.books(), user, drafts);
            for (int i = 0; i < 60; i++) {
                EntryId id = one(ids);
                db.books().atomically(user, desk -> {
                    if (!desk.entries().replace(user, id, draft()))
                        desk.entries().restore(user, id, draft());
                    else if (random.nextInt(3) == 0) desk.entries().remove(user, id);
                    return true;
                });
            }
            List<String> wrong = db.database().jdbi().inTransaction(handle -> {
                handle.attach(UserSql.class).become(user);
                return handle.createQuery("""
                    SELECT coalesce(w.entry_id, e.entry_id) || ' ' || coalesce(w.word, e.word)
                    FROM entry_words w
                    FULL JOIN (SELECT entry_id, day, unnest(words) AS word FROM entries) e USING (entry_id, day, word)
                    WHERE w.user_id IS NULL OR e.entry_id IS NULL
                    """).mapTo(String.class).list();
            });
            assertThat(wrong).isEmpty();
            assertThat(wrongTotals(db.database(), user)).isEmpty();
            assertThat(wrongDays(db.database(), user)).isEmpty();
            assertThat(wrongNotes(db.database(), user)).isEmpty();
        }
    }

    /** Months whose totals are not what their entries add up to. */
    static List<String> wrongTotals(Database database, UserId user) {
        return database.jdbi().inTransaction(handle -> {
            handle.attach(UserSql.class).become(user);
            return handle.createQuery("""
                WITH right_ones AS (
                  SELECT date_trunc('month', day::timestamp)::date, category, direction, currency, tags,
                  sum(amount), count(*),
                  CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END, coalesce(sum(home_amount), 0)
                  FROM entries
                  GROUP BY 1, 2, 3, 4, 5, 8),
                kept AS (
                  SELECT month, category, direction, currency, tags, total, count, home, home_total
                  FROM month_totals)
                SELECT 'lacks ' || x::text
                FROM (TABLE right_ones EXCEPT TABLE kept) x
                UNION ALL
                SELECT 'has ' || x::text
                FROM (TABLE kept EXCEPT TABLE right_ones) x
                """).mapTo(String.class).list();
        });
    }

    /** Days whose totals are not what their entries add up to. */
    static List<String> wrongDays(Database database, UserId user) {
        return database.jdbi().inTransaction(handle -> {
            handle.attach(UserSql.class).become(user);
            return handle.createQuery("""
                WITH right_ones AS (
                  SELECT day, category LIKE 'income:%', direction, currency, coalesce(channel, ''), lower(paid_by),
                  CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END,
                  sum(amount), count(*), coalesce(sum(home_amount), 0)
                  FROM entries
                  GROUP BY 1, 2, 3, 4, 5, 6, 7),
                kept AS (
                  SELECT day, income, direction, currency, channel, paid_by, home, total, count, home_total
                  FROM day_totals)
                SELECT 'lacks ' || x::text
                FROM (TABLE right_ones EXCEPT TABLE kept) x
                UNION ALL
                SELECT 'has ' || x::text
                FROM (TABLE kept EXCEPT TABLE right_ones) x
                """).mapTo(String.class).list();
        });
    }

    /** Notes of months whose totals are not what their entries add up to. */
    static List<String> wrongNotes(Database database, UserId user) {
        return database.jdbi().inTransaction(handle -> {
            handle.attach(UserSql.class).become(user);
            return handle.createQuery("""
                WITH right_ones AS (
                  SELECT date_trunc('month', day::timestamp)::date, note, words, category, direction, currency,
                  CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END,
                  sum(amount), count(*), coalesce(sum(home_amount), 0)
                  FROM entries
                  GROUP BY 1, 2, 3, 4, 5, 6, 7),
                kept AS (
                  SELECT month, note, words, category, direction, currency, home, total, count, home_total
                  FROM note_totals)
                SELECT 'lacks ' || x::text
                FROM (TABLE right_ones EXCEPT TABLE kept) x
                UNION ALL
                SELECT 'has ' || x::text
                FROM (TABLE kept EXCEPT TABLE right_ones) x
                """).mapTo(String.class).list();
        });
    }

    private static UserId user(Users users) {
        return users.findOrCreate(new Identity("test", "Ann"), EUROPEAN).id();
    }

    /** @param channel empty: as a service did that did not say where */
    private static void book(Books books, UserId user, String channel, List<Draft> drafts) {
        books.atomically(user, desk -> {
            if (!channel.isEmpty()) desk.turns().open(user, channel, null);
            return desk.entries().add(user, drafts);
        });
    }

    private static List<EntryId> book(Books books, UserId user, List<Draft> drafts) {
        return books.atomically(user, desk -> desk.entries().add(user, drafts)).stream()
                .map(Entry::id)
                .toList();
    }

    private Draft draft() {
        Currency currency = Currency.getInstance(one(CURRENCIES));
        var amount = new BigDecimal(BigInteger.valueOf(1 + random.nextInt(99_999)), Money.decimals(currency));
        return new Draft(
                START.plusDays(random.nextInt(DAYS)),
                new Money(amount, currency),
                random.nextInt(4) == 0 ? Direction.IN : Direction.OUT,
                new CategoryId(one(CATEGORIES)),
                one(NOTES),
                one(TAGS),
                random.nextBoolean() ? one(PAID) : null);
    }

    private Filter filter() {
        return Filter.NONE
                .withCategories(random.nextBoolean() ? Set.of() : categories())
                .withWords(random.nextBoolean() ? "" : one(WANTED))
                .withTag(seldom(List.of("work", "")))
                .withMinAmount(seldom(List.of(new BigDecimal("5"), new BigDecimal("250"))))
                .withMaxAmount(seldom(List.of(new BigDecimal("777.77"))))
                .withCurrency(seldom(List.of(Currency.getInstance(one(CURRENCIES)))))
                .withPaidBy(seldom(List.of("cash", "CARD", "")))
                .withChannel(seldom(List.of("web", "watson", "")))
                .withDirection(seldom(List.of(Direction.values())))
                .withSide(seldom(List.of(Filter.Side.values())))
                .withMerchant(seldom(NOTES))
                .withOrWords(seldom(List.of(List.of("cafe"), List.of("taxi", "tea b"))))
                .withWithout(seldom(List.of(
                        new Filter.Without(categories(), List.of()),
                        new Filter.Without(Set.of(), List.of("tea")),
                        new Filter.Without(categories(), List.of("green tea", "taxi")))))
                .withConverted(seldom(List.of(true, false)))
                .withWeekdays(seldom(List.of(Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))));
    }

    /** Each part of a filter alone, so that none hides behind another that finds nothing. */
    private Filter narrow() {
        Filter all = Filter.NONE;
        return one(List.of(
                all,
                all.withCategories(categories()),
                all.withConverted(random.nextBoolean()),
                all.withTag(one(List.of("work", ""))),
                all.withDirection(one(List.of(Direction.values()))),
                all.withSide(one(List.of(Filter.Side.values()))),
                all.withWords(one(WANTED)).withOrWords(List.of("cafe")),
                all.withWithout(new Filter.Without(categories(), List.of())),
                all.withWithout(new Filter.Without(Set.of(), List.of("tea"))),
                all.withPaidBy(one(List.of("card", ""))),
                all.withChannel(one(List.of("watson", ""))),
                all.withPaidBy("cash").withWeekdays(Set.of(DayOfWeek.MONDAY)),
                all.withWeekdays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))));
    }

    private Set<CategoryId> categories() {
        return new HashSet<>(List.of(new CategoryId(one(CATEGORIES)), new CategoryId(one(CATEGORIES))));
    }

    private <T> @Nullable T seldom(List<T> of) {
        return random.nextInt(5) > 0 ? null : one(of);
    }

    private DateRange period() {
        LocalDate from = START.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(DAYS));
        if (random.nextBoolean()) from = from.withDayOfMonth(1);
        if (random.nextBoolean()) to = to.withDayOfMonth(to.lengthOfMonth());
        return new DateRange(random.nextInt(3) == 0 ? null : from, random.nextInt(3) == 0 ? null : to);
    }

    /** A few of them. */
    private DateRange days() {
        LocalDate from = START.plusDays(random.nextInt(DAYS));
        return DateRange.of(from, from.plusDays(random.nextInt(31)));
    }

    private Query.@Nullable GroupBy grouping() {
        return random.nextInt(6) == 0 ? null : one(List.of(Query.GroupBy.values()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
