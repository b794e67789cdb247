-- How a user wants the pages, and what the user has made of the categories. Nullable or with a default, so that a service of
-- the version before goes on working beside this one.

ALTER TABLE users
    ADD COLUMN name            text CHECK (name <> ''),
    ADD COLUMN first_weekday   smallint CHECK (first_weekday BETWEEN 1 AND 7), -- ISO: 1 is Monday
    ADD COLUMN first_month_day smallint CHECK (first_month_day BETWEEN 1 AND 28),
    ADD COLUMN appearance      text CHECK (appearance IN ('LIGHT', 'DARK')),
    ADD COLUMN hides_amounts   boolean,
    ADD COLUMN categories      jsonb; -- null: as everybody has them

ALTER TABLE journal DROP CONSTRAINT journal_subject_check;
ALTER TABLE journal ADD CONSTRAINT journal_subject_check
    CHECK (subject IN ('entry', 'preferences', 'category', 'word'));
