package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.understanding.FoundDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and periods of somebody whose weeks begin on Sunday and whose months begin on the 25th. Today is Tue 10 Nov 2026. */
class OwnCalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Calendar OWN = new Calendar(DayOfWeek.SUNDAY, 25);

    @ParameterizedTest
    @CsvSource({
        "how much this week, 2026-11-08, 2026-11-14",
        "how much last week, 2026-11-01, 2026-11-07",
        "report of this month, 2026-10-25, 2026-11-24",
        "rent last month, 2026-09-25, 2026-10-24",
        "all of November, 2026-11-01, 2026-11-30",
        "all of October 2025, 2025-10-01, 2025-10-31",
        "spent on the 5th of this month, 2026-11-05, 2026-11-05",
        "spent from 2 to 8 this month, 2026-11-02, 2026-11-08",
        "coffee 3 last sunday, 2026-11-08, 2026-11-08",
        "everything this year, 2026-01-01, 2026-12-31"
    })
    void what_is_told_from_today_goes_by_the_own_calendar_and_what_has_a_name_by_everybodys(
            String text, LocalDate start, LocalDate end) {
        List<FoundDate> found = new DateFinder().find(text, Locale.UK, TODAY, OWN);

        assertThat(found).extracting(FoundDate::range).containsExactly(DateRange.of(start, end));
    }
}
