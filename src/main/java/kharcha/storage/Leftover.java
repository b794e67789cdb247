package kharcha.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that a killed run left behind in a cluster. Whoever holds the data folder's lock may end it. */
final class Leftover {
    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final Duration FAST = Duration.ofSeconds(20);

    private Leftover() {}

    /** Stops the server that runs in the folder, and forgets a pid file whose number belongs to something else by now. */
    static void clear(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> holder = holder(pidFile);
        if (holder.isEmpty()) return; // PostgreSQL itself forgets the file of a dead process.
        if (runsIn(holder.get(), cluster)) {
            LOG.info("event=leftover_postgres_stopped pid={}", holder.get().pid());
            end(holder.get());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /** Fast shutdown (SIGINT), then immediate (SIGQUIT), then by force; the last two cost a recovery, but no data. */
    static void end(ProcessHandle server) throws IOException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (!server.isAlive()) return;
            signal(signal, server);
            try {
                server.onExit().get(FAST.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException | ExecutionException _) {
                LOG.warn("event=postgres_does_not_stop pid={} signal={}", server.pid(), signal);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return; // Told to go, it will.
            }
        }
    }

    private static Optional<ProcessHandle> holder(Path pidFile) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.isEmpty()) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** PostgreSQL makes its cluster the working directory. Where that cannot be seen, the program's name must do. */
    private static boolean runsIn(ProcessHandle process, Path cluster) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) return Files.isSameFile(workingDirectory, cluster);
        return process.info()
                .command()
                .filter(program -> program.endsWith("postgres"))
                .isPresent();
    }

    /** By the shell, which every system has: Java itself can send TERM and KILL only. */
    private static void signal(String name, ProcessHandle process) throws IOException {
        try {
            Programs.run(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
        } catch (IOException alreadyGone) {
            if (process.isAlive()) throw alreadyGone;
        }
    }
}
