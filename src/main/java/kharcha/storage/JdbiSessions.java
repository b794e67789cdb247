package kharcha.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kharcha.account.Session;
import kharcha.account.Sessions;
import kharcha.account.UserId;
import org.jspecify.annotations.Nullable;

/** Sessions in PostgreSQL. Finding one is what every page begins with: one round trip, as for a guest. */
final class JdbiSessions implements Sessions {
    /** Requests that were sent with the old key have arrived by then. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String FIND = """
        SELECT set_config('kharcha.user_id', (
          SELECT user_id::text
          FROM session_keys
          WHERE hash = :hash
          AND expires > :now), true);
        SELECT u.*, s.session_id, s.browser, s.made, s.used, s.proved,
          k.made AS key_made, d.due AS leaves
        FROM session_keys k
        JOIN users u ON u.user_id = k.user_id
        LEFT JOIN departures d ON d.user_id = k.user_id
        JOIN sessions s ON s.user_id = k.user_id
        AND s.session_id = k.session_id
        WHERE k.hash = :hash
        AND k.expires > :now
        AND s.used > :idle
        AND s.made > :oldest
        """;

    private final JdbiRegister register;

    JdbiSessions(JdbiRegister register) {
        this.register = register;
    }

    private SessionSql of(UserId user) {
        return register.of(user, SessionSql.class);
    }

    @Override
    public void open(Session session, String keyHash) {
        SessionSql sessions = of(session.user());
        sessions.open(
                session.user(), session.id(), session.browser(), session.made(), session.used(), session.proved());
        key(session, keyHash, session.made());
    }

    private void key(Session session, String hash, Instant now) {
        of(session.user())
                .key(session.user(), hash, session.id(), now, session.made().plus(Session.LONGEST));
    }

    @Override
    public Optional<Found> find(String keyHash, Instant now) {
        return register.handle()
                .createQuery(FIND)
                .bind("hash", keyHash)
                .bind("now", now)
                .bind("idle", now.minus(Session.IDLE))
                .bind("oldest", now.minus(Session.LONGEST))
                .execute(Together.lastRow((row, context) -> new Found(
                        Rows.user(row),
                        Rows.session(row),
                        row.getObject("key_made", OffsetDateTime.class).toInstant())));
    }

    @Override
    public void touch(UserId user, String id, Instant now) {
        of(user).touch(user, id, now);
    }

    @Override
    public void prove(Session session, String newHash, Instant now) {
        SessionSql sessions = of(session.user());
        sessions.endKeys(session.user(), session.id(), true);
        if (sessions.prove(session.user(), session.id(), now) > 0) key(session, newHash, now);
    }

    @Override
    public boolean changeKey(Session session, String oldHash, String newHash, Instant now) {
        if (of(session.user()).retire(session.user(), oldHash, now.plus(GRACE)) == 0) return false;
        key(session, newHash, now);
        return true;
    }

    @Override
    public List<Session> of(UserId user, Instant now) {
        return of(user).sessions(user, now.minus(Session.IDLE), now.minus(Session.LONGEST));
    }

    @Override
    public boolean end(UserId user, String id) {
        SessionSql sessions = of(user);
        sessions.endKeys(user, id, true);
        return sessions.end(user, id, true) > 0;
    }

    @Override
    public void endAll(UserId user, @Nullable String but) {
        SessionSql sessions = of(user);
        String stays = but == null ? "" : but;
        sessions.endKeys(user, stays, false);
        sessions.end(user, stays, false);
    }
}
