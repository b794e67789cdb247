package kharcha.storage;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import kharcha.account.UserId;
import kharcha.conversation.Changes;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes across replicas, by PostgreSQL's NOTIFY.
 *
 * <p>A transaction that sends a NOTIFY takes a lock over the whole database when it commits, so one inside each booking would
 * let all bookings of all users wait for each other. Therefore a change is told after its commit: to this replica's listeners
 * at once, to other replicas by one thread, which sends what has come together in a moment. It is a hint and no more: who
 * hears it looks again. What is lost with a crash is found by the next look.
 *
 * <p>Hearing takes a connection of its own, outside the pool. When it breaks it is made anew, and as nobody knows what was
 * missed, everybody here is told. Source: the PostgreSQL manual on NOTIFY, and PreCommit_Notify in async.c.
 */
final class ChangeFeed implements Changes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final String CHANNEL = "kharcha_changes";

    /** So that a notification stays below the 8000 bytes that it may have. */
    private static final int MOST_AT_ONCE = 300;

    private static final long TOGETHER_MILLIS = 50;
    private static final long AGAIN_MILLIS = 1000;
    private static final int QUIET_MILLIS = 20_000;

    private final DatabaseUrl url;
    private final Jdbi pool;
    private final String me = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    private final Map<UserId, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<UserId> changed = new LinkedBlockingQueue<>(100_000);
    private final Thread sending = new Thread(this::send, "changes-out");
    private final Thread hearing = new Thread(this::hear, "changes-in");
    private volatile boolean closed;
    private volatile @Nullable Connection ear;

    ChangeFeed(DatabaseUrl url, Jdbi pool) {
        this.url = url;
        this.pool = pool;
    }

    ChangeFeed start() {
        for (Thread thread : List.of(sending, hearing)) {
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    @Override
    public Subscription listen(UserId user, Runnable listener) {
        listeners.compute(user, (_, others) -> {
            Set<Runnable> all = others == null ? new CopyOnWriteArraySet<>() : others;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(user, (_, others) -> {
            others.remove(listener);
            return others.isEmpty() ? null : others;
        });
    }

    /** Told after the commit. Returns at once. */
    void publish(UserId user) {
        tell(user);
        // Full only when the database is long away; whoever hears again later is told to look anyway.
        boolean kept = changed.offer(user);
        if (!kept) LOG.warn("event=changes-dropped");
    }

    private void tell(UserId user) {
        listeners.getOrDefault(user, Set.of()).forEach(Runnable::run);
    }

    private void send() {
        Set<UserId> users = new LinkedHashSet<>();
        while (!closed) {
            try {
                if (users.isEmpty()) users.add(changed.take());
                Thread.sleep(TOGETHER_MILLIS);
                changed.drainTo(users);
                send(List.copyOf(users));
                users.clear();
            } catch (InterruptedException e) {
                return;
            } catch (JdbiException e) {
                if (!pause("changes-out", e)) return;
            }
        }
    }

    private void send(List<UserId> users) {
        for (int from = 0; from < users.size(); from += MOST_AT_ONCE) {
            String ids = users.subList(from, Math.min(users.size(), from + MOST_AT_ONCE)).stream()
                    .map(user -> String.valueOf(user.value()))
                    .collect(Collectors.joining(","));
            pool.useHandle(handle -> handle.select("SELECT pg_notify(?, ?)", CHANNEL, me + ":" + ids)
                    .mapTo(String.class)
                    .list());
        }
    }

    private void hear() {
        boolean before = false;
        while (!closed) {
            try (Connection connection = connect()) {
                if (before) List.copyOf(listeners.keySet()).forEach(this::tell);
                before = true;
                hear(connection);
            } catch (SQLException e) {
                if (!pause("changes-in", e)) return;
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = postgres.getNotifications(QUIET_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(2)) return;
                continue;
            }
            for (PGNotification each : heard) users(each.getParameter()).forEach(this::tell);
        }
    }

    /** Those that another replica tells of. */
    private List<UserId> users(String told) {
        int colon = told.indexOf(':');
        if (colon < 0 || told.startsWith(me)) return List.of();
        List<UserId> users = new ArrayList<>();
        Arrays.stream(told.substring(colon + 1).split(",", -1))
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .forEach(id -> users.add(new UserId(Long.parseLong(id))));
        return users;
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "kharcha-changes");
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("loginTimeout", "3");
        settings.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(url.jdbc(), settings);
        ear = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + ServiceRole.NAME);
            statement.execute("LISTEN " + CHANNEL);
        }
        return connection;
    }

    /** False when it is over. */
    private boolean pause(String what, Exception trouble) {
        if (closed) return false;
        LOG.warn("event={} exception={}", what, trouble.getClass().getName());
        try {
            Thread.sleep(AGAIN_MILLIS);
            return !closed;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        sending.interrupt();
        hearing.interrupt();
        Connection open = ear;
        try {
            if (open != null) open.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("event=changes-close exception={}", e.getClass().getName());
        }
    }
}
