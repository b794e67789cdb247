package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Bookkeeping;
import kharcha.conversation.Housekeeping;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Cadence;
import kharcha.ledger.Cadence.Unit;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.BudgetFigures;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any sequence of booking, deletion, filing and undoing, over month ends, in two currencies: what a budget says was spent is
 * the sum of the entries that are listed for it, and a mark is told by just those turns that reach it. The model adds the entries
 * up itself, period by period.
 */
class BudgetsAddUpTest {
    private static final List<String> CATEGORIES = List.of("coffee", "groceries", "transport", "income:salary");
    private static TestDatabase database;

    private final List<TurnId> turns = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 11, 20);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    };

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void figures_are_the_sums_of_their_rows_and_marks_are_told_when_they_are_reached(long seed) {
        Random random = new Random(seed);
        User user = database.users()
                .findOrCreate(
                        new Identity("test", "budgets-" + seed),
                        new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR")));
        Bookkeeping bookkeeping = new Bookkeeping(database.books(), clock);
        Housekeeping housekeeping = new Housekeeping(database.books(), clock);
        housekeeping.budget(user, new CategoryId("coffee"), eur("40"), Cadence.every(Unit.WEEK), false);
        housekeeping.budget(user, new CategoryId("groceries"), eur("150"), Cadence.every(Unit.MONTH), true);
        housekeeping.budget(user, new CategoryId("transport"), eur("9"), Cadence.every(Unit.DAY), true);
        housekeeping.budget(user, null, eur("500"), new Cadence(Unit.MONTH, 3), false);
        List<Budget> budgets = database.books()
                .atomically(user.id(), desk -> desk.budgets().read(user.id()))
                .all();
        for (int step = 0; step < 60; step++) {
            if (random.nextInt(4) == 0) today = today.plusDays(random.nextInt(6));
            List<Integer> before = levels(user, budgets);
            String said = turn(random, user, bookkeeping);
            List<Integer> after = levels(user, budgets);
            for (int i = 0; i < budgets.size(); i++)
                assertThat(said.contains(name(budgets.get(i)) + ": "))
                        .as("step %d on %s, %s to %s: %s", step, today, before.get(i), after.get(i), said)
                        .isEqualTo(after.get(i) > before.get(i));
            assertSame(user, budgets);
        }
    }

    private static String name(Budget budget) {
        CategoryId id = budget.category();
        String name = id == null ? "everything" : id.value();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private String turn(Random random, User user, Bookkeeping bookkeeping) {
        List<Entry> latest = entries(user);
        List<EntryId> some = latest.stream()
                .filter(_ -> random.nextInt(12) == 0)
                .limit(3)
                .map(Entry::id)
                .toList();
        Bookkeeping.Kept kept = switch (random.nextInt(8)) {
            case 0 -> bookkeeping.delete(user, some);
            case 1 -> bookkeeping.recategorise(user, some, new CategoryId(CATEGORIES.get(random.nextInt(3))));
            case 2 ->
                turns.isEmpty()
                        ? bookkeeping.delete(user, List.of())
                        : bookkeeping.undo(user, turns.get(random.nextInt(turns.size())));
            default -> bookkeeping.record(user, "form-" + random.nextLong(), draft(random));
        };
        if (kept.turn() != null) turns.add(kept.turn());
        return kept.said();
    }

    private Draft draft(Random random) {
        CategoryId category = new CategoryId(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        boolean refund = random.nextInt(8) == 0;
        String currency = random.nextInt(6) == 0 ? "USD" : "EUR";
        return new Draft(
                today.minusDays(random.nextInt(10) == 0 ? random.nextInt(40) : 0),
                Money.of(random.nextInt(1, 60) + "." + random.nextInt(10, 99), currency),
                category.isIncome() || refund ? Direction.IN : Direction.OUT,
                category,
                "something",
                Set.of(),
                null);
    }

    private static List<Entry> entries(User user) {
        return database.books().atomically(user.id(), desk -> desk.entries().latest(user.id(), 1000));
    }

    private List<Integer> levels(User user, List<Budget> budgets) {
        List<Entry> entries = entries(user);
        return budgets.stream().map(budget -> modelled(entries, budget).level()).toList();
    }

    /** Period by period, as a person would. */
    private BudgetState modelled(List<Entry> entries, Budget budget) {
        DateRange now = budget.period(today, Calendar.USUAL);
        BigDecimal carried = BigDecimal.ZERO;
        DateRange each = budget.period(budget.since(), Calendar.USUAL);
        while (budget.carryOver() && !each.equals(now)) {
            carried = carried.add(budget.amount().amount()).subtract(spent(entries, budget, each));
            each = budget.period(Objects.requireNonNull(each.end()).plusDays(1), Calendar.USUAL);
        }
        Money limit =
                new Money(budget.amount().amount().add(carried), budget.amount().currency());
        return new BudgetState(budget, now, limit, new Money(spent(entries, budget, now), limit.currency()), today);
    }

    private static BigDecimal spent(List<Entry> entries, Budget budget, DateRange days) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Entry entry : entries) {
            Draft draft = entry.draft();
            @Nullable CategoryId category = budget.category();
            boolean counts = days.contains(draft.day())
                    && draft.amount().currency().equals(budget.amount().currency())
                    && (category == null
                            ? !draft.category().isIncome()
                            : draft.category().equals(category));
            if (counts && draft.direction() == Direction.OUT)
                sum = sum.add(draft.amount().amount());
            if (counts && draft.direction() == Direction.IN)
                sum = sum.subtract(draft.amount().amount());
        }
        return sum;
    }

    private void assertSame(User user, List<Budget> budgets) {
        List<Entry> all = entries(user);
        database.books().atomically(user.id(), desk -> {
            BudgetFigures figures = new BudgetFigures(
                    desk.reports(),
                    Categories.standard(),
                    user.id(),
                    Calendar.USUAL,
                    today,
                    Currency.getInstance("EUR"));
            for (Budget budget : budgets) {
                BudgetState state = figures.of(budget).state();
                assertThat(state).isEqualTo(modelled(all, budget));
                List<Entry> listed = desk.reports()
                        .entries(
                                user.id(),
                                BudgetFigures.filter(budget.category())
                                        .withCurrency(budget.amount().currency()),
                                state.period(),
                                Reports.Order.NEWEST,
                                1000);
                assertThat(spent(listed, budget, state.period()))
                        .isEqualByComparingTo(state.spent().amount());
                assertThat(listed)
                        .allMatch(entry -> state.period().contains(entry.draft().day()));
            }
            return true;
        });
    }
}
