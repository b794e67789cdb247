-- What each month adds up to by note: all that a word or a shop came to is then read from a few rows, where the entries themselves are
-- so many pages that they do not fit into memory. Kept by triggers, as the totals of the months are.

CREATE TABLE note_totals (
    user_id    bigint  NOT NULL,
    month      date    NOT NULL, -- its first day
    note_hash  bytea   NOT NULL, -- an index takes 2,704 bytes at most, and nothing limits notes to that
    category   text    NOT NULL,
    direction  text    NOT NULL,
    currency   text    NOT NULL,
    home       text    NOT NULL, -- as month_totals has it: what of it is converted, and to which currency
    note       text    NOT NULL, -- as it was written, so that the spelling that is shown is one that is there
    words      text[]  NOT NULL, -- of the note, as entries have them
    total      numeric NOT NULL,
    count      bigint  NOT NULL,
    home_total numeric NOT NULL,
    PRIMARY KEY (user_id, month, note_hash, category, direction, currency, home)
) WITH (fillfactor = 80);

-- 128 bits: of a book's own notes no two ever have the same by chance.
CREATE FUNCTION hash_of_note(note text) RETURNS bytea
    LANGUAGE sql
    IMMUTABLE
AS $$
    SELECT substring(sha256(convert_to(note, 'UTF8')) FOR 16)
$$;

CREATE FUNCTION keep_note_totals() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        -- ON CONFLICT, though it writes more log than looking first: thousands of notes may be booked at once.
        INSERT INTO kharcha.note_totals AS t
        SELECT user_id, date_trunc('month', day::timestamp)::date, kharcha.hash_of_note(note), category, direction, currency,
            CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END, min(note), min(words),
            sum(amount), count(*), coalesce(sum(home_amount), 0)
        FROM fresh
        GROUP BY 1, 2, 3, 4, 5, 6, 7
        ON CONFLICT ON CONSTRAINT note_totals_pkey DO UPDATE
        SET total = t.total + excluded.total, count = t.count + excluded.count, home_total = t.home_total + excluded.home_total;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO kharcha.note_totals AS t
        SELECT user_id, date_trunc('month', day::timestamp)::date, kharcha.hash_of_note(note), category, direction, currency,
            CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END, min(note), min(words),
            -sum(amount), -count(*), -coalesce(sum(home_amount), 0)
        FROM gone
        GROUP BY 1, 2, 3, 4, 5, 6, 7
        ON CONFLICT ON CONSTRAINT note_totals_pkey DO UPDATE
        SET total = t.total + excluded.total, count = t.count + excluded.count, home_total = t.home_total + excluded.home_total;
        DELETE FROM kharcha.note_totals t
        USING (SELECT DISTINCT user_id, date_trunc('month', day::timestamp)::date AS month FROM gone) g
        WHERE t.user_id = g.user_id
        AND t.month = g.month
        AND t.count = 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER notes_with_new AFTER INSERT ON entries
    REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_note_totals();
CREATE TRIGGER notes_with_changed AFTER UPDATE ON entries
    REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION keep_note_totals();
CREATE TRIGGER notes_without_deleted AFTER DELETE ON entries
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_note_totals();

ALTER TABLE note_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON note_totals USING (user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint);
CREATE POLICY whole_copy ON note_totals TO CURRENT_USER USING (current_setting('kharcha.whole_copy', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON note_totals TO kharcha_service;

-- What is booked already. The triggers hold up whoever books until this is committed.
SET LOCAL kharcha.whole_copy = 'on';
INSERT INTO note_totals
SELECT user_id, date_trunc('month', day::timestamp)::date, hash_of_note(note), category, direction, currency,
    CASE WHEN home_amount IS NULL THEN '' ELSE home_currency END, min(note), min(words),
    sum(amount), count(*), coalesce(sum(home_amount), 0)
FROM entries
GROUP BY 1, 2, 3, 4, 5, 6, 7;
