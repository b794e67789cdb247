package kharcha.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.report.ChartLinks;
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
        AND NOT EXISTS (
          SELECT
          FROM departures d
          WHERE d.user_id = charts.user_id)
        """)
    Optional<String> find(String id, Instant now);

    @SqlQuery("""
        SELECT id, chart, expires
        FROM charts
        WHERE user_id = :user
        AND id > :after
        ORDER BY id
        LIMIT :limit
        """)
    List<ChartLinks.Kept> of(UserId user, String after, int limit);

    @SqlUpdate("""
        DELETE FROM charts
        WHERE expires <= :now
        """)
    int forget(Instant now);
}
