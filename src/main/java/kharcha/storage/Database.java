package kharcha.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kharcha.account.UserId;
import kharcha.conversation.Changes;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database, ready to work: migrated by its owner, then used through a small pool as {@link ServiceRole}, which sees one
 * user's rows at a time. A connection, a lock and a statement are waited for briefly and then given up, so that a slow
 * database means apologies and not a heap of waiting requests; when the database comes back, so does the service.
 */
public final class Database implements AutoCloseable {
    /** The schema that holds everything of ours, so that a database may be shared. */
    static final String SCHEMA = "kharcha";

    private static final Duration POOL_WAIT = Duration.ofSeconds(1);
    private static final int OLDEST_VERSION = 14;

    private final DatabaseUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private volatile @Nullable ChangeFeed feed;

    private Database(DatabaseUrl url, HikariDataSource pool, Jdbi jdbi) {
        this.url = url;
        this.pool = pool;
        this.jdbi = jdbi;
    }

    /**
     * Migrates and opens.
     *
     * @param connections at most so many at a time
     * @throws CannotStart if it cannot be reached, is too old, cannot be migrated, or would not hold users apart
     */
    public static Database open(DatabaseUrl url, int connections) {
        migrate(url);
        HikariDataSource pool = pool(url, connections);
        try {
            try (Connection connection = pool.getConnection()) {
                ServiceRole.check(connection);
            }
            return new Database(url, pool, Rows.configure(Jdbi.create(pool)));
        } catch (SQLException trouble) {
            pool.close();
            throw new CannotStart("the database cannot be used: " + trouble.getMessage(), trouble);
        } catch (CannotStart refused) {
            pool.close();
            throw refused;
        }
    }

    public JdbiBooks books() {
        return new JdbiBooks(jdbi, this::publish);
    }

    /** What is told of changes, by this replica and by others, from the first call on. */
    public synchronized Changes changes() {
        ChangeFeed running = feed;
        if (running != null) return running;
        ChangeFeed started = new ChangeFeed(url, jdbi).start();
        feed = started;
        return started;
    }

    private void publish(UserId user) {
        ChangeFeed running = feed;
        if (running != null) running.publish(user);
    }

    public JdbiUsers users() {
        return new JdbiUsers(jdbi);
    }

    public JdbiAccounts accounts() {
        return new JdbiAccounts(jdbi);
    }

    public JdbiPostbag postbag() {
        return new JdbiPostbag(jdbi);
    }

    /** How often something may be done, counted over all replicas. */
    public SharedLimits limits() {
        return new SharedLimits(pool);
    }

    /** Who has something due. */
    public JdbiWakings wakings() {
        return new JdbiWakings(jdbi);
    }

    /** What was published of what currencies are worth. */
    public JdbiRates rates() {
        return new JdbiRates(jdbi);
    }

    /** Whose book has something to convert. */
    public JdbiConversions conversions() {
        return new JdbiConversions(jdbi);
    }

    /** For a library that keeps tables of its own in our schema. */
    public DataSource pool() {
        return pool;
    }

    public JdbiCharts charts() {
        return new JdbiCharts(jdbi);
    }

    public JdbiFiles files() {
        return new JdbiFiles(jdbi);
    }

    public Backup backup() {
        return new Backup(url);
    }

    /** What is kept for a while only. */
    public Retention retention() {
        return new Retention(jdbi);
    }

    /** Whether it answers within the pool's wait; for readiness. */
    public boolean isReachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    /**
     * For measuring: what the database otherwise does by itself some time after much was written, so that indexes alone answer
     * what they can, and plans are made from what is there.
     */
    public void vacuum() {
        try (Connection owner = DriverManager.getConnection(url.jdbc());
                Statement statement = owner.createStatement()) {
            for (String table : List.of(
                    "users",
                    "entries",
                    "entry_words",
                    "month_totals",
                    "day_totals",
                    "paid_totals",
                    "note_totals",
                    "journal",
                    "turns")) statement.execute("VACUUM (ANALYZE) " + SCHEMA + "." + table);
        } catch (SQLException trouble) {
            throw new IllegalStateException("the database cannot be vacuumed", trouble);
        }
    }

    /** For measuring: SQL as the service's own role. */
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        ChangeFeed running = feed;
        if (running != null) running.close();
        pool.close();
    }

    static void migrate(DatabaseUrl url) {
        migrate(url, "latest");
    }

    /** @param version the last migration that shall be applied */
    static void migrate(DatabaseUrl url, String version) {
        try (Connection owner = DriverManager.getConnection(url.jdbc())) {
            int major = owner.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_VERSION)
                throw new CannotStart(
                        "the database is PostgreSQL " + major + ": Kharcha needs " + OLDEST_VERSION + " or newer");
            ServiceRole.provide(owner);
        } catch (SQLException trouble) {
            throw new CannotStart("the database cannot be reached: " + trouble.getMessage(), trouble);
        }
        try {
            flyway(url, version).migrate();
        } catch (FlywayException trouble) {
            throw new CannotStart("the database cannot be migrated: " + trouble.getMessage(), trouble);
        }
    }

    /** Whether there is such a migration: a newer Kharcha has others. */
    static boolean knows(DatabaseUrl url, String version) {
        return Stream.of(flyway(url, "latest").info().all())
                .filter(migration -> migration.getState().isResolved() && migration.isVersioned())
                .anyMatch(migration -> migration.getVersion().getVersion().equals(version));
    }

    private static Flyway flyway(DatabaseUrl url, String version) {
        return Flyway.configure()
                .dataSource(url.jdbc(), null, null)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(version)
                .load();
    }

    private static HikariDataSource pool(DatabaseUrl url, int connections) {
        try {
            return new HikariDataSource(configuration(url, connections));
        } catch (HikariPool.PoolInitializationException trouble) {
            throw new CannotStart("the database cannot be used: " + trouble.getMessage(), trouble);
        }
    }

    private static HikariConfig configuration(DatabaseUrl url, int connections) {
        var configuration = new HikariConfig();
        configuration.setPoolName("books");
        configuration.setJdbcUrl(url.jdbc());
        configuration.setMaximumPoolSize(connections);
        configuration.setMinimumIdle(Math.min(2, connections));
        configuration.setConnectionTimeout(POOL_WAIT.toMillis());
        configuration.setValidationTimeout(POOL_WAIT.toMillis());
        configuration.setConnectionInitSql(ServiceRole.ENTER);
        configuration.addDataSourceProperty("ApplicationName", "kharcha");
        configuration.addDataSourceProperty("connectTimeout", "2");
        configuration.addDataSourceProperty("loginTimeout", "3");
        // Longer than any statement may take: only a network that swallows packets gets here.
        configuration.addDataSourceProperty("socketTimeout", "5");
        configuration.addDataSourceProperty("tcpKeepAlive", "true");
        return configuration;
    }
}
