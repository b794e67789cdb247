package kharcha.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kharcha.account.Codes;
import kharcha.account.Identity;
import kharcha.account.Moves;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What is found by a secret's hash or an identity, and the outbox; outside any user's own rows. */
interface DirectorySql {
    @SqlQuery("""
        SELECT kind, key
        FROM identities
        WHERE user_id = :user
        ORDER BY kind, key
        """)
    List<Identity> identities(UserId user);

    @SqlUpdate("""
        DELETE FROM identities
        WHERE user_id = :user
        AND kind = :kind
        AND key = :key
        """)
    int remove(UserId user, String kind, String key);

    @SqlUpdate("""
        DELETE FROM identities
        WHERE user_id = :user
        AND kind = :kind
        """)
    void removeAll(UserId user, String kind);

    @SqlUpdate("""
        INSERT INTO identities (kind, key, user_id)
        VALUES (:kind, :key, :user)
        ON CONFLICT (kind, key) DO UPDATE SET user_id = :user
        """)
    void redirect(UserId user, String kind, String key);

    @SqlQuery("""
        SELECT nextval('user_ids')
        """)
    UserId newUser();

    @SqlUpdate("""
        INSERT INTO codes (kind, hash, user_id, detail, expires)
        VALUES (:kind, :hash, :user, :detail, :expires)
        """)
    void keep(String kind, String hash, @Nullable Long user, String detail, Instant expires);

    @SqlQuery("""
        SELECT user_id, detail, expires
        FROM codes
        WHERE kind = :kind
        AND hash = :hash
        AND expires > :now
        """)
    Optional<Codes.Code> look(String kind, String hash, Instant now);

    @SqlQuery("""
        DELETE FROM codes
        WHERE kind = :kind
        AND hash = :hash
        AND expires > :now
        RETURNING user_id, detail, expires
        """)
    Optional<Codes.Code> take(String kind, String hash, Instant now);

    @SqlUpdate("""
        DELETE FROM codes
        WHERE user_id = :user
        AND kind = :kind
        """)
    void drop(UserId user, String kind);

    @SqlUpdate("""
        INSERT INTO outbox (recipient, subject, paragraphs, link, language, ending, enclosed, enclosure, made, due)
        VALUES (:recipient, :subject, :paragraphs, :link, :language, :ending, :enclosed, :enclosure, :now, :now)
        """)
    void send(
            String recipient,
            String subject,
            String[] paragraphs,
            @Nullable String link,
            String language,
            @Nullable String ending,
            @Nullable String enclosed,
            byte @Nullable [] enclosure,
            Instant now);

    /** Locked until the transaction ends; what another one holds is passed over. */
    @SqlQuery("""
        SELECT *
        FROM outbox
        WHERE due <= :now
        ORDER BY due
        LIMIT 1
        FOR UPDATE SKIP LOCKED
        """)
    Optional<MailRow> nextMail(Instant now);

    @SqlUpdate("""
        DELETE FROM outbox
        WHERE mail_id = :mail
        """)
    void sent(long mail);

    @SqlUpdate("""
        UPDATE outbox
        SET tries = tries + 1,
        due = :due
        WHERE mail_id = :mail
        """)
    void postpone(long mail, Instant due);

    @SqlQuery("""
        SELECT reader
        FROM report_readers() reader
        """)
    List<UserId> reportReaders();

    @SqlUpdate("""
        DELETE FROM session_keys
        WHERE expires <= :now
        """)
    int forgetKeys(Instant now);

    @SqlUpdate("""
        DELETE FROM codes
        WHERE expires <= :now
        """)
    int forgetCodes(Instant now);

    @SqlUpdate("""
        DELETE FROM limits
        WHERE expires_at <= :millis
        """)
    int forgetLimits(long millis);

    @SqlQuery("""
        SELECT DISTINCT user_id
        FROM session_keys
        ORDER BY user_id
        """)
    List<UserId> loggedIn();

    @SqlUpdate("""
        INSERT INTO merges (user_id, into_user, made)
        VALUES (:from, :into, :now)
        ON CONFLICT DO NOTHING
        """)
    void beginMove(UserId from, UserId into, Instant now);

    @SqlQuery("""
        SELECT user_id, into_user, last_entry
        FROM merges
        ORDER BY made
        """)
    List<Moves.Move> moves();

    @SqlQuery("""
        SELECT user_id, into_user, last_entry
        FROM merges
        WHERE user_id = :from
        """)
    Optional<Moves.Move> move(UserId from);

    @SqlUpdate("""
        UPDATE merges
        SET last_entry = :last
        WHERE user_id = :from
        AND last_entry < :last
        """)
    void moveReached(UserId from, long last);

    @SqlQuery("""
        SELECT user_id
        FROM wakings
        WHERE at <= :now
        ORDER BY at
        LIMIT :limit
        """)
    List<UserId> toWake(Instant now, int limit);

    @SqlUpdate("""
        DELETE FROM merges
        WHERE user_id = :from
        """)
    void moveDone(UserId from);
}
