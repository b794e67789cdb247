-- Where a user's money lies, and how it went from one place to another. What is nullable or new does not disturb a service of the
-- version before, which goes on beside this one.

ALTER TABLE users
    ADD COLUMN wallets       jsonb, -- null: none
    ADD COLUMN last_transfer bigint NOT NULL DEFAULT 0;

-- Own money that went from one wallet to another: neither spent nor earned, so no entry.
CREATE TABLE transfers (
    user_id     bigint         NOT NULL,
    transfer_id bigint         NOT NULL CHECK (transfer_id > 0),
    day         date           NOT NULL CHECK (isfinite(day)),
    amount      numeric(19, 4) NOT NULL CHECK (amount > 0),
    currency    text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    source      text, -- null: from somewhere that is no wallet
    target      text, -- null: to somewhere that is no wallet
    received    numeric(19, 4) CHECK (received > 0), -- null: the same
    received_in text CHECK (received_in ~ '^[A-Z]{3}$'),
    PRIMARY KEY (user_id, transfer_id),
    CHECK (source <> target),
    CHECK (source IS NOT NULL OR target IS NOT NULL),
    CHECK ((received IS NULL) = (received_in IS NULL))
);

-- What was paid in each way by month, so that a balance is read from a few rows however long ago it was stated. Kept by triggers,
-- as the totals of the months are.
CREATE TABLE paid_totals (
    user_id   bigint  NOT NULL,
    paid_by   text    NOT NULL,
    month     date    NOT NULL, -- its first day
    currency  text    NOT NULL,
    direction text    NOT NULL,
    total     numeric NOT NULL,
    count     bigint  NOT NULL,
    PRIMARY KEY (user_id, paid_by, month, currency, direction)
) WITH (fillfactor = 80);

-- The entries behind a balance. A way of paying that is longer names no wallet, and would not fit into an index.
CREATE INDEX entries_by_payment ON entries (user_id, paid_by, day, entry_id) INCLUDE (amount, currency, direction)
    WHERE paid_by IS NOT NULL AND length(paid_by) <= 64;

CREATE FUNCTION keep_paid_totals() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        WITH more AS (
            SELECT user_id, paid_by, date_trunc('month', day::timestamp)::date AS month, currency, direction,
                sum(amount) AS total, count(*) AS count
            FROM fresh
            WHERE paid_by IS NOT NULL
            AND length(paid_by) <= 64
            GROUP BY 1, 2, 3, 4, 5),
        known AS (
            UPDATE kharcha.paid_totals t
            SET total = t.total + more.total, count = t.count + more.count
            FROM more
            WHERE t.user_id = more.user_id
            AND t.paid_by = more.paid_by
            AND t.month = more.month
            AND t.currency = more.currency
            AND t.direction = more.direction
            RETURNING t.user_id, t.paid_by, t.month, t.currency, t.direction)
        INSERT INTO kharcha.paid_totals
        SELECT *
        FROM more
        WHERE NOT EXISTS (
            SELECT
            FROM known
            WHERE (known.user_id, known.paid_by, known.month, known.currency, known.direction)
                = (more.user_id, more.paid_by, more.month, more.currency, more.direction));
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE kharcha.paid_totals t
        SET total = t.total - g.total, count = t.count - g.count
        FROM (
            SELECT user_id, paid_by, date_trunc('month', day::timestamp)::date AS month, currency, direction,
                sum(amount) AS total, count(*) AS count
            FROM gone
            WHERE paid_by IS NOT NULL
            AND length(paid_by) <= 64
            GROUP BY 1, 2, 3, 4, 5) g
        WHERE t.user_id = g.user_id
        AND t.paid_by = g.paid_by
        AND t.month = g.month
        AND t.currency = g.currency
        AND t.direction = g.direction;
        DELETE FROM kharcha.paid_totals t
        USING (
            SELECT DISTINCT user_id, paid_by, date_trunc('month', day::timestamp)::date AS month
            FROM gone
            WHERE paid_by IS NOT NULL) g
        WHERE t.user_id = g.user_id
        AND t.paid_by = g.paid_by
        AND t.month = g.month
        AND t.count = 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER paid_with_new AFTER INSERT ON entries
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_paid_totals();
CREATE TRIGGER paid_with_changed AFTER UPDATE ON entries
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_paid_totals();
CREATE TRIGGER paid_without_deleted AFTER DELETE ON entries
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_paid_totals();

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['transfers', 'paid_totals'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY own_rows ON %I USING (user_id = nullif(current_setting(''kharcha.user_id'', true), '''')::bigint)',
            owned);
        EXECUTE format(
            'CREATE POLICY whole_copy ON %I TO CURRENT_USER USING (current_setting(''kharcha.whole_copy'', true) = ''on'')',
            owned);
    END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON transfers, paid_totals TO kharcha_service;

ALTER TABLE journal DROP CONSTRAINT journal_subject_check;
ALTER TABLE journal ADD CONSTRAINT journal_subject_check
    CHECK (subject IN ('entry', 'preferences', 'category', 'word', 'budget', 'recurring', 'wallet', 'transfer'));

-- What is booked already. The triggers hold up whoever books until this is committed.
SET LOCAL kharcha.whole_copy = 'on';
INSERT INTO paid_totals
SELECT user_id, paid_by, date_trunc('month', day::timestamp)::date, currency, direction, sum(amount), count(*)
FROM entries
WHERE paid_by IS NOT NULL
AND length(paid_by) <= 64
GROUP BY 1, 2, 3, 4, 5;
