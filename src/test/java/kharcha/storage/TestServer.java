package kharcha.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL that all tests of a run share: started by the first that needs it, stopped with the JVM. Its folder is kept, so
 * that only the first run is slow.
 */
final class TestServer {
    private static final String TEMPLATE = "test_template";
    private static final Path OLDEST = Path.of("target", "oldest-postgresql", "postgres-14.jar");

    private final EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The one that Kharcha brings. */
    static TestServer newest() {
        return Newest.SERVER;
    }

    /** The oldest that Kharcha promises to work with; tests are skipped where its programs do not run. */
    static TestServer oldest() {
        Assumptions.assumeTrue(
                Files.exists(OLDEST) && System.getProperty("os.arch").equals("amd64"),
                "PostgreSQL 14 is packed for Linux on amd64, and put there by mvn generate-test-resources");
        return Oldest.SERVER;
    }

    private static final class Newest {
        private static final TestServer SERVER = start("test-data", null);
    }

    private static final class Oldest {
        private static final TestServer SERVER = start("test-data-14", oldestArchive());
    }

    /** A migrated database without a row. */
    void create(String name) {
        execute("CREATE DATABASE " + name + " OWNER " + PostgresCluster.OWNER + " TEMPLATE " + TEMPLATE);
    }

    /** A database without anything of ours. */
    void createBare(String name) {
        execute("CREATE DATABASE " + name + " OWNER " + PostgresCluster.OWNER);
    }

    void drop(String name) {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    DatabaseUrl url(String name) {
        return postgres.url(name);
    }

    DatabaseUrl superuserUrl(String name) {
        return postgres.superuserUrl(name);
    }

    void execute(String sql) {
        try (Connection admin = DriverManager.getConnection(
                        postgres.superuserUrl("postgres").jdbc());
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static TestServer start(String folder, @Nullable URL archive) {
        EmbeddedPostgres postgres = startInFreeFolder(folder, archive);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        var server = new TestServer(postgres);
        server.dropLeftDatabases();
        server.createBare(TEMPLATE);
        Database.migrate(postgres.url(TEMPLATE));
        return server;
    }

    private static EmbeddedPostgres startInFreeFolder(String folder, @Nullable URL archive) {
        for (int attempt = 1; ; attempt++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", folder + "-" + attempt), archive);
            } catch (CannotStart taken) {
                if (attempt == 4) throw taken; // Another run of the tests has it.
            }
        }
    }

    private void dropLeftDatabases() {
        List<String> left = new ArrayList<>();
        try (Connection admin = DriverManager.getConnection(
                        postgres.superuserUrl("postgres").jdbc());
                Statement statement = admin.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
            while (rows.next()) left.add(rows.getString(1));
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
        left.forEach(this::drop);
    }

    private static URL oldestArchive() {
        try {
            return URI.create("jar:" + OLDEST.toUri() + "!/postgres-linux-x86_64.txz")
                    .toURL();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
