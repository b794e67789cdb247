package kharcha.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who leaves, and the erasure of what is theirs. */
interface DirectoryDepartureSql {
    @SqlUpdate("""
        INSERT INTO departures (user_id, due)
        VALUES (:user, :due)
        ON CONFLICT DO NOTHING
        """)
    int ask(UserId user, Instant due);

    @SqlUpdate("""
        DELETE FROM departures
        WHERE user_id = :user
        AND NOT begun
        """)
    int takeBack(UserId user);

    @SqlQuery("""
        SELECT user_id
        FROM departures
        WHERE due <= :now
        ORDER BY due
        """)
    List<UserId> due(Instant now);

    @SqlQuery("""
        UPDATE departures
        SET begun = true
        WHERE user_id = (
          SELECT user_id
          FROM departures
          WHERE user_id = :user
          AND due <= :now
          FOR UPDATE SKIP LOCKED)
        RETURNING user_id
        """)
    Optional<UserId> begin(UserId user, Instant now);

    @SqlUpdate("""
        DELETE FROM identities
        WHERE user_id = :user
        """)
    void forgetIdentities(UserId user);

    @SqlUpdate("""
        DELETE FROM session_keys
        WHERE user_id = :user
        """)
    void endSessions(UserId user);

    @SqlUpdate("""
        DELETE FROM codes
        WHERE user_id = :user
        OR detail = (
          SELECT email
          FROM accounts
          WHERE user_id = :user)
        """)
    void dropCodes(UserId user);

    @SqlUpdate("""
        DELETE FROM outbox
        WHERE recipient = (
          SELECT email
          FROM accounts
          WHERE user_id = :user)
        """)
    void dropLetters(UserId user);

    /** A book on its way to somebody who leaves belongs to that person: it goes as well. */
    @SqlUpdate("""
        INSERT INTO departures (user_id, due, begun)
        SELECT user_id, :now, true
        FROM merges
        WHERE into_user = :user
        ON CONFLICT (user_id) DO UPDATE SET begun = true
        """)
    void takeAlong(UserId user, Instant now);

    @SqlUpdate("""
        DELETE FROM merges
        WHERE into_user = :user
        """)
    void endMoves(UserId user);

    /** Keeps turns of that user, which may have been under way, from going on meanwhile. */
    @SqlQuery("""
        SELECT user_id
        FROM users
        WHERE user_id = :user
        FOR UPDATE
        """)
    Optional<UserId> lock(UserId user);

    /** Every table that has users, by the catalogue, so that none is forgotten; those that go in their own way apart. */
    @SqlQuery("""
        SELECT format('%I', c.relname)
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped
        WHERE c.relnamespace = 'kharcha'::regnamespace
        AND c.relkind IN ('r', 'p')
        AND c.relname NOT IN ('users', 'journal', 'departures')
        ORDER BY c.relname
        """)
    List<String> tables();

    @SqlUpdate("""
        DELETE FROM <table>
        WHERE user_id = :user
        AND ctid = ANY (ARRAY(
          SELECT ctid
          FROM <table>
          WHERE user_id = :user
          LIMIT :most))
        """)
    int erase(UserId user, @Define("table") String table, int most);

    @SqlQuery("""
        SELECT erase_journal(:user, :most)
        """)
    int eraseJournal(UserId user, int most);

    @SqlUpdate("""
        DELETE FROM users
        WHERE user_id = :user
        """)
    void eraseUser(UserId user);

    @SqlUpdate("""
        DELETE FROM departures
        WHERE user_id = :user
        """)
    void end(UserId user);
}
