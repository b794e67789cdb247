package kharcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which days something falls. */
final class RecurrenceTest {
    @Test
    void the_31st_is_the_last_day_of_shorter_months_and_the_31st_again() {
        assertThat(days(rule(Cadence.Unit.MONTH, 1, "2027-01-31"), 6))
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30");
    }

    @Test
    void the_last_day_of_the_month_stays_the_last() {
        Recurrence end =
                new Recurrence(Cadence.every(Cadence.Unit.MONTH), LocalDate.parse("2027-11-30"), null, null, true);
        assertThat(days(end, 5)).containsExactly("2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31");
    }

    @Test
    void the_29th_of_february_comes_back_in_leap_years() {
        assertThat(days(rule(Cadence.Unit.YEAR, 1, "2024-02-29"), 6))
                .containsExactly("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28");
        assertThat(days(rule(Cadence.Unit.MONTH, 12, "2096-02-29"), 3))
                .as("1900, 2100 and 2200 are none")
                .containsExactly("2096-02-29", "2097-02-28", "2098-02-28");
    }

    @Test
    void every_other_friday_stays_a_friday_over_the_year_and_every_quarter_its_day() {
        assertThat(days(rule(Cadence.Unit.WEEK, 2, "2026-12-18"), 4))
                .containsExactly("2026-12-18", "2027-01-01", "2027-01-15", "2027-01-29");
        assertThat(days(rule(Cadence.Unit.MONTH, 3, "2026-11-30"), 4))
                .containsExactly("2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30");
    }

    @Test
    void weekdays_leave_the_weekend_out() {
        assertThat(days(rule(Cadence.Unit.WEEKDAY, 1, "2026-11-19"), 5))
                .containsExactly("2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25");
        assertThat(days(rule(Cadence.Unit.WEEKDAY, 1, "2026-11-21"), 2))
                .as("from a Saturday on")
                .containsExactly("2026-11-23", "2026-11-24");
        assertThat(days(rule(Cadence.Unit.WEEKDAY, 3, "2026-11-19"), 3))
                .containsExactly("2026-11-19", "2026-11-24", "2026-11-27");
    }

    @Test
    void it_ends_with_its_last_day_or_after_so_many_times() {
        LocalDate start = LocalDate.parse("2026-11-01");
        Cadence monthly = Cadence.every(Cadence.Unit.MONTH);
        assertThat(new Recurrence(monthly, start, LocalDate.parse("2027-01-01"), null, false).after(start.minusDays(1)))
                .hasSize(3);
        assertThat(new Recurrence(monthly, start, null, 12, false).after(start)).hasSize(11);
        assertThat(new Recurrence(monthly, start, null, 12, false)
                        .until(LocalDate.parse("2026-12-31"))
                        .after(start))
                .containsExactly(LocalDate.parse("2026-12-01"));
        assertThat(Recurrence.once(start).after(start)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cadence.Unit.class)
    void beginning_anywhere_finds_the_same_days(Cadence.Unit unit) {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            LocalDate start = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
            Integer count = random.nextBoolean() ? null : 1 + random.nextInt(40);
            Recurrence rule = new Recurrence(
                    new Cadence(unit, 1 + random.nextInt(4)),
                    start,
                    null,
                    count,
                    unit == Cadence.Unit.MONTH && random.nextInt(4) == 0);
            List<LocalDate> all =
                    rule.after(LocalDate.MIN.plusYears(1)).limit(60).toList();
            assertThat(all).isSorted().doesNotHaveDuplicates();
            LocalDate day = start.plusDays(random.nextInt(900) - 60);
            Stream<LocalDate> later = all.stream().filter(each -> each.isAfter(day));
            List<LocalDate> expected = later.limit(5).toList();
            assertThat(rule.after(day).limit(expected.size()).toList())
                    .as("%s after %s", rule, day)
                    .isEqualTo(expected);
        }
    }

    @Test
    void weekdays_are_never_at_a_weekend() {
        assertThat(rule(Cadence.Unit.WEEKDAY, 2, "2026-11-22")
                        .after(LocalDate.parse("2026-11-01"))
                        .limit(500))
                .extracting(LocalDate::getDayOfWeek)
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private static Recurrence rule(Cadence.Unit unit, int every, String start) {
        return rule(unit, every, start, null);
    }

    private static Recurrence rule(Cadence.Unit unit, int every, String start, @Nullable Integer count) {
        return new Recurrence(new Cadence(unit, every), LocalDate.parse(start), null, count, false);
    }

    private static List<String> days(Recurrence rule, int count) {
        return rule.after(rule.next().minusDays(1))
                .limit(count)
                .map(LocalDate::toString)
                .toList();
    }
}
