package kharcha.storage;

import java.util.List;
import kharcha.account.UserId;
import kharcha.ledger.Entry;
import kharcha.report.Figure;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The one aggregation, and the list of what it added up. What is defined into the text are constants of {@link Sieve} and
 * {@link JdbiReports}, never a value. A condition whose value is null, or an empty array, lets everything through. The days are
 * bare parameters: what stands in a function or COALESCE is no condition of an index, under a policy and in a generic plan,
 * which reads all that a user has.
 */
interface ReportSql {
    @SqlQuery("""
        SELECT <key> AS key, currency,
        sum(CASE WHEN direction = :counted THEN amount ELSE -amount END) AS total,
        count(*) AS count,
        max(amount) AS largest
        FROM <source>
        WHERE e.user_id = :user
        AND e.day >= :start
        AND e.day <= :end
        AND (:direction::text IS NULL OR direction = :direction::text)
        AND (:addedIncome::boolean IS NULL OR (left(category, 7) = 'income:') = :addedIncome::boolean)
        AND (cardinality(:categories::text[]) = 0 OR category = ANY (:categories::text[]))
        AND (:currency::text IS NULL OR currency = :currency::text)
        AND (:least::numeric IS NULL OR amount >= :least::numeric)
        AND (:most::numeric IS NULL OR amount <= :most::numeric)
        <details>
        GROUP BY <group>, currency
        """)
    List<Figure> figures(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String key,
            @Define String group,
            @Define String source,
            @Define String details);

    /** Which entries it is can be seen in the index alone; only those few are then fetched whole. */
    @SqlQuery("""
        SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by
        FROM (
          SELECT e.entry_id
          FROM <source>
          WHERE e.user_id = :user
          AND e.day >= :start
          AND e.day <= :end
          AND (:direction::text IS NULL OR direction = :direction::text)
          AND (:income::boolean IS NULL OR (left(category, 7) = 'income:') = :income::boolean)
          AND (cardinality(:categories::text[]) = 0 OR category = ANY (:categories::text[]))
          AND (:currency::text IS NULL OR currency = :currency::text)
          AND (:least::numeric IS NULL OR amount >= :least::numeric)
          AND (:most::numeric IS NULL OR amount <= :most::numeric)
          <details>
          ORDER BY <order>
          LIMIT :limit) wanted
        JOIN entries e ON e.entry_id = wanted.entry_id
        WHERE e.user_id = :user
        ORDER BY <order>
        """)
    List<Entry> entries(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String order,
            @Define String source,
            @Define String details,
            int limit);

    /**
     * The newest with a word, for a long time and a common word: each word that begins as wanted (found by skipping from one
     * to the next) is read from its newest entry backwards, until so many pass.
     */
    @SqlQuery("""
        WITH RECURSIVE begun(word) AS (
          SELECT min(word)
          FROM entry_words
          WHERE user_id = :user
          AND word >= :word
          AND word < :wordEnd
          UNION ALL
          SELECT (
            SELECT min(w.word)
            FROM entry_words w
            WHERE w.user_id = :user
            AND w.word > begun.word
            AND w.word < :wordEnd)
          FROM begun
          WHERE begun.word IS NOT NULL
        )
        SELECT DISTINCT e.*
        FROM begun
        CROSS JOIN LATERAL (
          SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by
          FROM entry_words w
          JOIN entries e ON e.user_id = w.user_id AND e.entry_id = w.entry_id
          WHERE w.user_id = :user
          AND w.word = begun.word
          AND w.day >= :start
          AND w.day <= :end
          AND (:direction::text IS NULL OR direction = :direction::text)
          AND (:income::boolean IS NULL OR (left(category, 7) = 'income:') = :income::boolean)
          AND (cardinality(:categories::text[]) = 0 OR category = ANY (:categories::text[]))
          AND (:currency::text IS NULL OR currency = :currency::text)
          AND (:least::numeric IS NULL OR amount >= :least::numeric)
          AND (:most::numeric IS NULL OR amount <= :most::numeric)
          <details>
          ORDER BY w.day DESC, w.entry_id DESC
          LIMIT :limit) e
        ORDER BY e.day DESC, e.entry_id DESC
        LIMIT :limit
        """)
    List<Entry> newestByWord(UserId user, @BindMethods Sieve sieve, @Define String details, int limit);
}
