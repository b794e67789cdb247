package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.PersonalToken;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Personal tokens by their hashes; outside any user's own rows. */
interface DirectoryTokenSql {
    /** Says whose rows may be seen, and then that user's row is there to see; nothing of somebody who leaves. */
    String OPEN = """
        SELECT set_config('kharcha.user_id', (
          SELECT user_id::text
          FROM tokens
          WHERE hash = :hash), true);
        SELECT u.*, NULL::timestamptz AS leaves
        FROM tokens t
        JOIN users u ON u.user_id = t.user_id
        WHERE t.hash = :hash
        AND NOT EXISTS (
          SELECT
          FROM departures d
          WHERE d.user_id = t.user_id)
        """;

    @SqlUpdate("""
        UPDATE tokens
        SET used = :now
        WHERE hash = :hash
        AND (used IS NULL OR used < :before)
        """)
    void used(String hash, Instant now, Instant before);

    @SqlUpdate("""
        INSERT INTO tokens (hash, user_id, name, made)
        SELECT :hash, :user, :name, :made
        WHERE (
          SELECT count(*)
          FROM tokens
          WHERE user_id = :user) < :most
        """)
    int add(UserId user, String hash, String name, Instant made, int most);

    @SqlQuery("""
        SELECT hash, name, made, used
        FROM tokens
        WHERE user_id = :user
        ORDER BY made DESC, hash
        """)
    List<PersonalToken> of(UserId user);

    @SqlUpdate("""
        DELETE FROM tokens
        WHERE user_id = :user
        AND hash = :hash
        """)
    int revoke(UserId user, String hash);
}
