-- Everything a user owns: user_id comes first in each key, no foreign key leads from one user to another, and a policy shows
-- a user's rows only while kharcha.user_id names that user. Directory tables (identities, charts) are keyed by a secret or a
-- hash and lead to the user. Amounts are exact, positive, at most numeric(19,4), with an ISO 4217 code beside them.

CREATE SEQUENCE user_ids;

CREATE TABLE users (
    user_id       bigint NOT NULL PRIMARY KEY,
    locale        text   NOT NULL,
    zone          text   NOT NULL,
    home_currency text   NOT NULL CHECK (home_currency ~ '^[A-Z]{3}$'),
    last_turn     bigint NOT NULL DEFAULT 0,
    last_entry    bigint NOT NULL DEFAULT 0,
    context       jsonb  -- what the next turn starts from; null before the first
) WITH (fillfactor = 50);

COMMENT ON TABLE users IS 'A row is the lock that lets one turn of its user happen at a time.';

CREATE TABLE identities (
    kind    text   NOT NULL,
    key     text   NOT NULL,
    user_id bigint NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE INDEX identities_of_user ON identities (user_id);

CREATE TABLE entries (
    user_id   bigint         NOT NULL,
    entry_id  bigint         NOT NULL CHECK (entry_id > 0),
    day       date           NOT NULL CHECK (isfinite(day)),
    amount    numeric(19, 4) NOT NULL CHECK (amount > 0),
    currency  text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    direction text           NOT NULL CHECK (direction IN ('OUT', 'IN')),
    category  text           NOT NULL CHECK (category <> ''),
    note      text           NOT NULL,
    tags      text[]         NOT NULL,
    paid_by   text,
    words     text[]         NOT NULL, -- of the note, as entry_words has them
    PRIMARY KEY (user_id, entry_id)
);
-- Every figure of a period is read from this index alone.
CREATE INDEX entries_by_day ON entries (user_id, day, entry_id) INCLUDE (amount, currency, direction, category);

-- Search by the beginning of a word. Under a policy only leakproof operators can use an index: ILIKE and full text are not,
-- comparing text in the C collation is.
CREATE TABLE entry_words (
    user_id  bigint           NOT NULL,
    word     text COLLATE "C" NOT NULL,
    day      date             NOT NULL,
    entry_id bigint           NOT NULL,
    PRIMARY KEY (user_id, word, day, entry_id)
);

CREATE TABLE journal (
    user_id    bigint   NOT NULL,
    turn_id    bigint   NOT NULL,
    position   smallint NOT NULL, -- 0, 1, 2, … within the turn
    kind       text     NOT NULL CHECK (kind IN ('CHANGE', 'UNDO', 'REDO')),
    reverts    bigint CHECK ((reverts IS NULL) = (kind = 'CHANGE')),
    subject    text     NOT NULL CHECK (subject IN ('entry', 'preferences')),
    subject_id bigint,
    before     jsonb,
    after      jsonb,
    PRIMARY KEY (user_id, turn_id, position)
);
CREATE INDEX journal_of_subject ON journal (user_id, subject, subject_id, turn_id) WHERE subject_id IS NOT NULL;
CREATE INDEX journal_of_reverted ON journal (user_id, reverts, turn_id) WHERE reverts IS NOT NULL;

CREATE TABLE turns (
    user_id    bigint      NOT NULL,
    turn_id    bigint      NOT NULL,
    channel    text        NOT NULL,
    message_id text,
    text       text        NOT NULL,
    reading    text        NOT NULL,
    reply      jsonb       NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (user_id, turn_id)
);
CREATE INDEX turns_of_message ON turns (user_id, channel, message_id, turn_id) WHERE message_id IS NOT NULL;

CREATE TABLE charts (
    id      text        NOT NULL PRIMARY KEY,
    user_id bigint      NOT NULL,
    chart   jsonb       NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX charts_of_user ON charts (user_id);
CREATE INDEX charts_by_expiry ON charts (expires);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['users', 'entries', 'entry_words', 'journal', 'turns'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        -- Unset, the setting is null or empty, and then no row is anybody's.
        EXECUTE format(
            'CREATE POLICY own_rows ON %I USING (user_id = nullif(current_setting(''kharcha.user_id'', true), '''')::bigint)',
            owned);
        -- The owner is held by the policies too; a backup says that it wants everything. The service's role cannot.
        EXECUTE format(
            'CREATE POLICY whole_copy ON %I TO CURRENT_USER USING (current_setting(''kharcha.whole_copy'', true) = ''on'')',
            owned);
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA kharcha TO kharcha_service;
GRANT USAGE ON SEQUENCE user_ids TO kharcha_service;
GRANT SELECT, INSERT, UPDATE ON users TO kharcha_service;
GRANT SELECT, INSERT ON identities TO kharcha_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON entries, entry_words TO kharcha_service;
GRANT SELECT, INSERT ON journal TO kharcha_service; -- append-only
GRANT SELECT, INSERT, DELETE ON turns, charts TO kharcha_service;
