package kharcha.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was published: nobody's own, so no user stands first. */
interface DirectoryRateSql {
    /** Those that are known so already stay untouched, and are not counted, nor is the euro itself. */
    @SqlQuery("""
        WITH kept AS (
          INSERT INTO published_rates AS known (currency, day, per_euro)
          SELECT currency, day, "perEuro"
          FROM jsonb_to_recordset(:rows::jsonb) AS r(currency text, day date, "perEuro" numeric)
          ON CONFLICT (currency, day) DO UPDATE
          SET per_euro = excluded.per_euro
          WHERE known.per_euro <> excluded.per_euro
          RETURNING known.currency)
        SELECT count(*)
        FROM kept
        WHERE currency <> 'EUR'
        """)
    int keep(String rows);

    @SqlUpdate("""
        INSERT INTO rate_loads (load_id, at, first_day, last_day, changed)
        SELECT coalesce(max(load_id), 0) + 1, :at, :first, :last, :changed
        FROM rate_loads
        """)
    void loaded(Instant at, LocalDate first, LocalDate last, int changed);

    /** Two loads at once wait for each other, so that neither is half seen by the other. */
    @SqlQuery("""
        SELECT pg_advisory_xact_lock(hashtextextended('kharcha.rate_loads', 0))::text
        """)
    String lock();

    @SqlQuery("""
        SELECT user_id
        FROM conversions
        WHERE seen_load IS NULL
        OR seen_load < (SELECT max(load_id) FROM rate_loads)
        ORDER BY user_id
        LIMIT :limit
        """)
    List<UserId> waiting(int limit);

    @SqlQuery("""
        SELECT max(day)
        FROM published_rates
        WHERE currency = 'EUR'
        """)
    Optional<LocalDate> latest();
}
