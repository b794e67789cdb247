package kharcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import kharcha.ledger.Cadence.Unit;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final LocalDate SET = LocalDate.of(2026, 11, 18);
    private static final CategoryId COFFEE = new CategoryId("coffee");

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate first(DateRange period) {
        return Objects.requireNonNull(period.start());
    }

    private static LocalDate last(DateRange period) {
        return Objects.requireNonNull(period.end());
    }

    private static Budget every(Cadence cadence, boolean carryOver) {
        return new Budget(COFFEE, eur("100"), cadence, carryOver, SET);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        DAY,   1, 2026-11-23, 2026-11-23, 2026-11-23
        DAY,  10, 2026-11-23, 2026-11-18, 2026-11-27
        DAY,  10, 2026-11-28, 2026-11-28, 2026-12-07
        DAY,  10, 2026-11-17, 2026-11-08, 2026-11-17
        WEEK,  1, 2026-11-23, 2026-11-23, 2026-11-29
        WEEK,  2, 2026-11-29, 2026-11-16, 2026-11-29
        WEEK,  2, 2026-11-15, 2026-11-02, 2026-11-15
        MONTH, 1, 2026-11-30, 2026-11-01, 2026-11-30
        MONTH, 1, 2028-02-29, 2028-02-01, 2028-02-29
        MONTH, 3, 2026-12-31, 2026-10-01, 2026-12-31
        MONTH, 3, 2027-01-01, 2027-01-01, 2027-03-31
        MONTH, 5, 2027-04-01, 2027-04-01, 2027-08-31
        YEAR,  1, 2026-11-23, 2026-01-01, 2026-12-31
        YEAR,  2, 2027-05-05, 2026-01-01, 2027-12-31
        """)
    void a_day_lies_in_one_period(Unit unit, int every, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(every(new Cadence(unit, every), false).period(day, Calendar.USUAL))
                .isEqualTo(DateRange.of(start, end));
    }

    @Test
    void periods_follow_the_users_own_weeks_and_months() {
        Calendar own = new Calendar(DayOfWeek.SUNDAY, 25);
        assertThat(every(Cadence.every(Unit.WEEK), false).period(LocalDate.of(2026, 11, 23), own))
                .isEqualTo(DateRange.of(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 28)));
        assertThat(every(Cadence.every(Unit.MONTH), false).period(LocalDate.of(2026, 11, 24), own))
                .isEqualTo(DateRange.of(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 24)));
        assertThat(every(new Cadence(Unit.MONTH, 3), false).period(LocalDate.of(2026, 11, 23), own))
                .isEqualTo(DateRange.of(LocalDate.of(2026, 10, 25), LocalDate.of(2027, 1, 24)));
    }

    @Test
    void periods_follow_each_other_without_a_gap_whatever_the_cadence() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            Unit unit = new Unit[] {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR}[random.nextInt(4)];
            Budget budget = every(new Cadence(unit, 1 + random.nextInt(14)), false);
            Calendar calendar = new Calendar(DayOfWeek.of(1 + random.nextInt(7)), 1 + random.nextInt(28));
            LocalDate day = SET.plusDays(random.nextInt(4000) - 2000);
            DateRange period = budget.period(day, calendar);
            assertThat(period.contains(day))
                    .as("%s in %s of %s", day, period, budget)
                    .isTrue();
            DateRange next = budget.period(last(period).plusDays(1), calendar);
            assertThat(next.start()).isEqualTo(last(period).plusDays(1));
            assertThat(budget.period(first(period), calendar)).isEqualTo(period);
            assertThat(budget.period(last(period), calendar)).isEqualTo(period);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        0,      0
        79.99,  0
        80.00,  80
        99.99,  80
        100.00, 100
        124.99, 100
        125.00, 125
        149.99, 125
        1000,   1000
        -20,    0
        """)
    void marks_are_reached_exactly(String spent, int level) {
        BudgetState state = every(Cadence.every(Unit.MONTH), false).state(SET, Calendar.USUAL, eur(spent), eur("0"));
        assertThat(state.level()).isEqualTo(level);
        assertThat(state.left()).isEqualTo(eur("100").minus(eur(spent)));
    }

    @Test
    void what_is_left_or_overspent_carries_over_from_the_period_it_was_set_in() {
        Budget budget = every(Cadence.every(Unit.MONTH), true);
        assertThat(budget.earlier(SET, Calendar.USUAL)).isNull();
        LocalDate later = LocalDate.of(2027, 1, 10);
        assertThat(budget.earlier(later, Calendar.USUAL))
                .isEqualTo(DateRange.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)));
        BudgetState saved = budget.state(later, Calendar.USUAL, eur("10"), eur("150"));
        assertThat(saved.limit()).isEqualTo(eur("150"));
        assertThat(saved.carried()).isEqualTo(eur("50"));
        BudgetState overspent = budget.state(later, Calendar.USUAL, eur("10"), eur("330"));
        assertThat(overspent.limit()).isEqualTo(eur("-30"));
        assertThat(overspent.isOver()).isTrue();
        assertThat(overspent.level()).isEqualTo(125);
        assertThat(every(Cadence.every(Unit.MONTH), false).earlier(later, Calendar.USUAL))
                .isNull();
    }

    @Test
    void what_was_brought_along_counts_until_the_budget_is_set_anew() {
        Budget budget = new Budget(COFFEE, eur("100"), Cadence.every(Unit.MONTH), true, SET, eur("40"));
        assertThat(budget.state(SET, Calendar.USUAL, eur("0"), eur("0")).limit())
                .isEqualTo(eur("140"));
        assertThat(budget.state(SET.plusMonths(1), Calendar.USUAL, eur("0"), eur("90"))
                        .limit())
                .isEqualTo(eur("150"));
    }

    @Test
    void what_may_be_spent_a_day_is_never_more_than_is_left() {
        BudgetState state = every(Cadence.every(Unit.MONTH), false)
                .state(LocalDate.of(2026, 11, 24), Calendar.USUAL, eur("50"), eur("0"));
        assertThat(state.daysLeft()).isEqualTo(7);
        assertThat(state.perDay()).contains(eur("7.14"));
        BudgetState last = every(Cadence.every(Unit.MONTH), false)
                .state(LocalDate.of(2026, 11, 30), Calendar.USUAL, eur("50"), eur("0"));
        assertThat(last.perDay()).isEmpty();
    }

    @Test
    void sums_beyond_all_measure_are_cut_and_never_thrown() {
        Budget budget = new Budget(COFFEE, eur("999999999999999"), Cadence.every(Unit.DAY), true, SET);
        BudgetState state = budget.state(SET.plusYears(9), Calendar.USUAL, eur("-999999999999999"), eur("0"));
        assertThat(state.limit()).isEqualTo(eur("999999999999999"));
        assertThat(state.left()).isEqualTo(eur("999999999999999"));
        assertThat(state.level()).isZero();
    }

    @Test
    void what_makes_no_sense_is_no_budget() {
        assertThatThrownBy(() -> new Budget(COFFEE, eur("0"), Cadence.every(Unit.DAY), false, SET))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> every(Cadence.every(Unit.WEEKDAY), false)).hasMessageContaining("weekdays");
        assertThatThrownBy(() ->
                        new Budget(new CategoryId("income:salary"), eur("1"), Cadence.every(Unit.DAY), false, SET))
                .hasMessageContaining("what comes in");
        assertThatThrownBy(
                        () -> new Budget(COFFEE, eur("1"), Cadence.every(Unit.DAY), false, SET, Money.of("1", "USD")))
                .hasMessageContaining("brings no USD");
    }

    @Test
    void one_budget_a_category_keeps_its_place_when_it_is_set_again() {
        Budget coffee = every(Cadence.every(Unit.WEEK), false);
        Budget all = new Budget(null, eur("900"), Cadence.every(Unit.MONTH), false, SET);
        Budgets both = Budgets.NONE.with(COFFEE, coffee).with(null, all);
        Budget again = every(Cadence.every(Unit.MONTH), false);
        assertThat(both.with(COFFEE, again).all()).containsExactly(again, all);
        assertThat(both.with(COFFEE, null).all()).containsExactly(all);
        assertThat(both.with(new CategoryId("pets"), null)).isEqualTo(both);
        assertThat(both.until(Budgets.NONE.with(COFFEE, again)))
                .containsExactly(
                        new Change.BudgetChange(COFFEE, coffee, again), new Change.BudgetChange(null, all, null));
    }
}
