package kharcha.storage;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The directory from identities to users; outside any user's own rows. */
interface IdentitySql {
    @SqlQuery("""
        SELECT user_id
        FROM identities
        WHERE kind = :kind
        AND key = :key
        """)
    Optional<UserId> find(String kind, String key);

    /** Takes the identity for a new user and returns that user's id; empty if somebody has it, be it since this moment. */
    @SqlQuery("""
        INSERT INTO identities (kind, key, user_id)
        VALUES (:kind, :key, nextval('user_ids'))
        ON CONFLICT DO NOTHING
        RETURNING user_id
        """)
    Optional<UserId> takeForSomebodyNew(String kind, String key);

    @SqlQuery("""
        INSERT INTO identities (kind, key, user_id)
        VALUES (:kind, :key, :user)
        ON CONFLICT DO NOTHING
        RETURNING user_id
        """)
    Optional<UserId> take(UserId user, String kind, String key);

    @SqlUpdate("""
        DELETE FROM identities
        WHERE kind = :kind
        AND key = :key
        """)
    int remove(String kind, String key);

    @SqlQuery("""
        SELECT NOT EXISTS (
          SELECT
          FROM identities)
        """)
    boolean isEmpty();

    /** For jobs, which then work user by user. */
    @SqlQuery("""
        SELECT DISTINCT user_id
        FROM identities
        ORDER BY user_id
        """)
    List<UserId> everybody();
}
