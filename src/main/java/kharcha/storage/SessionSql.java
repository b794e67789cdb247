package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.Session;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** A user's sessions and their keys. */
interface SessionSql {
    @SqlUpdate("""
        INSERT INTO sessions (user_id, session_id, browser, made, used, proved)
        VALUES (:user, :id, :browser, :made, :used, :proved)
        """)
    void open(UserId user, String id, String browser, Instant made, Instant used, @Nullable Instant proved);

    @SqlUpdate("""
        INSERT INTO session_keys (hash, user_id, session_id, made, expires)
        VALUES (:hash, :user, :id, :made, :expires)
        """)
    void key(UserId user, String hash, String id, Instant made, Instant expires);

    @SqlUpdate("""
        UPDATE session_keys
        SET expires = :grace
        WHERE user_id = :user
        AND hash = :hash
        AND expires > :grace
        """)
    int retire(UserId user, String hash, Instant grace);

    @SqlUpdate("""
        UPDATE sessions
        SET used = :now
        WHERE user_id = :user
        AND session_id = :id
        """)
    void touch(UserId user, String id, Instant now);

    @SqlUpdate("""
        UPDATE sessions
        SET proved = :now
        WHERE user_id = :user
        AND session_id = :id
        """)
    int prove(UserId user, String id, Instant now);

    @SqlQuery("""
        SELECT user_id, session_id, browser, made, used, proved
        FROM sessions
        WHERE user_id = :user
        AND used > :idle
        AND made > :oldest
        ORDER BY used DESC, session_id
        """)
    List<Session> sessions(UserId user, Instant idle, Instant oldest);

    @SqlUpdate("""
        DELETE FROM sessions
        WHERE user_id = :user
        AND (session_id = :id) = :that
        """)
    int end(UserId user, String id, boolean that);

    @SqlUpdate("""
        DELETE FROM session_keys
        WHERE user_id = :user
        AND (session_id = :id) = :that
        """)
    void endKeys(UserId user, String id, boolean that);

    /** What nobody can use any more. */
    @SqlUpdate("""
        DELETE FROM sessions
        WHERE user_id = :user
        AND (used <= :idle OR made <= :oldest)
        """)
    int forget(UserId user, Instant idle, Instant oldest);
}
