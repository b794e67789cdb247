package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.DateRange;
import kharcha.report.Filter;
import kharcha.report.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is rare in a large book is found look by look, and no look reads more than its reach. */
class FarBackTest {
    private static final Filter RARE = Filter.NONE.withMinAmount(new BigDecimal("500"));

    @Test
    void looks_go_on_from_each_others_end_until_the_book_ends() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            UserId user = database.users()
                    .findOrCreate(
                            new Identity("test", "one"),
                            new Preferences(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR")))
                    .id();
            int entries = 2 * JdbiReports.REACH + 10;
            fill(database, user, entries);

            List<Long> found = new ArrayList<>();
            List<Integer> looks = new ArrayList<>();
            Reports.@Nullable Place place = null;
            do {
                Reports.Stretch stretch = look(database, user, place);
                stretch.entries().forEach(entry -> found.add(entry.id().value()));
                looks.add(stretch.entries().size());
                place = stretch.end();
            } while (place != null);

            assertThat(found).containsExactly(80_000L, 60_000L, 30_000L, 1L);
            assertThat(looks).containsExactly(2, 1, 1);
        }
    }

    private static Reports.Stretch look(TestDatabase database, UserId user, Reports.@Nullable Place place) {
        return database.books().atomically(user, desk -> desk.reports().stretch(user, RARE, DateRange.ALL, place, 51));
    }

    /** A cheap one each, four to the day, and some that are dear. */
    private static void fill(TestDatabase database, UserId user, int entries) throws SQLException {
        LocalDate first = LocalDate.of(1970, 1, 1);
        try (Connection all = database.asSuperuser();
                Statement statement = all.createStatement()) {
            statement.execute("INSERT INTO kharcha.entries SELECT " + user.value() + ", n, DATE '" + first
                    + "' + n / 4, CASE WHEN n IN (1, 30000, 60000, 80000) THEN 700 ELSE 3 END, 'EUR', 'OUT', 'coffee',"
                    + " '', '{}', null, '{}' FROM generate_series(1, " + entries + ") AS n");
        }
    }
}
