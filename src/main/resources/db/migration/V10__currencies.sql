-- Money of many countries: published rates, the rates of a user's own, and what each foreign entry is in the home currency.
-- Triggers convert, in the transaction that books or changes an entry: that also holds for what a service of the version before
-- books meanwhile. New columns are nullable or have a default.

-- A directory: nobody's own. What a euro was worth; the euro itself has a row of 1 on each day, so that crossing needs no exception.
CREATE TABLE published_rates (
    currency text    NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    day      date    NOT NULL CHECK (isfinite(day)),
    per_euro numeric NOT NULL CHECK (per_euro > 0),
    PRIMARY KEY (currency, day)
);
CREATE INDEX published_rates_by_day ON published_rates (day);

-- Each time that rates were added or changed: who waits for some has another try.
CREATE TABLE rate_loads (
    load_id   bigint      NOT NULL PRIMARY KEY, -- 1, 2, 3, …
    at        timestamptz NOT NULL,
    first_day date        NOT NULL,
    last_day  date        NOT NULL,
    changed   int         NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON published_rates TO kharcha_service;
GRANT SELECT, INSERT ON rate_loads TO kharcha_service;

ALTER TABLE users
    ADD COLUMN own_rates jsonb, -- null: none
    ADD COLUMN trip      jsonb; -- null: at home

-- A foreign entry names the home currency it is converted to, or would be if a rate were known; one in the home currency names none.
ALTER TABLE entries
    ADD COLUMN home_currency text CHECK (home_currency ~ '^[A-Z]{3}$'),
    ADD COLUMN home_amount   numeric(19, 4) CHECK (home_amount >= 0),
    ADD COLUMN rate          numeric CHECK (rate > 0),
    ADD COLUMN rate_day      date,
    ADD COLUMN rate_source   text,
    ADD CONSTRAINT entries_converted CHECK (
        num_nulls(home_amount, rate, rate_day, rate_source) IN (0, 4)
        AND (home_amount IS NULL OR home_currency IS NOT NULL));
DROP INDEX entries_by_day;
CREATE INDEX entries_by_day ON entries (user_id, day, entry_id)
    INCLUDE (amount, currency, direction, category, home_amount, home_currency);
CREATE INDEX entries_abroad ON entries (user_id, entry_id) INCLUDE (home_amount) WHERE home_currency IS NOT NULL;

-- How many decimals a currency has, where it is not two; as the JDK has it, which a test compares.
CREATE FUNCTION decimals(currency text) RETURNS int
    LANGUAGE sql
    IMMUTABLE
AS $$
    SELECT CASE
        WHEN currency IN ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY', 'KMF',
            'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XAG', 'XAU',
            'XBA', 'XBB', 'XBC', 'XBD', 'XDR', 'XFO', 'XFU', 'XOF', 'XPD', 'XPF', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX') THEN 0
        WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
        WHEN currency = 'CLF' THEN 4
        ELSE 2
    END
$$;

-- One divided by the other, with 16 decimals, half up. What numeric's own division rounds first cannot be rounded again rightly.
CREATE FUNCTION quotient(one numeric, other numeric) RETURNS numeric
    LANGUAGE sql
    IMMUTABLE
AS $$
    SELECT div(one * 20000000000000000 + other, other * 2) * 0.0000000000000001
$$;

-- What one of a currency is in another on a day; no row where nothing is known, and never 1 for want of something better. An own
-- rate counts from its day on, then what was published last on or within a week before the day (banks close for five days at
-- most), and last an own rate that was only told later.
CREATE FUNCTION exchange_rate(own jsonb, of_currency text, in_currency text, on_day date)
    RETURNS TABLE (rate numeric, rate_day date, rate_source text)
    LANGUAGE plpgsql
    STABLE
AS $$
BEGIN
    IF own IS NOT NULL THEN
        RETURN QUERY
            SELECT CASE WHEN o."of" = of_currency THEN o.value ELSE kharcha.quotient(1, o.value) END, o.since, 'OWN'
            FROM jsonb_to_recordset(own -> 'all') AS o("of" text, "in" text, value numeric, since date)
            WHERE ((o."of" = of_currency AND o."in" = in_currency) OR (o."of" = in_currency AND o."in" = of_currency))
            AND o.since <= on_day
            ORDER BY o.since DESC
            LIMIT 1;
        IF FOUND THEN RETURN; END IF;
    END IF;
    RETURN QUERY
        SELECT kharcha.quotient(t.per_euro, f.per_euro), f.day, 'ECB'
        FROM kharcha.published_rates f
        JOIN kharcha.published_rates t ON t.currency = in_currency AND t.day = f.day
        WHERE f.currency = of_currency
        AND f.day <= on_day
        AND f.day >= on_day - 7
        ORDER BY f.day DESC
        LIMIT 1;
    IF FOUND OR own IS NULL THEN RETURN; END IF;
    RETURN QUERY
        SELECT CASE WHEN o."of" = of_currency THEN o.value ELSE kharcha.quotient(1, o.value) END, o.since, 'OWN'
        FROM jsonb_to_recordset(own -> 'all') AS o("of" text, "in" text, value numeric, since date)
        WHERE ((o."of" = of_currency AND o."in" = in_currency) OR (o."of" = in_currency AND o."in" = of_currency))
        ORDER BY o.since
        LIMIT 1;
END
$$;

-- A directory for the job that converts: whose book has something to convert, and how far it is with that.
CREATE TABLE conversions (
    user_id     bigint   NOT NULL PRIMARY KEY,
    extent      smallint NOT NULL CHECK (extent BETWEEN 1 AND 3), -- 1 what has no rate, 2 all that is foreign, 3 the whole book
    after_entry bigint   NOT NULL DEFAULT 0,
    seen_load   bigint -- the rates that were there when all was done; null: it is not
);
GRANT SELECT, INSERT, UPDATE, DELETE ON conversions TO kharcha_service;

CREATE FUNCTION convert_entry() RETURNS trigger
    LANGUAGE plpgsql
AS $$
DECLARE
    home text;
    own jsonb;
BEGIN
    SELECT u.home_currency, u.own_rates INTO home, own FROM kharcha.users u WHERE u.user_id = NEW.user_id;
    NEW.home_currency := nullif(home, NEW.currency);
    NEW.home_amount := NULL;
    NEW.rate := NULL;
    NEW.rate_day := NULL;
    NEW.rate_source := NULL;
    IF NEW.home_currency IS NULL THEN RETURN NEW; END IF;
    SELECT round(NEW.amount * r.rate, kharcha.decimals(home)), r.rate, r.rate_day, r.rate_source
    INTO NEW.home_amount, NEW.rate, NEW.rate_day, NEW.rate_source
    FROM kharcha.exchange_rate(own, NEW.currency, home, NEW.day) r
    WHERE r.rate > 0
    AND NEW.amount * r.rate < 999999999999999;
    IF NEW.home_amount IS NULL THEN
        INSERT INTO kharcha.conversions (user_id, extent) VALUES (NEW.user_id, 1) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER converted BEFORE INSERT OR UPDATE ON entries
    FOR EACH ROW EXECUTE FUNCTION convert_entry();

-- With another home currency, or other rates of one's own, what was converted counts no longer, until it is converted anew.
CREATE FUNCTION convert_anew() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO kharcha.conversions AS c (user_id, extent)
    VALUES (NEW.user_id, CASE WHEN NEW.home_currency IS DISTINCT FROM OLD.home_currency THEN 3 ELSE 2 END)
    ON CONFLICT (user_id) DO UPDATE
    SET extent = greatest(excluded.extent, CASE WHEN c.seen_load IS NULL THEN c.extent END),
        after_entry = 0,
        seen_load = NULL;
    RETURN NULL;
END
$$;

CREATE TRIGGER converted_anew AFTER UPDATE OF home_currency, own_rates ON users
    FOR EACH ROW
    WHEN (NEW.home_currency IS DISTINCT FROM OLD.home_currency OR NEW.own_rates IS DISTINCT FROM OLD.own_rates)
    EXECUTE FUNCTION convert_anew();

-- A month's totals say as well what of them is converted, and to which currency ('': what is not, or need not be).
ALTER TABLE month_totals
    ADD COLUMN home       text    NOT NULL DEFAULT '',
    ADD COLUMN home_total numeric NOT NULL DEFAULT 0,
    DROP CONSTRAINT month_totals_pkey,
    ADD PRIMARY KEY (user_id, month, category, direction, currency, tags_hash, home);

CREATE OR REPLACE FUNCTION keep_month_totals() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        -- No ON CONFLICT, which writes more log; a user's changes come one after the other anyway.
        WITH more AS (
            SELECT user_id, date_trunc('month', day::timestamp)::date AS month, category, direction, currency,
                CASE WHEN tags = '{}' THEN '' ELSE encode(sha256(convert_to(tags::text, 'UTF8')), 'hex') END AS tags_hash,
                CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END AS home,
                tags, sum(amount) AS total, count(*) AS count, coalesce(sum(home_amount), 0) AS home_total
            FROM fresh
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
        known AS (
            UPDATE kharcha.month_totals t
            SET total = t.total + more.total, count = t.count + more.count, home_total = t.home_total + more.home_total
            FROM more
            WHERE t.user_id = more.user_id
            AND t.month = more.month
            AND t.category = more.category
            AND t.direction = more.direction
            AND t.currency = more.currency
            AND t.tags_hash = more.tags_hash
            AND t.home = more.home
            RETURNING t.user_id, t.month, t.category, t.direction, t.currency, t.tags_hash, t.home)
        INSERT INTO kharcha.month_totals (
            user_id, month, category, direction, currency, tags_hash, tags, total, count, home, home_total)
        SELECT user_id, month, category, direction, currency, tags_hash, tags, total, count, home, home_total
        FROM more
        WHERE NOT EXISTS (
            SELECT
            FROM known
            WHERE (known.user_id, known.month, known.category, known.direction, known.currency, known.tags_hash, known.home)
                = (more.user_id, more.month, more.category, more.direction, more.currency, more.tags_hash, more.home));
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE kharcha.month_totals t
        SET total = t.total - g.total, count = t.count - g.count, home_total = t.home_total - g.home_total
        FROM (
            SELECT user_id, date_trunc('month', day::timestamp)::date AS month, category, direction, currency,
                CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END AS home,
                tags, sum(amount) AS total, count(*) AS count, coalesce(sum(home_amount), 0) AS home_total
            FROM gone
            GROUP BY 1, 2, 3, 4, 5, 6, 7) g
        WHERE t.user_id = g.user_id
        AND t.month = g.month
        AND t.category = g.category
        AND t.direction = g.direction
        AND t.currency = g.currency
        AND t.home = g.home
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

-- What is booked already in foreign money is converted by the job.
SET LOCAL kharcha.whole_copy = 'on';
INSERT INTO conversions (user_id, extent)
SELECT u.user_id, 3
FROM users u
WHERE EXISTS (
    SELECT
    FROM month_totals t
    WHERE t.user_id = u.user_id
    AND t.currency <> u.home_currency);
