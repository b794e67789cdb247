-- How much may be spent on what. Nullable, so that a service of the version before goes on working beside this one.

ALTER TABLE users
    ADD COLUMN budgets       jsonb,   -- null: none
    ADD COLUMN mails_budgets boolean; -- whether a mail also tells when a mark is reached

ALTER TABLE journal DROP CONSTRAINT journal_subject_check;
ALTER TABLE journal ADD CONSTRAINT journal_subject_check
    CHECK (subject IN ('entry', 'preferences', 'category', 'word', 'budget'));

-- What a letter is about, where it can still be taken back while it waits: whose, and which budget.
ALTER TABLE outbox ADD COLUMN about text;
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;
