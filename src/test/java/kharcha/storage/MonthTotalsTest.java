package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Books of an older version are added up when they are migrated, each user's apart. */
final class MonthTotalsTest {
    private static final String BOOKED = """
        SET kharcha.whole_copy = 'on';
        INSERT INTO kharcha.entries (user_id, entry_id, day, amount, currency, direction, category, note, tags, words)
        VALUES
        (1, 1, '2026-03-01', 3.20, 'EUR', 'OUT', 'coffee', 'Kiosk', '{}', '{kiosk}'),
        (1, 2, '2026-03-31', 2.80, 'EUR', 'OUT', 'coffee', 'Kiosk', '{}', '{kiosk}'),
        (1, 3, '2026-03-31', 9.00, 'EUR', 'OUT', 'coffee', '', '{work}', '{}'),
        (1, 4, '2026-04-01', 1.00, 'EUR', 'IN', 'coffee', '', '{}', '{}'),
        (2, 1, '2026-03-02', 7.00, 'EUR', 'OUT', 'coffee', '', '{}', '{}')
        """;

    private final String name = TestDatabase.name();
    private final TestServer server = TestServer.newest();

    @AfterEach
    void drop() {
        server.drop(name);
    }

    @Test
    void an_older_book_is_added_up_when_it_is_migrated() throws SQLException {
        server.createBare(name);
        DatabaseUrl url = server.url(name);
        Database.migrate(url, "4");
        try (Connection owner = DriverManager.getConnection(url.jdbc());
                Statement statement = owner.createStatement()) {
            statement.execute(BOOKED);
            Database.migrate(url);
            assertThat(rows(statement, """
                SELECT concat_ws(' ', user_id, month, category, direction, tags, total, count)
                FROM kharcha.month_totals
                ORDER BY user_id, month, direction, tags
                """))
                    .containsExactly(
                            "1 2026-03-01 coffee OUT {} 6.0000 2",
                            "1 2026-03-01 coffee OUT {work} 9.0000 1",
                            "1 2026-04-01 coffee IN {} 1.0000 1",
                            "2 2026-03-01 coffee OUT {} 7.0000 1");
            assertThat(rows(statement, """
                SELECT concat_ws(' ', user_id, month, category, direction, note, words, total, count)
                FROM kharcha.note_totals
                ORDER BY user_id, month, direction, note
                """))
                    .containsExactly(
                            "1 2026-03-01 coffee OUT  {} 9.0000 1",
                            "1 2026-03-01 coffee OUT Kiosk {kiosk} 6.0000 2",
                            "1 2026-04-01 coffee IN  {} 1.0000 1",
                            "2 2026-03-01 coffee OUT  {} 7.0000 1");
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
