package kharcha.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Entry;
import kharcha.report.Figure;
import kharcha.report.Reports;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The one aggregation, and the list of what it added up. What is defined into the text are constants of {@link Sieve} and
 * {@link JdbiReports}, never a value. The days are bare parameters: what stands in a function or COALESCE is no condition of an
 * index, under a policy and in a generic plan, which reads all that a user has.
 */
interface ReportSql {
    /** What is added up, or listed. */
    String WANTED = """
        FROM <source>
        WHERE e.user_id = :user
        AND e.day >= :start
        AND e.day <= :end
        <conditions>
        """;

    @SqlQuery("""
        SELECT <key> AS key, currency,
        <total> AS total,
        <count> AS count
        """ + WANTED + """
        GROUP BY <group>, currency
        HAVING <count> > 0
        """)
    List<Figure> figures(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String key,
            @Define String group,
            @Define String total,
            @Define String count,
            @Define String source,
            @Define String conditions);

    /**
     * A row a tag, and one under an empty name for what has none. What has the same tags is added up before they are taken apart:
     * a million entries have few different ones.
     */
    @SqlQuery("""
        SELECT tagged.tag AS key, currency, sum(total) AS total, sum(count)::bigint AS count,
        min(home) AS home, sum(home_total) AS home_total, sum(missing) AS missing, sum(missing_count) AS missing_count
        FROM (
          SELECT tags, currency,
          <total> AS total,
          <count> AS count
        """ + WANTED + """
          GROUP BY tags, currency
          HAVING <count> > 0) alike
        CROSS JOIN LATERAL unnest(CASE WHEN tags = '{}' THEN ARRAY[''] ELSE tags END) AS tagged(tag)
        GROUP BY tagged.tag, currency
        """)
    List<Figure> figuresByTag(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String total,
            @Define String count,
            @Define String source,
            @Define String conditions);

    /**
     * Periods by themselves, each with its number from 1 as its part. Each is added up inside, so that its days are looked for in
     * the index: joined to all days first, a million entries are read from end to end.
     */
    String EACH = """
        SELECT period.number::text AS part, '' AS key, of_period.*
        FROM unnest(:starts::text[]::date[], :ends::text[]::date[]) WITH ORDINALITY AS period(first_day, last_day, number)
        CROSS JOIN LATERAL (
          SELECT currency, <totalOfEach> AS total, sum(count) AS count
          FROM <sourceOfEach>
          WHERE e.user_id = :user
        """;

    @SqlQuery(EACH + """
          <conditions>
          GROUP BY currency) of_period
        """)
    List<Part> each(
            UserId user,
            List<String> starts,
            List<String> ends,
            @BindMethods Sieve sieve,
            @Define String totalOfEach,
            @Define String sourceOfEach,
            @Define String conditions);

    /** All of these at once, so that a report waits for the database once: spent, earned, and spent in each of the other periods. */
    @SqlQuery("""
        SELECT 'spent' AS part, category AS key, currency,
        <spent> AS total,
        <count> AS count
        FROM <source>
        WHERE e.user_id = :user
        AND e.day >= :start
        AND e.day <= :end
        <conditions>
        GROUP BY category, currency
        HAVING <count> > 0
        UNION ALL
        SELECT 'earned', '', currency,
        <earnedOfDays>,
        sum(count)
        FROM <days>
        WHERE direction = 'IN'
        AND category = 'income:'
        GROUP BY currency
        UNION ALL
        """ + EACH + """
          AND category = ''
          GROUP BY currency) of_period
        """)
    List<Part> overview(
            UserId user,
            @BindMethods Sieve sieve,
            List<String> starts,
            List<String> ends,
            @Define String spent,
            @Define String count,
            @Define String source,
            @Define String conditions,
            @Define String earnedOfDays,
            @Define String days,
            @Define String totalOfEach,
            @Define String sourceOfEach);

    /** Both sides of the book in one pass over it. */
    @SqlQuery("""
        SELECT CASE WHEN left(category, 7) = 'income:' THEN 'earned' ELSE 'spent' END AS part,
        '' AS key,
        currency,
        <total> AS total,
        <count> AS count
        """ + WANTED + """
        GROUP BY part, currency
        HAVING <count> > 0
        """)
    List<Part> sides(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String total,
            @Define String count,
            @Define String source,
            @Define String conditions);

    /** Each month's categories; the month is the part. */
    @SqlQuery("""
        SELECT to_char(date_trunc('month', e.day::timestamp), 'YYYY-MM') AS part,
        category AS key,
        currency,
        <total> AS total,
        <count> AS count
        """ + WANTED + """
        GROUP BY date_trunc('month', e.day::timestamp), category, currency
        HAVING <count> > 0
        """)
    List<Part> monthsByCategory(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String total,
            @Define String count,
            @Define String source,
            @Define String conditions);

    /**
     * Each merchant's word is read from its newest entry before that day backwards, until one is the merchant's: without the limit
     * all entries with those words would be read and then compared.
     *
     * @param words one for each merchant, by which the notes are looked for
     */
    @SqlQuery("""
        SELECT m.note
        FROM unnest(:merchants::text[], :words::text[]) AS m(note, word)
        CROSS JOIN LATERAL (
          SELECT
          FROM entry_words w
          JOIN entries e ON e.user_id = w.user_id AND e.entry_id = w.entry_id
          WHERE w.user_id = :user
          AND w.word = m.word
          AND w.day < :before
          AND lower(e.note) = lower(m.note)
          ORDER BY w.day DESC, w.entry_id DESC
          LIMIT 1) booked
        """)
    List<String> known(UserId user, List<String> merchants, List<String> words, LocalDate before);

    /** Each day's categories; the day is the part. */
    @SqlQuery("""
        SELECT e.day::text AS part,
        category AS key,
        currency,
        <total> AS total,
        count(*) AS count
        """ + WANTED + """
        GROUP BY e.day, category, currency
        """)
    List<Part> daysByCategory(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String total,
            @Define String source,
            @Define String conditions);

    /** A figure of one part of an overview. */
    record Part(String part, Figure figure) {}

    /** Which entries it is can be seen in the index alone; only those few are then fetched whole. */
    @SqlQuery("""
        SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM (
          SELECT e.entry_id
        """ + WANTED + """
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
            @Define String conditions,
            int limit);

    /** The newest, as far as they are like others. */
    @SqlQuery("""
        SELECT category, note, amount, currency
        """ + WANTED + """
        ORDER BY e.day DESC, e.entry_id DESC
        LIMIT :limit
        """)
    List<Reports.Paid> paid(
            UserId user, @BindMethods Sieve sieve, @Define String source, @Define String conditions, int limit);

    /**
     * The same of a long time by what they are worth. As a sum the day is no condition of an index, so that it is the order that
     * is read from one, and the first that fit are found at its beginning.
     */
    @SqlQuery("""
        SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM entries e
        WHERE e.user_id = :user
        AND e.day + 0 >= :start
        AND e.day + 0 <= :end
        <conditions>
        ORDER BY <order>
        LIMIT :limit
        """)
    List<Entry> entriesByWorth(
            UserId user, @BindMethods Sieve sieve, @Define String order, @Define String conditions, int limit);

    /** Those of the next so many that fit. The inner limit is what bounds it, however rare they are. */
    @SqlQuery("""
        SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM (
          SELECT e.entry_id
          FROM (
            SELECT *
            FROM entries e
            WHERE e.user_id = :user
            AND e.day >= :start
            AND e.day <= :end
            <rest>
            ORDER BY e.day DESC, e.entry_id DESC
            LIMIT :reach) e
          WHERE e.user_id = :user
          <conditions>
          ORDER BY e.day DESC, e.entry_id DESC
          LIMIT :limit) wanted
        JOIN entries e ON e.entry_id = wanted.entry_id
        WHERE e.user_id = :user
        ORDER BY e.day DESC, e.entry_id DESC
        """)
    List<Entry> withinReach(
            UserId user,
            @BindMethods Sieve sieve,
            @Define String rest,
            @Define String conditions,
            int reach,
            int limit);

    /** The last one that such a look reads; empty when the book ends before. */
    @SqlQuery("""
        SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM (
          SELECT e.entry_id
          FROM entries e
          WHERE e.user_id = :user
          AND e.day >= :start
          AND e.day <= :end
          <rest>
          ORDER BY e.day DESC, e.entry_id DESC
          OFFSET :before
          LIMIT 1) last
        JOIN entries e ON e.entry_id = last.entry_id
        WHERE e.user_id = :user
        """)
    Optional<Entry> reached(UserId user, @BindMethods Sieve sieve, @Define String rest, int before);

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
          SELECT e.entry_id, e.day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
          rate_source
          FROM entry_words w
          JOIN entries e ON e.user_id = w.user_id AND e.entry_id = w.entry_id
          WHERE w.user_id = :user
          AND w.word = begun.word
          AND w.day >= :start
          AND w.day <= :end
          <conditions>
          ORDER BY w.day DESC, w.entry_id DESC
          LIMIT :limit) e
        ORDER BY e.day DESC, e.entry_id DESC
        LIMIT :limit
        """)
    List<Entry> newestByWord(UserId user, @BindMethods Sieve sieve, @Define String conditions, int limit);
}
