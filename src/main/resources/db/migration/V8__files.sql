-- What leaves the house: links to files, the monthly report by mail, and what a letter may carry along. New columns are nullable,
-- so that a service of the version before goes on working beside this one.

-- A directory: found by the hash of what its holder shows.
CREATE TABLE files (
    hash    text        NOT NULL PRIMARY KEY,
    user_id bigint      NOT NULL,
    extract jsonb       NOT NULL, -- which entries in which form, not the bytes
    expires timestamptz NOT NULL
);
CREATE INDEX files_of_user ON files (user_id);
CREATE INDEX files_by_expiry ON files (expires);
GRANT SELECT, INSERT, DELETE ON files TO kharcha_service;

ALTER TABLE users ADD COLUMN reports_from date; -- mailed are the reports of months that end on that day or later; null: none

-- For the job, which then works user by user. The owner is held by the policies as well, and says that it wants everybody's rows;
-- that says nothing to the policies of whoever calls.
CREATE INDEX users_by_reports ON users (user_id) WHERE reports_from IS NOT NULL;
CREATE FUNCTION report_readers() RETURNS SETOF bigint
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = kharcha, pg_temp
AS $$
BEGIN
    PERFORM set_config('kharcha.whole_copy', 'on', true);
    RETURN QUERY
        SELECT user_id
        FROM users
        WHERE reports_from IS NOT NULL
        AND NOT EXISTS (
            SELECT
            FROM departures d
            WHERE d.user_id = users.user_id)
        ORDER BY user_id;
    PERFORM set_config('kharcha.whole_copy', '', true);
END
$$;
REVOKE ALL ON FUNCTION report_readers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_readers() TO kharcha_service;

-- Which months a user has had by mail: written in the transaction that puts the letter into the outbox.
CREATE TABLE monthly_letters (
    user_id bigint NOT NULL,
    month   date   NOT NULL, -- the first day of the calendar's month in which the reported one began
    PRIMARY KEY (user_id, month)
);
ALTER TABLE monthly_letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE monthly_letters FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON monthly_letters
    USING (user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint);
CREATE POLICY whole_copy ON monthly_letters TO CURRENT_USER USING (current_setting('kharcha.whole_copy', true) = 'on');
GRANT SELECT, INSERT, DELETE ON monthly_letters TO kharcha_service;

ALTER TABLE outbox
    ADD COLUMN language   text,
    ADD COLUMN ending     text, -- by which the recipient ends letters of this kind
    ADD COLUMN enclosure  bytea,
    ADD COLUMN enclosed   text CHECK ((enclosed IS NULL) = (enclosure IS NULL)); -- its file name
