-- Where each entry was booked, which outlives the turn that booked it, and what a month adds up to by weekday, by how it was paid and
-- by where it was booked. New columns are nullable: what a service of the version before books meanwhile does not say where.

-- The opening of a turn says the channel. "watson:slack" is the channel "watson".
ALTER TABLE journal
    ADD COLUMN channel text DEFAULT nullif(split_part(current_setting('kharcha.channel', true), ':', 1), '');
ALTER TABLE entries
    ADD COLUMN channel text DEFAULT nullif(split_part(current_setting('kharcha.channel', true), ':', 1), '');

SET LOCAL kharcha.whole_copy = 'on';
UPDATE journal j
SET channel = split_part(t.channel, ':', 1)
FROM turns t
WHERE t.user_id = j.user_id
AND t.turn_id = j.turn_id;
UPDATE journal
SET channel = 'due'
WHERE kind = 'DUE'
AND channel IS NULL;
-- What an entry is worth and what months add up to does not change by this.
ALTER TABLE entries DISABLE TRIGGER USER;
UPDATE entries e
SET channel = j.channel
FROM journal j
WHERE j.user_id = e.user_id
AND j.subject = 'entry'
AND j.subject_id = e.entry_id
AND j.before IS NULL
AND j.kind IN ('CHANGE', 'DUE')
AND j.channel IS NOT NULL;
ALTER TABLE entries ENABLE TRIGGER USER;

CREATE TABLE weekday_totals (
    user_id    bigint  NOT NULL,
    day        date    NOT NULL, -- from the 1st to the 7th: the first one of its weekday in the month
    income     boolean NOT NULL, -- by the category
    direction  text    NOT NULL,
    currency   text    NOT NULL,
    channel    text    NOT NULL, -- empty where nobody knows any more
    paid_hash  text    NOT NULL, -- empty for none
    home       text    NOT NULL, -- as month_totals has it: what of it is converted, and to which currency
    paid_by    text, -- lower case
    total      numeric NOT NULL,
    count      bigint  NOT NULL,
    home_total numeric NOT NULL,
    PRIMARY KEY (user_id, day, income, direction, currency, channel, paid_hash, home)
) WITH (fillfactor = 80);

CREATE FUNCTION first_of_weekday(day date) RETURNS date
    LANGUAGE sql
    IMMUTABLE
AS $$
    SELECT date_trunc('month', day::timestamp)::date + (extract(day FROM day)::int - 1) % 7
$$;

-- An index takes 2,704 bytes at most, and nothing limits how something was paid to that.
CREATE FUNCTION hash_of_way(paid_by text) RETURNS text
    LANGUAGE sql
    IMMUTABLE
AS $$
    SELECT CASE WHEN paid_by IS NULL THEN '' ELSE encode(sha256(convert_to(lower(paid_by), 'UTF8')), 'hex') END
$$;

CREATE FUNCTION keep_weekday_totals() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        WITH more AS (
            SELECT user_id, kharcha.first_of_weekday(day) AS day, left(category, 7) = 'income:' AS income, direction, currency,
                coalesce(channel, '') AS channel, kharcha.hash_of_way(paid_by) AS paid_hash,
                CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END AS home, min(lower(paid_by)) AS paid_by,
                sum(amount) AS total, count(*) AS count, coalesce(sum(home_amount), 0) AS home_total
            FROM fresh
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
        known AS (
            UPDATE kharcha.weekday_totals t
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
        INSERT INTO kharcha.weekday_totals
        SELECT *
        FROM more
        WHERE NOT EXISTS (
            SELECT
            FROM known
            WHERE (known.user_id, known.day, known.income, known.direction, known.currency, known.channel, known.paid_hash, known.home)
                = (more.user_id, more.day, more.income, more.direction, more.currency, more.channel, more.paid_hash, more.home));
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE kharcha.weekday_totals t
        SET total = t.total - g.total, count = t.count - g.count, home_total = t.home_total - g.home_total
        FROM (
            SELECT user_id, kharcha.first_of_weekday(day) AS day, left(category, 7) = 'income:' AS income, direction, currency,
                coalesce(channel, '') AS channel, kharcha.hash_of_way(paid_by) AS paid_hash,
                CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END AS home,
                sum(amount) AS total, count(*) AS count, coalesce(sum(home_amount), 0) AS home_total
            FROM gone
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) g
        WHERE t.user_id = g.user_id
        AND t.day = g.day
        AND t.income = g.income
        AND t.direction = g.direction
        AND t.currency = g.currency
        AND t.channel = g.channel
        AND t.paid_hash = g.paid_hash
        AND t.home = g.home;
        DELETE FROM kharcha.weekday_totals t
        USING (SELECT DISTINCT user_id, kharcha.first_of_weekday(day) AS day FROM gone) g
        WHERE t.user_id = g.user_id
        AND t.day = g.day
        AND t.count = 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER weekdays_with_new AFTER INSERT ON entries
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_weekday_totals();
CREATE TRIGGER weekdays_with_changed AFTER UPDATE ON entries
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_weekday_totals();
CREATE TRIGGER weekdays_without_deleted AFTER DELETE ON entries
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_weekday_totals();

ALTER TABLE weekday_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE weekday_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON weekday_totals USING (user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint);
CREATE POLICY whole_copy ON weekday_totals TO CURRENT_USER USING (current_setting('kharcha.whole_copy', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON weekday_totals TO kharcha_service;

-- What is booked already.
INSERT INTO weekday_totals
SELECT user_id, first_of_weekday(day), left(category, 7) = 'income:', direction, currency,
    coalesce(channel, ''), hash_of_way(paid_by), CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END,
    min(lower(paid_by)), sum(amount), count(*), coalesce(sum(home_amount), 0)
FROM entries
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
