package kharcha.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a backup must know of our tables and do with them, as their owner. */
final class BackupTables {
    private static final String TABLES = """
        SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) AS columns
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'kharcha'::regnamespace
        AND c.relkind IN ('r', 'p')
        AND c.relname NOT IN ('flyway_schema_history', 'scheduled_tasks')
        GROUP BY c.relname
        ORDER BY c.relname
        """;

    /** Tables whose rows would silently be missing from a copy. */
    private static final String HIDDEN = """
        SELECT string_agg(c.relname, ', ' ORDER BY c.relname)
        FROM pg_class c
        WHERE c.relnamespace = 'kharcha'::regnamespace
        AND c.relkind IN ('r', 'p')
        AND row_security_active(c.oid)
        AND NOT EXISTS (
          SELECT
          FROM pg_policy p
          WHERE p.polrelid = c.oid
          AND p.polname = 'whole_copy'
          AND pg_has_role(current_user, p.polroles[1], 'USAGE'))
        """;

    private static final String SCHEMA_VERSION = """
        SELECT version
        FROM kharcha.flyway_schema_history
        WHERE success
        AND version IS NOT NULL
        ORDER BY installed_rank DESC
        LIMIT 1
        """;

    private BackupTables() {}

    /** From here on the connection sees everybody's rows, as they are at this moment. */
    static void openSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL kharcha.whole_copy = 'on'");
        }
    }

    static BackupHeader describe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String hidden = text(statement, HIDDEN);
            if (hidden != null)
                throw new CannotStart("the user of the database URL cannot see all rows of: " + hidden
                        + "; use the one that migrated the database");
            List<BackupHeader.Table> tables = new ArrayList<>();
            for (BackupHeader.Table table : tables(statement)) {
                long rows = number(statement, "SELECT count(*) FROM " + table.qualified());
                tables.add(new BackupHeader.Table(table.name(), table.columns(), rows));
            }
            return new BackupHeader(
                    BackupHeader.FORMAT,
                    BackupHeader.VERSION,
                    schemaVersion(statement),
                    number(statement, "SELECT last_value FROM kharcha.user_ids"),
                    tables);
        }
    }

    /** Makes the schema of the backup's time in a database that has nothing of ours, or only empty tables. */
    static void prepare(DatabaseUrl url, BackupHeader header) throws SQLException {
        if (!Database.knows(url, header.schema()))
            throw new CannotStart("the backup was made by a newer Kharcha (schema " + header.schema()
                    + "): restore it with that one; nothing was changed");
        try (Connection connection = DriverManager.getConnection(url.jdbc());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL kharcha.whole_copy = 'on'");
            if ("t".equals(text(statement, "SELECT to_regnamespace('kharcha') IS NOT NULL"))) {
                for (BackupHeader.Table table : tables(statement))
                    if ("t".equals(text(statement, "SELECT EXISTS (SELECT FROM " + table.qualified() + ")")))
                        throw new CannotStart("the database is not empty (" + table.name()
                                + " has rows): restore into an empty one, such as a new KHARCHA_DATA folder");
                statement.execute("DROP SCHEMA kharcha CASCADE");
            }
            connection.commit();
        }
        Database.migrate(url, header.schema());
    }

    /**
     * Lets the owner past row-level security, which COPY FROM cannot work under, and keeps triggers from doing again what is
     * in the file already; ends with {@link #close} or a rollback.
     */
    static void open(Connection connection, BackupHeader header) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            List<BackupHeader.Table> here = tables(statement);
            List<BackupHeader.Table> there = header.tables().stream()
                    .map(table -> new BackupHeader.Table(table.name(), table.columns(), 0))
                    .toList();
            if (!here.equals(there))
                throw new CannotStart("the backup has other tables than this Kharcha's schema " + header.schema());
            for (String owned : guarded(statement))
                statement.execute("ALTER TABLE " + owned + " NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER");
        }
    }

    static void close(Connection connection, BackupHeader header) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement last = connection.prepareStatement("SELECT setval('kharcha.user_ids', ?)")) {
            for (String owned : guarded(statement))
                statement.execute("ALTER TABLE " + owned + " FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER");
            last.setLong(1, header.lastUser());
            last.execute();
        }
    }

    private static List<BackupHeader.Table> tables(Statement statement) throws SQLException {
        List<BackupHeader.Table> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String[] columns = (String[]) rows.getArray("columns").getArray();
                tables.add(new BackupHeader.Table(rows.getString("relname"), Arrays.asList(columns), 0));
            }
        }
        return tables;
    }

    private static List<String> guarded(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
            SELECT oid::regclass::text
            FROM pg_class
            WHERE relnamespace = 'kharcha'::regnamespace
            AND relrowsecurity
            ORDER BY 1
            """)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static String schemaVersion(Statement statement) throws SQLException {
        String version = text(statement, SCHEMA_VERSION);
        if (version == null) throw new CannotStart("the database was never migrated: there is nothing to back up");
        return version;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static @Nullable String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
