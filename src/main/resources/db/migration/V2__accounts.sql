-- Who may enter: accounts and what proves them, sessions, codes, and the mail that is still to be sent. What a user owns has
-- user_id first and a policy, as in V1. Directory tables (session_keys, codes) are keyed by the hash of a secret: whoever
-- shows the secret is led to the user. Nothing here holds a secret that would open an account, apart from what TOTP needs.

CREATE TABLE accounts (
    user_id   bigint      NOT NULL PRIMARY KEY,
    email     text, -- lower case; the identity of kind email leads here
    password  text, -- Argon2id, in the PHC string format; null: passkeys only
    handle    bytea       NOT NULL, -- what authenticators call the account
    totp      bytea, -- the key shared with an authenticator app; null: no second step
    totp_step bigint      NOT NULL DEFAULT 0, -- the last time step whose code was used
    since     timestamptz NOT NULL
);

CREATE TABLE recovery_codes (
    user_id bigint NOT NULL,
    hash    text   NOT NULL,
    PRIMARY KEY (user_id, hash)
);

CREATE TABLE passkeys (
    user_id    bigint      NOT NULL,
    credential text        NOT NULL, -- base64url; the identity of kind passkey leads here
    public_key bytea       NOT NULL,
    uses       bigint      NOT NULL, -- as the authenticator counts them
    name       text        NOT NULL,
    made       timestamptz NOT NULL,
    used       timestamptz,
    PRIMARY KEY (user_id, credential)
);

CREATE TABLE sessions (
    user_id    bigint      NOT NULL,
    session_id text        NOT NULL,
    browser    text        NOT NULL,
    made       timestamptz NOT NULL,
    used       timestamptz NOT NULL,
    proved     timestamptz, -- when the user last showed a proof; null: never in this session
    PRIMARY KEY (user_id, session_id)
);

CREATE TABLE session_keys (
    hash       text        NOT NULL PRIMARY KEY,
    user_id    bigint      NOT NULL,
    session_id text        NOT NULL,
    made       timestamptz NOT NULL,
    expires    timestamptz NOT NULL
);
CREATE INDEX session_keys_of_session ON session_keys (user_id, session_id);
CREATE INDEX session_keys_by_expiry ON session_keys (expires);

-- Browsers from which an account was used, so that a new one is worth a mail.
CREATE TABLE devices (
    user_id bigint      NOT NULL,
    hash    text        NOT NULL,
    seen    timestamptz NOT NULL,
    PRIMARY KEY (user_id, hash)
);

CREATE TABLE codes (
    kind    text        NOT NULL,
    hash    text        NOT NULL,
    user_id bigint, -- null where the code shall only lead to an account
    detail  text        NOT NULL,
    expires timestamptz NOT NULL,
    PRIMARY KEY (kind, hash)
);
CREATE INDEX codes_of_user ON codes (user_id, kind) WHERE user_id IS NOT NULL;
CREATE INDEX codes_by_expiry ON codes (expires);

CREATE TABLE outbox (
    mail_id    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient  text        NOT NULL,
    subject    text        NOT NULL,
    paragraphs text[]      NOT NULL,
    link       text,
    made       timestamptz NOT NULL,
    due        timestamptz NOT NULL,
    tries      int         NOT NULL DEFAULT 0
);
CREATE INDEX outbox_by_due ON outbox (due);

COMMENT ON TABLE outbox IS 'A row is deleted when its mail is sent or given up.';

-- How often something may still be done, as bucket4j counts it, over all replicas.
CREATE TABLE limits (
    id         text NOT NULL PRIMARY KEY, -- what is limited, and a hash of whom
    state      bytea,
    expires_at bigint
);

-- A book that moves into another: done entry by entry, so that a restart goes on where it stopped.
CREATE TABLE merges (
    user_id    bigint      NOT NULL PRIMARY KEY, -- whose book is moved
    into_user  bigint      NOT NULL,
    last_entry bigint      NOT NULL DEFAULT 0,
    made       timestamptz NOT NULL
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['accounts', 'recovery_codes', 'passkeys', 'sessions', 'devices'] LOOP
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

GRANT UPDATE, DELETE ON identities TO kharcha_service;
GRANT SELECT, INSERT, UPDATE ON accounts TO kharcha_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON passkeys, sessions, session_keys, devices, outbox, limits, merges
    TO kharcha_service;
GRANT SELECT, INSERT, DELETE ON recovery_codes, codes TO kharcha_service;
