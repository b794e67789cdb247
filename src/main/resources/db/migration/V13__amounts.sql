-- The largest of a long time, by what they are worth at home, are the first of this index; without it every entry is read.
CREATE INDEX entries_by_worth ON entries (user_id, (coalesce(home_amount, amount)) DESC, day DESC, entry_id DESC);
