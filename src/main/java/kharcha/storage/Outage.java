package kharcha.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;
import kharcha.conversation.Books.Unavailable;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Tells the database being away, or taking too long, from a mistake of ours: the first passes, the second must be seen. */
final class Outage {
    /** Classes of SQLSTATE: connection, rollback by the server (deadlock), resources, the operator's intervention, disk and files. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A lock not had in time; read-only since a failover; told to be idle for too long; a role or password just changed. */
    private static final Set<String> STATES = Set.of("55P03", "25006", "25P03", "28P01", "28000");

    private Outage() {}

    /** @throws Unavailable instead of what the database being away makes the driver, the pool and JDBI throw */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException trouble) {
            if (isOutage(trouble)) throw new Unavailable(trouble);
            throw trouble;
        }
    }

    private static boolean isOutage(JdbiException trouble) {
        if (trouble instanceof ConnectionException) return true;
        for (Throwable cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && isOutage(sql)) return true;
        return false;
    }

    private static boolean isOutage(SQLException trouble) {
        @Nullable String state = trouble.getSQLState();
        return trouble instanceof SQLTransientConnectionException
                || (state != null && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2))));
    }
}
