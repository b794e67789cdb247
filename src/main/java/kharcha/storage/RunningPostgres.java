package kharcha.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server of a service that is running, for a second process that only reads: a backup need not wait for a stop. */
public final class RunningPostgres {
    /** Where PostgreSQL writes its port in postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    private RunningPostgres() {}

    /** Empty when nobody is using the data folder. */
    public static Optional<DatabaseUrl> in(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize().resolve("postgres");
        Path pid = folder.resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(pid) || isFree(folder)) return Optional.empty();
        List<String> lines = Files.readAllLines(pid);
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        String password = Files.readString(folder.resolve("password")).strip();
        return Optional.of(DatabaseUrl.local(port, PostgresCluster.DATABASE, PostgresCluster.OWNER, password));
    }

    private static boolean isFree(Path folder) throws IOException {
        try {
            DataLock.take(folder).close();
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
