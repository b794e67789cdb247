-- What was found to come round in a book and was offered, and whether reminders are also mailed. Nullable, so that a service of the
-- version before goes on working beside this one.

ALTER TABLE users
    ADD COLUMN offers          jsonb,   -- null: nothing was offered yet
    ADD COLUMN mails_reminders boolean;
