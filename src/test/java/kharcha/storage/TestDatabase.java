package kharcha.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of a test's own, in one PostgreSQL that all tests share: {@code try (var db = TestDatabase.fresh())}. It is a
 * copy of one that was migrated once, so it costs a fraction of a second.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 4;

    private final String name;
    private final Database database;

    private TestDatabase(String name, Database database) {
        this.name = name;
        this.database = database;
    }

    /** Migrated and without a row. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        Shared.execute("CREATE DATABASE " + name + " OWNER " + PostgresCluster.OWNER + " TEMPLATE test_template");
        return new TestDatabase(name, Database.open(Shared.POSTGRES.url(name), CONNECTIONS));
    }

    /** Without anything in it, not even our tables; dropped with the next run. */
    static DatabaseUrl bare() {
        String name = "test_" + COUNT.incrementAndGet();
        Shared.execute("CREATE DATABASE " + name + " OWNER " + PostgresCluster.OWNER);
        return Shared.POSTGRES.url(name);
    }

    public Database database() {
        return database;
    }

    public JdbiBooks books() {
        return database.books();
    }

    public JdbiUsers users() {
        return database.users();
    }

    public JdbiCharts charts() {
        return database.charts();
    }

    /** For a second {@link Database} on the same data, or settings that name it. */
    public DatabaseUrl url() {
        return Shared.POSTGRES.url(name);
    }

    /** The URL as a person would set it. */
    public String urlText() {
        return url().jdbc();
    }

    /** Past every guard: as a superuser, whom row-level security does not hold. */
    Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(Shared.POSTGRES.superuserUrl(name).jdbc());
    }

    @Override
    public void close() {
        database.close();
        Shared.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** Started by the first test that needs it, stopped with the JVM; its folder is kept, so that only the first run is slow. */
    private static final class Shared {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres postgres = startInFreeFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            try (Connection admin = connect(postgres);
                    Statement statement = admin.createStatement()) {
                var left = statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'");
                try (Statement drop = admin.createStatement()) {
                    while (left.next()) drop.execute("DROP DATABASE " + left.getString(1) + " WITH (FORCE)");
                }
                statement.execute("CREATE DATABASE test_template OWNER " + PostgresCluster.OWNER);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
            Database.migrate(postgres.url("test_template"));
            return postgres;
        }

        private static EmbeddedPostgres startInFreeFolder() {
            for (int attempt = 1; ; attempt++) {
                try {
                    return EmbeddedPostgres.start(Path.of("target", "test-data-" + attempt));
                } catch (CannotStart taken) {
                    if (attempt == 4) throw taken; // Another run of the tests has it.
                }
            }
        }

        private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
            return DriverManager.getConnection(postgres.superuserUrl("postgres").jdbc());
        }

        private static void execute(String sql) {
            try (Connection admin = connect(POSTGRES);
                    Statement statement = admin.createStatement()) {
                statement.execute(sql);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        }
    }
}
