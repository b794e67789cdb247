package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Converting;
import kharcha.conversation.ConvertingRound;
import kharcha.conversation.MemoryRates;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.money.OwnRate;
import kharcha.money.OwnRates;
import kharcha.money.RatesOfDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes late (rates, an own rate, another home currency), in the end each entry is converted as if it had been known. */
class ConversionsTest {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "INR");
    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final int DAYS = 60;

    private final TestDatabase db = TestDatabase.fresh();
    private final Random random = new Random(4);
    private final List<RatesOfDay> published = new ArrayList<>();
    private Preferences preferences = new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR"));
    private User user = db.users().findOrCreate(new Identity("test", "Ann"), preferences);

    @BeforeEach
    void book() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
            BigDecimal amount =
                    new BigDecimal(BigInteger.valueOf(1 + random.nextInt(99_999)), Money.decimals(currency));
            drafts.add(new Draft(
                    START.plusDays(random.nextInt(DAYS)),
                    new Money(amount, currency),
                    Direction.OUT,
                    new CategoryId("coffee"),
                    "",
                    Set.of(),
                    null));
        }
        db.books().atomically(user.id(), desk -> desk.entries().add(user.id(), drafts));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void publish(List<String> currencies) {
        List<RatesOfDay> days = MadeUpRates.of(random, START.minusDays(3), DAYS - 20, currencies);
        published.addAll(days);
        MadeUpRates.load(db, days);
    }

    private void prefer(Preferences wanted) {
        preferences = wanted;
        db.books().atomically(user.id(), desk -> {
            desk.preferences().write(user.id(), wanted);
            return true;
        });
    }

    private void round() {
        new ConvertingRound(db.books(), db.database().conversions()).run();
        assertThat(db.database().conversions().waiting(10)).isEmpty();
        assertRight();
    }

    private void assertRight() {
        MemoryRates rates = new MemoryRates(preferences.rates(), published);
        List<Entry> all =
                db.books().atomically(user.id(), desk -> desk.entries().bookedAfter(user.id(), 0, 1000));
        for (Entry entry : all)
            assertThat(entry.converted())
                    .as(entry.toString())
                    .isEqualTo(rates.convert(entry.draft(), preferences.homeCurrency())
                            .orElse(null));
        assertThat(FiguresTest.wrongTotals(db.database(), user.id())).isEmpty();
    }

    @Test
    void what_had_no_rate_is_converted_when_rates_come_and_those_that_come_later_again() {
        assertRight();
        publish(List.of("USD"));
        round();
        publish(List.of("JPY"));
        round();
        db.books().atomically(user.id(), desk -> desk.converting().next(user.id(), 10, null));
        assertRight();
    }

    @Test
    void another_home_currency_and_own_rates_convert_all_anew() {
        publish(List.of("USD", "JPY"));
        round();
        prefer(preferences.withHomeCurrency(Currency.getInstance("JPY")));
        round();
        prefer(preferences.withOwnRates(OwnRates.NONE
                .with(rate("JPY", "INR", "0.57", 20))
                .with(rate("USD", "JPY", "151.5", 10))
                .with(rate("KWD", "USD", "3.2", 0))));
        round();
        prefer(preferences.withHomeCurrency(Currency.getInstance("EUR")));
        prefer(preferences.withOwnRates(preferences.rates().without(Currency.getInstance("USD"))));
        round();
    }

    private static OwnRate rate(String of, String in, String value, int day) {
        return new OwnRate(
                Currency.getInstance(of), Currency.getInstance(in), new BigDecimal(value), START.plusDays(day));
    }

    @Test
    void some_at_a_time_and_interrupted_it_comes_to_the_same() {
        publish(List.of("USD", "JPY"));
        prefer(preferences.withHomeCurrency(Currency.getInstance("USD")));
        for (int i = 0; i < 3; i++) step(null);
        List<RatesOfDay> late = MadeUpRates.of(random, START, DAYS, List.of("KWD"));
        published.replaceAll(day -> late.stream()
                .filter(other -> other.day().equals(day.day()))
                .findFirst()
                .map(other -> new RatesOfDay(day.day(), both(day, other)))
                .orElse(day));
        late.stream()
                .filter(day -> published.stream().noneMatch(other -> other.day().equals(day.day())))
                .forEach(published::add);
        MadeUpRates.load(db, late);
        Converting.Step step = step(null);
        while (!step.isDone()) step = step(step.begun());
        round();
    }

    private static java.util.Map<String, BigDecimal> both(RatesOfDay one, RatesOfDay other) {
        java.util.Map<String, BigDecimal> all = new java.util.HashMap<>(one.perEuro());
        all.putAll(other.perEuro());
        return all;
    }

    private Converting.Step step(@org.jspecify.annotations.Nullable Long begun) {
        return db.books().atomically(user.id(), desk -> {
            desk.turns().open(user.id(), "test", null);
            return desk.converting().next(user.id(), 7, begun);
        });
    }

    @Test
    void decimals_are_those_of_the_jdk() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            int decimals = db.database()
                    .jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT kharcha.decimals(:code)")
                            .bind("code", currency.getCurrencyCode())
                            .mapTo(int.class)
                            .one());
            assertThat(decimals).as(currency.getCurrencyCode()).isEqualTo(Money.decimals(currency));
        }
    }

    @Test
    void loading_the_same_again_changes_nothing() {
        List<RatesOfDay> days = MadeUpRates.of(random, START, 400, List.of("USD", "JPY"));
        JdbiRates rates = db.database().rates();
        int all = days.size() * 2;
        assertThat(rates.keep(days, Instant.EPOCH)).isEqualTo(all);
        assertThat(rates.keep(days, Instant.EPOCH)).isZero();
        assertThat(rates.latest()).contains(days.getLast().day());
    }
}
