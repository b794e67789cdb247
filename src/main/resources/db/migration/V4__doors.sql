-- Doors for programs, and the door out. Both tables are directories: a token is found by the hash of what its holder shows, and
-- who leaves is listed for the job that erases, which then works user by user.

CREATE TABLE tokens (
    hash    text        NOT NULL PRIMARY KEY,
    user_id bigint      NOT NULL,
    name    text        NOT NULL CHECK (name <> ''),
    made    timestamptz NOT NULL,
    used    timestamptz -- null: never yet
);
CREATE INDEX tokens_of_user ON tokens (user_id);

CREATE TABLE departures (
    user_id bigint      NOT NULL PRIMARY KEY,
    due     timestamptz NOT NULL,
    begun   boolean     NOT NULL DEFAULT false -- nobody can come in any more, and nothing can be taken back
);
CREATE INDEX departures_by_due ON departures (due);

GRANT SELECT, INSERT, UPDATE, DELETE ON tokens, departures TO kharcha_service;

-- Row-level security holds these to the one user that a transaction is about.
GRANT DELETE ON users, accounts TO kharcha_service;

-- The one way to delete from the journal, which the service may otherwise only append to: as the tables' owner, for the user of
-- this transaction, and only once the erasure of that user has begun.
CREATE FUNCTION erase_journal(leaver bigint, most int) RETURNS int
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path = kharcha, pg_temp
AS $$
    WITH gone AS (
        DELETE FROM journal
        WHERE user_id = leaver
        AND leaver = nullif(current_setting('kharcha.user_id', true), '')::bigint
        AND EXISTS (SELECT FROM departures d WHERE d.user_id = leaver AND d.begun)
        AND (turn_id, position) IN (
            SELECT turn_id, position
            FROM journal
            WHERE user_id = leaver
            LIMIT most)
        RETURNING 1)
    SELECT count(*)::int FROM gone
$$;

REVOKE ALL ON FUNCTION erase_journal(bigint, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_journal(bigint, int) TO kharcha_service;
