package kharcha.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of a test's own: {@code try (var db = TestDatabase.fresh())}. It is a copy of one that was migrated once, so it
 * costs a fraction of a second.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 4;

    private final TestServer server;
    private final String name;
    private final Database database;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        this.database = Database.open(server.url(name), CONNECTIONS);
    }

    /** Migrated and without a row, in the PostgreSQL that Kharcha brings. */
    public static TestDatabase fresh() {
        return fresh(TestServer.newest());
    }

    /** In the oldest PostgreSQL that Kharcha works with. */
    static TestDatabase freshOnOldest() {
        return fresh(TestServer.oldest());
    }

    private static TestDatabase fresh(TestServer server) {
        String name = name();
        server.create(name);
        return new TestDatabase(server, name);
    }

    /** A name that no other test has. */
    static String name() {
        return "test_" + COUNT.incrementAndGet();
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

    /** For a second {@link Database} on the same data. */
    public DatabaseUrl url() {
        return server.url(name);
    }

    /** The URL as a person would set it. */
    public String urlText() {
        return url().jdbc();
    }

    /** Past every guard: as a superuser, whom row-level security does not hold. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(server.superuserUrl(name).jdbc());
    }

    /** As when the network breaks, for those that call themselves so. */
    public void breakConnections(String application) {
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name
                + "' AND application_name = '" + application + "'");
    }

    @Override
    public void close() {
        database.close();
        server.drop(name);
    }
}
