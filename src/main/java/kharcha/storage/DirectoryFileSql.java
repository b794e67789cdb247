package kharcha.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.report.FileLinks;
import kharcha.report.FileLookup;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Files by the hash of their secret id: a directory, since whoever has the link may fetch them. */
interface DirectoryFileSql {
    @SqlUpdate("""
        INSERT INTO files (hash, user_id, extract, expires)
        VALUES (:hash, :user, :extract::jsonb, :expires)
        """)
    void keep(UserId user, String hash, String extract, Instant expires);

    @SqlQuery("""
        SELECT user_id, extract
        FROM files
        WHERE hash = :hash
        AND expires > :now
        AND NOT EXISTS (
          SELECT
          FROM departures d
          WHERE d.user_id = files.user_id)
        """)
    Optional<FileLookup.Found> find(String hash, Instant now);

    @SqlQuery("""
        SELECT hash, extract, expires
        FROM files
        WHERE user_id = :user
        AND expires > :now
        ORDER BY expires, hash
        """)
    List<FileLinks.Kept> of(UserId user, Instant now);

    @SqlUpdate("""
        DELETE FROM files
        WHERE user_id = :user
        AND hash = :hash
        """)
    int revoke(UserId user, String hash);

    @SqlUpdate("""
        DELETE FROM files
        WHERE expires <= :now
        """)
    int forget(Instant now);
}
