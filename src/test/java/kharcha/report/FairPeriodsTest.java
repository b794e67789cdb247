package kharcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FairPeriodsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "1, MONDAY, 2026-11-01, 2026-11-30, 2025-11-01, 2025-11-22, a month that goes on up to the same day",
        "1, MONDAY, 2026-10-01, 2026-10-31, 2025-10-01, 2025-10-31, a whole month",
        "1, MONDAY, 2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29, a whole month is whole in a leap year",
        "25, MONDAY, 2026-10-25, 2026-11-24, 2025-10-25, 2025-11-22, a month from the day of the salary",
        "1, MONDAY, 2026-01-01, 2026-12-31, 2025-01-01, 2025-11-22, a year",
        "1, MONDAY, 2026-11-16, 2026-11-22, 2025-11-17, 2025-11-23, a week with the same weekdays",
        "1, SUNDAY, 2026-11-22, 2026-11-28, 2025-11-23, 2025-11-23, a week that begins on a Sunday",
        "1, MONDAY, 2026-11-10, 2026-11-14, 2025-11-10, 2025-11-14, any days"
    })
    void the_same_days_a_year_before(
            int firstMonthDay,
            DayOfWeek firstWeekday,
            LocalDate start,
            LocalDate end,
            LocalDate before,
            LocalDate beforeEnd,
            String what) {
        assertThat(FairPeriods.yearBefore(
                        DateRange.of(start, end), TODAY, new Calendar(firstWeekday, firstMonthDay)))
                .as(what)
                .contains(DateRange.of(before, beforeEnd));
    }
}
