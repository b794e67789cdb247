package kharcha.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultProducer;

/**
 * Statements separated by semicolons that the driver sends in one round trip. Each sees what was committed before it began,
 * which one statement with several parts would not; so the last can read what waiting for a lock in the first brought.
 */
final class Together {
    private Together() {}

    /** The first row of the last statement, which must be a query. */
    static <T> ResultProducer<Optional<T>> lastRow(RowMapper<T> mapper) {
        return (executed, context) -> {
            try (context;
                    ResultSet rows = last(executed.get())) {
                return rows.next() ? Optional.of(mapper.map(rows, context)) : Optional.empty();
            }
        };
    }

    private static ResultSet last(PreparedStatement statement) throws SQLException {
        ResultSet last = statement.getResultSet();
        while (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)) last = statement.getResultSet();
        return last;
    }
}
