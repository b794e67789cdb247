package kharcha.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One running server process over a cluster: started, waited for until it takes connections, and stopped. */
final class PostgresServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Safe first, then small and quick: one service on a small machine, many short statements. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // Parallel workers want /dev/shm, of which containers have little, and help no short statement.
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_naptime", "15s"),
            // By default a large table's newest rows wait for a fifth more of them; until then an index alone cannot
            // answer.
            Map.entry("autovacuum_vacuum_insert_scale_factor", "0"),
            Map.entry("autovacuum_vacuum_insert_threshold", "5000"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // What people write must not reach a log: no statements, no "failing row contains".
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_statement", "none"),
            Map.entry("logging_collector", "off"));

    private final Process process;

    private PostgresServer(Process process) {
        this.process = process;
    }

    /** Starts it and returns when it takes connections.
     * @throws IOException if it ends before that, with the last it said */
    static PostgresServer start(
            PostgresBinaries binaries, PostgresCluster cluster, Unprivileged caller, int port, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C in a terminal must reach the service only, which still has answers to finish.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) command.add("/usr/bin/setsid");
        List<String> program = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", cluster.folder().toString(), "-c", "port=" + port));
        SETTINGS.forEach((name, value) -> program.addAll(List.of("-c", name + "=" + value)));
        command.addAll(caller.command(program));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        var server = new PostgresServer(builder.start());
        server.awaitReady(cluster.folder(), log);
        return server;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns when the process has ended. */
    void await() throws InterruptedException {
        process.waitFor();
    }

    /** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
    void stop() throws IOException {
        Leftover.end(process.toHandle());
    }

    private void awaitReady(Path cluster, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(cluster)) {
            try {
                if (process.waitFor(10, TimeUnit.MILLISECONDS)) throw new IOException(lastWords(log));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                stop();
                throw new IOException("interrupted while PostgreSQL was starting", stopped);
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new IOException("PostgreSQL did not become ready in " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    /** The server says so in the eighth line of its pid file, which pg_ctl waits for too. */
    private boolean isReady(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static String lastWords(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        Optional<String> fatal = lines.reversed().stream()
                .limit(20)
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error"))
                .findFirst();
        return fatal.orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    }
}
