-- What comes round: payments that are booked when they are due, and reminders. The rule is the user's own and stands in the
-- journal when it changes; how far it has been seen to is not, so that undoing a booking does not make it due again.

CREATE TABLE recurrings (
    user_id      bigint NOT NULL,
    recurring_id bigint NOT NULL CHECK (recurring_id > 0),
    rule         jsonb, -- null: put away; it may come back by a redo
    handled      date   NOT NULL, -- the last day that was seen to
    PRIMARY KEY (user_id, recurring_id)
);

ALTER TABLE recurrings ENABLE ROW LEVEL SECURITY;
ALTER TABLE recurrings FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON recurrings USING (user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint);
CREATE POLICY whole_copy ON recurrings TO CURRENT_USER USING (current_setting('kharcha.whole_copy', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON recurrings TO kharcha_service;

-- A directory for the job that books: whose book to open, and when. It is kept in the transaction that changes what comes round.
CREATE TABLE wakings (
    user_id bigint      NOT NULL PRIMARY KEY,
    at      timestamptz NOT NULL
);
CREATE INDEX wakings_by_time ON wakings (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON wakings TO kharcha_service;

-- What db-scheduler keeps, so that of several servers one does the rounds. Nothing of any user's.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO kharcha_service;

-- A turn that nobody said: what came due.
ALTER TABLE journal DROP CONSTRAINT journal_kind_check;
ALTER TABLE journal ADD CONSTRAINT journal_kind_check CHECK (kind IN ('CHANGE', 'UNDO', 'REDO', 'DUE'));
ALTER TABLE journal DROP CONSTRAINT journal_check;
ALTER TABLE journal ADD CONSTRAINT journal_check CHECK ((reverts IS NULL) = (kind IN ('CHANGE', 'DUE')));
ALTER TABLE journal DROP CONSTRAINT journal_subject_check;
ALTER TABLE journal ADD CONSTRAINT journal_subject_check
    CHECK (subject IN ('entry', 'preferences', 'category', 'word', 'budget', 'recurring'));
