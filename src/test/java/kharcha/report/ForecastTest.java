package kharcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import kharcha.ledger.Calendar;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    private final List<Reports.OfDay> days = new ArrayList<>();
    private final List<Draft> due = new ArrayList<>();
    private final List<Draft> ruled = new ArrayList<>();
    private Calendar calendar = Calendar.USUAL;

    private void spend(LocalDate day, String category, String amount) {
        days.add(new Reports.OfDay(day, new Figure(category, Money.of(amount, "EUR"), 1)));
    }

    private static Draft rent(LocalDate day) {
        return new Draft(day, Money.of("900", "EUR"), Direction.OUT, new CategoryId("rent"), "", Set.of(), null);
    }

    private Forecast on(LocalDate today) {
        List<Reports.OfDay> known =
                days.stream().filter(each -> !each.day().isAfter(today)).toList();
        return Forecast.of(
                new DaysSpent(calendar, today, DaysSpent.known(calendar, today, known), known, due, ruled), EURO);
    }

    private void live(Random random, LocalDate last) {
        for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
            if (random.nextInt(3) > 0) spend(day, "groceries", BigDecimal.valueOf(500 + random.nextInt(4000), 2) + "");
            if (random.nextInt(9) == 0) spend(day, "clothing", BigDecimal.valueOf(2000 + random.nextInt(9000), 2) + "");
            // A refund may be more than what was spent on a day.
            if (random.nextInt(30) == 0) spend(day, "clothing", "-15.00");
            if (day.getDayOfMonth() == 3) spend(day, "rent", "900");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25})
    void whatever_was_spent_it_adds_up_and_is_no_less_than_what_is_certain(int firstDay) {
        calendar = new Calendar(java.time.DayOfWeek.MONDAY, firstDay);
        for (int seed = 0; seed < 20; seed++) {
            days.clear();
            due.clear();
            Random random = new Random(seed);
            live(random, LocalDate.of(2026, 12, 31));
            LocalDate today = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(80));
            LocalDate end = calendar.monthEnd(today);
            if (random.nextBoolean()) due.add(rent(end));
            Forecast forecast = on(today);
            assertAddsUp(forecast);
            Money sum = days.stream()
                    .filter(each ->
                            DateRange.of(calendar.monthStart(today), today).contains(each.day()))
                    .map(each -> each.figure().sum())
                    .reduce(Money.zero(EURO), Money::plus);
            assertThat(forecast.all().soFar()).isEqualTo(sum);
            assertThat(forecast.all().due())
                    .isEqualTo(due.stream().map(Draft::amount).reduce(Money.zero(EURO), Money::plus));
            assertThat(forecast.month()).isEqualTo(calendar.month(today));
            Forecast last = on(end);
            assertThat(last.all().atEnd()).isEqualTo(last.all().known());
            assertThat(last.all().low()).isEqualTo(last.all().high());
        }
    }

    private static void assertAddsUp(Forecast forecast) {
        Money sum = Money.zero(forecast.currency());
        for (Forecast.Line line : forecast.lines()) {
            assertHolds(line.expected());
            sum = sum.plus(line.expected().atEnd());
        }
        assertHolds(forecast.all());
        assertThat(forecast.all().atEnd()).isEqualTo(sum);
    }

    private static void assertHolds(Forecast.Expected expected) {
        assertThat(expected.atEnd()).isGreaterThanOrEqualTo(expected.known());
        assertThat(expected.low()).isBetween(expected.known(), expected.atEnd());
        assertThat(expected.high()).isGreaterThanOrEqualTo(expected.atEnd());
    }

    @Test
    void the_order_in_which_days_are_read_changes_nothing() {
        live(new Random(5), LocalDate.of(2026, 11, 30));
        Forecast before = on(LocalDate.of(2026, 11, 12));
        Collections.shuffle(days, new Random(6));
        assertThat(on(LocalDate.of(2026, 11, 12))).isEqualTo(before);
    }

    @Test
    void twice_the_money_is_twice_the_forecast_but_for_rounding() {
        live(new Random(8), LocalDate.of(2026, 11, 30));
        Forecast once = on(LocalDate.of(2026, 11, 12));
        days.replaceAll(each -> new Reports.OfDay(
                each.day(),
                new Figure(
                        each.figure().key(),
                        each.figure().sum().plus(each.figure().sum()),
                        1)));
        Forecast twice = on(LocalDate.of(2026, 11, 12));
        Money doubled = once.all().atEnd().plus(once.all().atEnd());
        assertThat(twice.all().atEnd().minus(doubled).amount().abs()).isLessThan(new BigDecimal("6"));
    }

    @Test
    void a_rent_is_expected_once_whether_booked_by_hand_or_due_by_a_rule() {
        for (int month = 0; month < 7; month++) spend(FIRST.plusMonths(month).plusDays(19), "rent", "900");
        for (int month = 0; month < 8; month++) spend(FIRST.plusMonths(month).plusDays(3), "coffee", "4");
        LocalDate today = LocalDate.of(2026, 11, 12);
        assertThat(rent(on(today)).usual()).isEqualTo(Money.of("900", "EUR"));
        due.add(rent(LocalDate.of(2026, 11, 20)));
        for (int month = 0; month < 7; month++)
            ruled.add(rent(FIRST.plusMonths(month).plusDays(20)));
        Forecast.Expected ruledRent = rent(on(today));
        assertThat(ruledRent.usual().amount()).isZero();
        assertThat(ruledRent.atEnd()).isEqualTo(Money.of("900", "EUR"));
        assertThat(ruledRent.high()).isEqualTo(Money.of("900", "EUR"));
    }

    private static Forecast.Expected rent(Forecast forecast) {
        return forecast.of(new CategoryId("rent")).orElseThrow();
    }

    @Test
    void a_rent_that_was_paid_is_not_expected_again() {
        for (int month = 0; month < 8; month++) spend(FIRST.plusMonths(month).plusDays(1), "rent", "900");
        Forecast.Expected rent = rent(on(LocalDate.of(2026, 11, 5)));
        assertThat(rent.atEnd()).isEqualTo(Money.of("900", "EUR"));
        assertThat(rent.usual().amount()).isZero();
    }

    @Test
    void who_spends_at_weekends_is_expected_to_spend_more_before_one_than_after_it() {
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2026, 12, 1)); day = day.plusDays(1))
            if (day.getDayOfWeek().getValue() > 5) spend(day, "eating out", day.getDayOfMonth() % 2 == 0 ? "55" : "45");
        Money before = on(LocalDate.of(2026, 11, 27)).all().usual();
        Money after = on(LocalDate.of(2026, 11, 29)).all().usual();
        assertThat(before.amount()).isBetween(new BigDecimal("70"), new BigDecimal("110"));
        assertThat(after.amount()).isLessThan(new BigDecimal("15"));
    }

    @Test
    void of_fewer_than_three_whole_months_nothing_is_foretold() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        live(new Random(1), today);
        due.add(rent(LocalDate.of(2026, 6, 30)));
        Forecast forecast = on(today);
        assertThat(forecast.months()).isEqualTo(2);
        assertThat(forecast.isEarly()).isTrue();
        assertThat(forecast.all().atEnd()).isEqualTo(forecast.all().known());
        assertThat(forecast.all().high()).isEqualTo(forecast.all().known());
    }

    @Test
    void a_month_in_which_nothing_was_booked_and_one_begun_late_say_nothing_of_a_month() {
        spend(LocalDate.of(2026, 5, 20), "groceries", "40");
        spend(LocalDate.of(2026, 6, 20), "groceries", "40");
        spend(LocalDate.of(2026, 8, 20), "groceries", "40");
        LocalDate today = LocalDate.of(2026, 9, 10);
        assertThat(DaysSpent.known(calendar, today, days))
                .containsExactly(calendar.month(LocalDate.of(2026, 8, 1)), calendar.month(LocalDate.of(2026, 6, 1)));
    }

    @Test
    void what_is_booked_ahead_in_this_month_is_certain() {
        live(new Random(3), LocalDate.of(2026, 11, 10));
        LocalDate today = LocalDate.of(2026, 11, 10);
        spend(LocalDate.of(2026, 11, 28), "travel", "300");
        Forecast forecast = Forecast.of(
                new DaysSpent(calendar, today, DaysSpent.known(calendar, today, days), days, due, ruled), EURO);
        assertThat(forecast.of(new CategoryId("travel")).orElseThrow().due()).isEqualTo(Money.of("300", "EUR"));
        assertThat(Objects.requireNonNull(forecast.month().end())).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
