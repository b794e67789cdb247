package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Books;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The service's own PostgreSQL, killed in every way that happens. */
final class EmbeddedPostgresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNPACKS = "unpacks";
    private static final Preferences EUROPEAN =
            new Preferences(Locale.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"));

    /** Unpacked once: that takes longer than all else. */
    @TempDir
    private static Path programs;

    @TempDir
    private Path data;

    @BeforeAll
    static void unpack() throws IOException {
        PostgresBinaries.unpack(programs);
    }

    /** As in a folder where the service has been before. */
    @BeforeEach
    void unpacked(TestInfo test) throws IOException {
        if (test.getTags().contains(UNPACKS)) return;
        Path folder = Files.createDirectories(data.resolve("postgres"));
        try (Stream<Path> unpacked = Files.list(programs)) {
            for (Path each : unpacked.toList()) Files.createSymbolicLink(folder.resolve(each.getFileName()), each);
        }
    }

    private Path pidFile() {
        return data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    }

    private ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String ask(DatabaseUrl url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.jdbc());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.jdbc());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Tag(UNPACKS)
    void it_is_safe_against_power_loss_and_closed_to_everybody_else() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit"))
                assertThat(ask(postgres.url(), "SHOW " + setting)).as(setting).isEqualTo("on");
            assertThat(ask(postgres.url(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres.superuserUrl("kharcha"), "SHOW unix_socket_directories"))
                    .isEmpty();
            assertThat(ask(postgres.url(), "SHOW password_encryption")).isEqualTo("scram-sha-256");
            assertThat(ask(postgres.url(), "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(
                            postgres.superuserUrl("kharcha"),
                            "SELECT bool_and(auth_method = 'scram-sha-256') FROM pg_hba_file_rules"))
                    .isEqualTo("t");
            assertThat(ask(postgres.url(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            String wrong = postgres.url().jdbc().replaceAll("password=.*", "password=guess");
            assertThatThrownBy(() -> DriverManager.getConnection(wrong).close()).hasMessageContaining("password");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))))
                .isEqualTo("rw-------");
        try (var files = Files.walk(data.resolve("postgres"))) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .doesNotEndWith("w-")
                            .doesNotEndWith("wx"));
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart_and_a_half_made_cluster_is_swept_away() throws Exception {
        Files.createDirectories(data.resolve("postgres/unfinished-1/cluster"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            execute(postgres.url(), "CREATE TABLE kept AS SELECT 7 AS n");
        }
        assertThat(data.resolve("postgres/unfinished-1")).doesNotExist();
        assertThat(pidFile()).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres.url(), "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_second_service_on_the_same_folder_is_refused_in_words() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(postgres.url()).hasToString("DatabaseUrl[redacted]");
            assertThatThrownBy(() -> EmbeddedPostgres.start(data).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another Kharcha (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    void a_server_that_a_killed_service_left_behind_is_stopped_and_nothing_is_lost() throws Exception {
        ProcessHandle left;
        Process service = serviceInAnotherJvm();
        try {
            left = server();
        } finally {
            service.destroyForcibly().waitFor();
        }
        assertThat(left.isAlive()).isTrue();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres.url(), "SELECT n FROM kept")).isEqualTo("7");
            assertThat(left.isAlive()).isFalse();
        }
    }

    @Test
    void a_half_dead_server_is_waited_out() throws Exception {
        Process service = serviceInAnotherJvm();
        ProcessHandle left = server();
        service.destroyForcibly().waitFor();
        left.destroyForcibly(); // The postmaster alone; its children go by themselves.
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres.url(), "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_pid_file_whose_number_belongs_to_something_else_does_not_stop_the_start() throws Exception {
        EmbeddedPostgres.start(data).close();
        Process unrelated = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try {
            Files.writeString(pidFile(), unrelated.pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n  1 1\nready\n");
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
                assertThat(ask(postgres.url(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroy();
        }
    }

    @Test
    void when_the_server_dies_there_is_an_apology_and_then_service_without_a_restart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Database database = Database.open(postgres.url(), 4)) {
            Identity ann = new Identity("test", "Ann");
            User user = database.users().findOrCreate(ann, EUROPEAN);
            ProcessHandle killed = server();
            killed.destroyForcibly();
            assertThat(killed.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(killed);

            Optional<User> found = Optional.empty();
            Instant deadline = Instant.now().plus(PATIENCE);
            while (found.isEmpty() && Instant.now().isBefore(deadline)) {
                try {
                    found = database.users().find(ann);
                } catch (Books.Unavailable _) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
            assertThat(found).contains(user);
            assertThat(server().pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void a_cluster_of_another_major_is_refused_with_the_way_out() throws IOException {
        EmbeddedPostgres.start(data).close();
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "12\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 12")
                .hasMessageContaining("backup FILE");
    }

    /** A service that started, wrote something, and can be killed without taking this JVM with it. */
    private Process serviceInAnotherJvm() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Victim.class.getName(),
                data.toString());
        builder.environment().putAll(Map.of("CLASSPATH", classPath()));
        Process service = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(service.inputReader().readLine()).isEqualTo("ready");
        return service;
    }

    /** Whatever runs the tests gave it: to the JVM, or to a class loader of its own. */
    private static String classPath() {
        if (!(EmbeddedPostgresTest.class.getClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        return Arrays.stream(loader.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Run in a JVM of its own, to be killed there. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            execute(postgres.url(), "CREATE TABLE kept AS SELECT 7 AS n");
            System.out.println("ready");
            System.in.read();
        }
    }
}
