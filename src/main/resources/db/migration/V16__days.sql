-- What was added up by weekday is now added up by day: weeks, and months up to the same day, are then read from a few rows as well.
-- A service of the version before takes a day for any of its weekday in the month, which it still is, and reads the view, which
-- goes when that version has gone.

ALTER TABLE weekday_totals RENAME TO day_totals;
ALTER INDEX weekday_totals_pkey RENAME TO day_totals_pkey;
CREATE VIEW weekday_totals AS
    SELECT *
    FROM day_totals
    WHERE user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint;
GRANT SELECT ON weekday_totals TO kharcha_service;

DROP TRIGGER weekdays_with_new ON entries;
DROP TRIGGER weekdays_with_changed ON entries;
DROP TRIGGER weekdays_without_deleted ON entries;
DROP FUNCTION keep_weekday_totals();
DROP FUNCTION first_of_weekday(date);

CREATE FUNCTION keep_day_totals() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        WITH more AS (
            SELECT user_id, day, left(category, 7) = 'income:' AS income, direction, currency,
                coalesce(channel, '') AS channel, kharcha.hash_of_way(paid_by) AS paid_hash,
                CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END AS home, min(lower(paid_by)) AS paid_by,
                sum(amount) AS total, count(*) AS count, coalesce(sum(home_amount), 0) AS home_total
            FROM fresh
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
        known AS (
            UPDATE kharcha.day_totals t
            SET total = t.total + more.total, count = t.count + more.count, home_total = t.home_total + more.home_total
            FROM more
            WHERE t.user_id = more.user_id
            AND t.day = more.day
            AND t.income = more.income
            AND t.direction = more.direction
            AND t.currency = more.currency
            AND t.channel = more.channel
            AND t.paid_hash = more.paid_hash
            AND t.home = more.home
            RETURNING t.user_id, t.day, t.income, t.direction, t.currency, t.channel, t.paid_hash, t.home)
        INSERT INTO kharcha.day_totals
        SELECT *
        FROM more
        WHERE NOT EXISTS (
            SELECT
            FROM known
            WHERE (known.user_id, known.day, known.income, known.direction, known.currency, known.channel, known.paid_hash, known.home)
                = (more.user_id, more.day, more.income, more.direction, more.currency, more.channel, more.paid_hash, more.home));
    END IF;
    IF TG_OP <> 'INSERT' THEN
        WITH less AS (
            SELECT user_id, day, left(category, 7) = 'income:' AS income, direction, currency,
                coalesce(channel, '') AS channel, kharcha.hash_of_way(paid_by) AS paid_hash,
                CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END AS home,
                sum(amount) AS total, count(*) AS count, coalesce(sum(home_amount), 0) AS home_total
            FROM gone
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
        UPDATE kharcha.day_totals t
        SET total = t.total - less.total, count = t.count - less.count, home_total = t.home_total - less.home_total
        FROM less
        WHERE t.user_id = less.user_id
        AND t.day = less.day
        AND t.income = less.income
        AND t.direction = less.direction
        AND t.currency = less.currency
        AND t.channel = less.channel
        AND t.paid_hash = less.paid_hash
        AND t.home = less.home;
        DELETE FROM kharcha.day_totals t
        USING (SELECT DISTINCT user_id, day FROM gone) g
        WHERE t.user_id = g.user_id
        AND t.day = g.day
        AND t.count = 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER days_with_new AFTER INSERT ON entries
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_day_totals();
CREATE TRIGGER days_with_changed AFTER UPDATE ON entries
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_day_totals();
CREATE TRIGGER days_without_deleted AFTER DELETE ON entries
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_day_totals();

-- What is booked already. The triggers hold up whoever books until this is committed.
TRUNCATE day_totals;
SET LOCAL kharcha.whole_copy = 'on';
INSERT INTO day_totals
SELECT user_id, day, left(category, 7) = 'income:', direction, currency,
    coalesce(channel, ''), hash_of_way(paid_by), CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END,
    min(lower(paid_by)), sum(amount), count(*), coalesce(sum(home_amount), 0)
FROM entries
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
