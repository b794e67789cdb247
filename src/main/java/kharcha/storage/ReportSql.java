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
 * {@link JdbiReports}, never a value. A condition whose value is null, or an empty array, lets everything through.
 */
interface ReportSql {
    @SqlQuery("""
        SELECT <key> AS key, currency,
        sum(CASE WHEN direction = coalesce(:direction::text, 'OUT') THEN amount ELSE -amount END) AS total,
        count(*) AS count,
        max(amount) AS largest
        FROM <source>
        WHERE e.user_id = :user
        AND e.day >= coalesce(:start::date, '-infinity')
        AND e.day <= coalesce(:end::date, 'infinity')
        AND CASE WHEN :direction::text IS NULL THEN left(category, 7) <> 'income:' ELSE direction = :direction::text END
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

    @SqlQuery("""
        SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by
        FROM <source>
        WHERE e.user_id = :user
        AND e.day >= coalesce(:start::date, '-infinity')
        AND e.day <= coalesce(:end::date, 'infinity')
        AND (:direction::text IS NULL OR direction = :direction::text)
        AND (cardinality(:categories::text[]) = 0 OR category = ANY (:categories::text[]))
        AND (:currency::text IS NULL OR currency = :currency::text)
        AND (:least::numeric IS NULL OR amount >= :least::numeric)
        AND (:most::numeric IS NULL OR amount <= :most::numeric)
        <details>
        ORDER BY <order>
        LIMIT :limit
        """)
    List<Entry> entries(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String order,
            @Define String source,
            @Define String details,
            int limit);
}
