package kharcha.storage;

import java.time.Instant;
import java.util.Optional;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Charts by their secret id: a directory, since whoever has the link may look. */
interface ChartSql {
    @SqlUpdate("""
        INSERT INTO charts (id, user_id, chart, expires)
        VALUES (:id, :user, :chart::jsonb, :expires)
        """)
    void keep(UserId user, String id, String chart, Instant expires);

    @SqlQuery("""
        SELECT chart
        FROM charts
        WHERE id = :id
        AND expires > :now
        """)
    Optional<String> find(String id, Instant now);

    @SqlUpdate("""
        DELETE FROM charts
        WHERE expires <= :now
        """)
    int forget(Instant now);
}
