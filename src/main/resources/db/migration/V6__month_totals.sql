-- What each month of a book adds up to, so that a year, or all time, is read from a few rows and not from a million. Triggers keep
-- it, in the transaction that changes the entries: that also holds for what a service of the version before books meanwhile.

CREATE TABLE month_totals (
    user_id   bigint  NOT NULL,
    month     date    NOT NULL, -- its first day
    category  text    NOT NULL,
    direction text    NOT NULL,
    currency  text    NOT NULL,
    tags_hash text    NOT NULL, -- an index takes 2,704 bytes at most, and nothing limits tags to that; empty for none
    tags      text[]  NOT NULL, -- which every entry that is added up here has
    total     numeric NOT NULL,
    count     bigint  NOT NULL,
    PRIMARY KEY (user_id, month, category, direction, currency, tags_hash)
) WITH (fillfactor = 80);

CREATE FUNCTION keep_month_totals() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        -- No ON CONFLICT, which writes more log; a user's changes come one after the other anyway.
        WITH more AS (
            SELECT user_id, date_trunc('month', day::timestamp)::date AS month, category, direction, currency,
                CASE WHEN tags = '{}' THEN '' ELSE encode(sha256(convert_to(tags::text, 'UTF8')), 'hex') END AS tags_hash,
                tags, sum(amount) AS total, count(*) AS count
            FROM fresh
            GROUP BY 1, 2, 3, 4, 5, 6, 7),
        known AS (
            UPDATE kharcha.month_totals t
            SET total = t.total + more.total, count = t.count + more.count
            FROM more
            WHERE t.user_id = more.user_id
            AND t.month = more.month
            AND t.category = more.category
            AND t.direction = more.direction
            AND t.currency = more.currency
            AND t.tags_hash = more.tags_hash
            RETURNING t.user_id, t.month, t.category, t.direction, t.currency, t.tags_hash)
        INSERT INTO kharcha.month_totals
        SELECT *
        FROM more
        WHERE NOT EXISTS (
            SELECT
            FROM known
            WHERE (known.user_id, known.month, known.category, known.direction, known.currency, known.tags_hash)
                = (more.user_id, more.month, more.category, more.direction, more.currency, more.tags_hash));
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE kharcha.month_totals t
        SET total = t.total - g.total, count = t.count - g.count
        FROM (
            SELECT user_id, date_trunc('month', day::timestamp)::date AS month, category, direction, currency,
                tags, sum(amount) AS total, count(*) AS count
            FROM gone
            GROUP BY 1, 2, 3, 4, 5, 6) g
        WHERE t.user_id = g.user_id
        AND t.month = g.month
        AND t.category = g.category
        AND t.direction = g.direction
        AND t.currency = g.currency
        AND t.tags = g.tags;
        DELETE FROM kharcha.month_totals t
        USING (SELECT DISTINCT user_id, date_trunc('month', day::timestamp)::date AS month FROM gone) g
        WHERE t.user_id = g.user_id
        AND t.month = g.month
        AND t.count = 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER totals_with_new AFTER INSERT ON entries
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_month_totals();
CREATE TRIGGER totals_with_changed AFTER UPDATE ON entries
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_month_totals();
CREATE TRIGGER totals_without_deleted AFTER DELETE ON entries
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_month_totals();

ALTER TABLE month_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE month_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON month_totals USING (user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint);
CREATE POLICY whole_copy ON month_totals TO CURRENT_USER USING (current_setting('kharcha.whole_copy', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON month_totals TO kharcha_service;

-- What is booked already. The triggers hold up whoever books until this is committed.
SET LOCAL kharcha.whole_copy = 'on';
INSERT INTO month_totals
SELECT user_id, date_trunc('month', day::timestamp)::date, category, direction, currency,
    CASE WHEN tags = '{}' THEN '' ELSE encode(sha256(convert_to(tags::text, 'UTF8')), 'hex') END,
    tags, sum(amount), count(*)
FROM entries
GROUP BY 1, 2, 3, 4, 5, 6, 7;
