package kharcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a user counts weeks and months. */
class CalendarTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-22, 2026-11-01, 2026-11-30",
        "25, 2026-11-22, 2026-10-25, 2026-11-24",
        "25, 2026-11-25, 2026-11-25, 2026-12-24",
        "25, 2027-01-24, 2026-12-25, 2027-01-24",
        "28, 2026-03-01, 2026-02-28, 2026-03-27",
        "28, 2028-02-29, 2028-02-28, 2028-03-27",
        "15, 2026-03-14, 2026-02-15, 2026-03-14"
    })
    void a_day_lies_in_the_month_that_began_last(int first, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(months(first).month(day)).isEqualTo(DateRange.of(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 2026-11-22, 2026-11-16",
        "SUNDAY, 2026-11-22, 2026-11-22",
        "SATURDAY, 2026-11-22, 2026-11-21",
        "SUNDAY, 2026-11-21, 2026-11-15"
    })
    void a_day_lies_in_the_week_that_began_last(DayOfWeek first, LocalDate day, LocalDate start) {
        assertThat(new Calendar(first, 1).week(day)).isEqualTo(DateRange.of(start, start.plusDays(6)));
    }

    @Test
    void every_day_lies_in_one_month_and_the_next_month_begins_the_day_after_it_ends() {
        for (int first = 1; first <= 28; first++) {
            Calendar calendar = months(first);
            for (LocalDate day = LocalDate.of(2027, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
                assertThat(calendar.month(day).contains(day)).isTrue();
                assertThat(calendar.monthStart(calendar.monthEnd(day).plusDays(1)))
                        .isEqualTo(calendar.monthEnd(day).plusDays(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-03-31, 1, 2026-02-28",
        "1, 2026-11-22, 1, 2026-10-22",
        "25, 2026-11-24, 1, 2026-10-24",
        "25, 2026-03-31, 1, 2026-03-03"
    })
    void an_earlier_month_is_compared_as_far_as_this_one_has_gone(
            int first, LocalDate day, int months, LocalDate expected) {
        assertThat(months(first).earlier(day, months)).isEqualTo(expected);
    }

    @Test
    void no_month_begins_with_a_day_that_some_months_do_not_have() {
        assertThatIllegalArgumentException().isThrownBy(() -> months(29));
    }

    private static Calendar months(int first) {
        return new Calendar(DayOfWeek.MONDAY, first);
    }
}
