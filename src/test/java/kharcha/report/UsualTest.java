package kharcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kharcha.account.UserId;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsualTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UserId ANN = new UserId(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<LocalDate, Money> spent = new TreeMap<>();

    private static List<Money> euros(String... amounts) {
        return Arrays.stream(amounts).map(amount -> Money.of(amount, "EUR")).toList();
    }

    private void spend(String day, String amount) {
        spent.put(LocalDate.parse(day), Money.of(amount, "EUR"));
    }

    /** A book of one amount a day. */
    private final class Days implements Reports {
        @Override
        public List<Figure> figures(UserId user, Filter filter, DateRange period, Query.@Nullable GroupBy groupBy) {
            List<Figure> days = spent.entrySet().stream()
                    .filter(day -> period.contains(day.getKey()))
                    .map(day -> new Figure(day.getKey().toString(), day.getValue(), 1))
                    .toList();
            if (groupBy == Query.GroupBy.DAY) return days;
            return days.stream()
                    .map(Figure::sum)
                    .reduce(Money::plus)
                    .map(sum -> List.of(new Figure("", sum, days.size())))
                    .orElse(List.of());
        }

        @Override
        public List<Entry> entries(UserId user, Filter filter, DateRange period, Order order, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Entry> after(UserId user, Filter filter, DateRange period, Place place, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void the_middle_one_is_usual_whatever_the_largest_is() {
        assertThat(Usual.of(euros("10", "9999", "12"))).contains(Money.of("12", "EUR"));
        assertThat(Usual.of(euros("10", "20", "30", "9999"))).contains(Money.of("25", "EUR"));
        assertThat(Usual.of(euros("0.01", "0.02", "0.01", "0.02"))).contains(Money.of("0.02", "EUR"));
    }

    @Test
    void only_the_last_six_count() {
        assertThat(Usual.of(euros("1", "1", "1", "1", "1", "1", "900", "900", "900", "900", "900", "900", "900")))
                .contains(Money.of("1", "EUR"));
    }

    @Test
    void what_lies_before_the_first_booking_is_not_known_but_an_empty_period_after_it_is() {
        assertThat(Usual.of(euros("10", "10", "10", "0", "0", "0"))).contains(Money.of("10", "EUR"));
        assertThat(Usual.of(euros("0", "0", "0", "10", "0", "0"))).contains(Money.of("0", "EUR"));
    }

    @Test
    void of_fewer_than_three_nothing_is_usual() {
        assertThat(Usual.of(euros("10", "12"))).isEmpty();
        assertThat(Usual.of(euros("10", "12", "0", "0"))).isEmpty();
        assertThat(Usual.of(List.of())).isEmpty();
    }

    @Test
    void a_month_that_is_not_over_is_held_against_the_same_days_of_the_months_before() {
        for (int month = 5; month <= 10; month++) {
            spend("2026-%02d-05".formatted(month), month + "0");
            spend("2026-%02d-28".formatted(month), "900");
        }
        DateRange november = DateRange.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(Usual.of(new Days(), ANN, Filter.NONE, november, TODAY, Calendar.USUAL, EUR))
                .contains(Money.of("75", "EUR"));
        assertThat(Usual.of(new Days(), ANN, Filter.NONE, november, LocalDate.of(2026, 12, 9), Calendar.USUAL, EUR))
                .contains(Money.of("975", "EUR"));
    }

    @Test
    void weeks_and_own_months_are_held_against_their_like() {
        for (int week = 1; week <= 6; week++)
            spent.put(LocalDate.of(2026, 11, 16).minusWeeks(week), Money.of(week + "0", "EUR"));
        DateRange thisWeek = DateRange.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));
        assertThat(Usual.of(new Days(), ANN, Filter.NONE, thisWeek, TODAY, Calendar.USUAL, EUR))
                .contains(Money.of("35", "EUR"));
        spent.clear();
        Calendar fromThe25th = new Calendar(DayOfWeek.MONDAY, 25);
        for (int month = 4; month <= 9; month++) spend("2026-%02d-25".formatted(month), month + "0");
        DateRange own = fromThe25th.month(TODAY);
        assertThat(Usual.of(new Days(), ANN, Filter.NONE, own, TODAY, fromThe25th, EUR))
                .contains(Money.of("65", "EUR"));
    }

    @Test
    void day_by_day_it_only_grows_where_most_months_have_grown_and_a_short_month_stands_still_at_its_end() {
        spend("2026-02-28", "30");
        for (int month = 3; month <= 7; month++) {
            spend("2026-%02d-01".formatted(month), "10");
            spend("2026-%02d-30".formatted(month), "5");
        }
        DateRange august = DateRange.of(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));
        List<Money> usual = Usual.upToEachDay(new Days(), ANN, Filter.NONE, august, Calendar.USUAL, EUR)
                .orElseThrow();
        assertThat(usual).hasSize(31).isSorted();
        assertThat(usual.getFirst()).isEqualTo(Money.of("10", "EUR"));
        assertThat(usual.get(28)).isEqualTo(Money.of("10", "EUR"));
        assertThat(usual.getLast()).isEqualTo(Money.of("15", "EUR"));
    }

    @Test
    void day_by_day_nothing_is_usual_where_too_little_is_known() {
        spend("2026-10-03", "10");
        DateRange november = DateRange.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(Usual.upToEachDay(new Days(), ANN, Filter.NONE, november, Calendar.USUAL, EUR))
                .isEmpty();
        assertThat(Usual.upToEachDay(new Days(), ANN, Filter.NONE, DateRange.ALL, Calendar.USUAL, EUR))
                .isEmpty();
    }
}
