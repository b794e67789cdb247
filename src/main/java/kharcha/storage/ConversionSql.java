package kharcha.storage;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What of a book is to be converted anew. The trigger of the entries converts; here they are only touched. */
interface ConversionSql {
    /**
     * How far a book is with it.
     *
     * @param isDone with the rates that are known now
     * @param isAgain whether it was done with those that were known before
     * @param load the last rates that have come
     */
    record Progress(int extent, long afterEntry, boolean isDone, boolean isAgain, long load) {}

    @SqlQuery("""
        SELECT extent, after_entry,
        coalesce(seen_load >= loads.last, false) AS done,
        seen_load IS NOT NULL AS again,
        loads.last AS load
        FROM conversions
        CROSS JOIN (SELECT coalesce(max(load_id), 0) AS last FROM rate_loads) loads
        WHERE user_id = :user
        FOR UPDATE OF conversions
        """)
    Optional<Progress> progress(UserId user);

    /** The next ones to look at: of those that have no rate, of all foreign ones, or of the whole book. */
    @SqlQuery("""
        SELECT entry_id
        FROM entries
        WHERE user_id = :user
        AND entry_id > :after
        AND home_currency IS NOT NULL
        AND home_amount IS NULL
        ORDER BY entry_id
        LIMIT :most
        """)
    List<Long> missing(UserId user, long after, int most);

    @SqlQuery("""
        SELECT entry_id
        FROM entries
        WHERE user_id = :user
        AND entry_id > :after
        AND home_currency IS NOT NULL
        ORDER BY entry_id
        LIMIT :most
        """)
    List<Long> foreign(UserId user, long after, int most);

    @SqlQuery("""
        SELECT entry_id
        FROM entries
        WHERE user_id = :user
        AND entry_id > :after
        ORDER BY entry_id
        LIMIT :most
        """)
    List<Long> all(UserId user, long after, int most);

    /** Those that would be converted otherwise now; the others are not written again. */
    @SqlUpdate("""
        UPDATE entries e
        SET home_currency = e.home_currency
        FROM users u
        WHERE u.user_id = :user
        AND e.user_id = :user
        AND e.entry_id = ANY (:entries)
        AND (
          e.home_currency IS DISTINCT FROM nullif(u.home_currency, e.currency)
          OR (
            e.home_currency IS NOT NULL
            AND concat_ws(' ', e.rate, e.rate_day, e.rate_source) <> coalesce((
              SELECT concat_ws(' ', r.rate, r.rate_day, r.rate_source)
              FROM exchange_rate(u.own_rates, e.currency, u.home_currency, e.day) r), '')))
        """)
    int touch(UserId user, Long[] entries);

    @SqlUpdate("""
        UPDATE conversions
        SET extent = :extent,
        after_entry = :after,
        seen_load = NULL
        WHERE user_id = :user
        """)
    void reached(UserId user, int extent, long after);

    /** Who still has entries without a rate waits for the next ones. */
    @SqlUpdate("""
        UPDATE conversions
        SET extent = 1,
        after_entry = 0,
        seen_load = :load
        WHERE user_id = :user
        AND EXISTS (
          SELECT
          FROM entries
          WHERE user_id = :user
          AND home_currency IS NOT NULL
          AND home_amount IS NULL)
        """)
    boolean waits(UserId user, long load);

    @SqlUpdate("""
        DELETE FROM conversions
        WHERE user_id = :user
        """)
    void over(UserId user);
}
