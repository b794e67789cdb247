package kharcha.storage;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.money.Converted;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Entries and the words they are found by, kept alike in one statement. Rows come as the JSON of {@link EntryRow}s. Where a new one was
 * booked, the opening of the turn has told the database; one that comes back has it from the journal.
 *
 * <p>{@code old} is the row as it was before the statement, which is why it is read without a lock: FOR UPDATE skips a row that
 * the same statement has changed already. The user's turn lock keeps others away.
 */
interface EntrySql {
    /** What became of a draft: its id, and what it is in the home currency. */
    record Added(EntryId id, @Nullable Converted converted) {}

    /** New rows, the next so many numbers of the user's for them, and the words they are found by. */
    String NEW = """
        WITH counter AS (
          UPDATE users
          SET last_entry = last_entry + :count
          WHERE user_id = :user
          RETURNING last_entry - :count AS used
        ),
        rows AS (
          SELECT used + n AS entry_id, r.*
          FROM counter,
          jsonb_to_recordset(:rows::jsonb) AS r(
            n int, day date, amount numeric, currency text, direction text,
            category text, note text, tags text[], "paidBy" text, words text[])
        ),
        found_by AS (
          INSERT INTO entry_words (user_id, word, day, entry_id)
          SELECT :user, unnest(words), day, entry_id
          FROM rows
        ),
        new AS (
          INSERT INTO entries (user_id, entry_id, day, amount, currency, direction, category, note, tags, paid_by, words)
          SELECT :user, entry_id, day, amount, currency, direction, category, note, tags, "paidBy", words
          FROM rows
          RETURNING *
        )
        """;

    /** The newest of that name, among so many of the newest with its rarest word. */
    String NAMED = """
        FROM (
          SELECT entry_id AS id
          FROM entry_words
          WHERE user_id = :user
          AND word = :word
          ORDER BY day DESC, entry_id DESC
          LIMIT :among) w
        JOIN entries e ON e.entry_id = w.id
        WHERE e.user_id = :user
        AND lower(note) = lower(:note)
        """;

    @SqlQuery(NEW + """
        SELECT entry_id, home_amount, home_currency, rate, rate_day, rate_source
        FROM new
        ORDER BY entry_id
        """)
    List<Added> add(UserId user, int count, String rows);

    /** The new one first, then those that were there. */
    @SqlQuery(NEW + """
        SELECT new.*, true AS added
        FROM new
        UNION ALL
        SELECT e.*, false
        """ + NAMED + """
        ORDER BY added DESC, day DESC, entry_id DESC
        """)
    List<Entry> addAmong(UserId user, int count, String rows, String word, String note, int among);

    @SqlQuery("""
        SELECT e.*
        """ + NAMED + """
        ORDER BY day DESC, entry_id DESC
        """)
    List<Entry> named(UserId user, String word, String note, int among);

    @SqlUpdate("""
        WITH row AS (
          SELECT *
          FROM jsonb_to_recordset(:rows::jsonb) AS r(
            day date, amount numeric, currency text, direction text,
            category text, note text, tags text[], "paidBy" text, words text[])
        ),
        found_by AS (
          INSERT INTO entry_words (user_id, word, day, entry_id)
          SELECT :user, unnest(words), day, :id
          FROM row
        )
        INSERT INTO entries (
          user_id, entry_id, day, amount, currency, direction, category, note, tags, paid_by, words, channel)
        SELECT :user, :id, day, amount, currency, direction, category, note, tags, "paidBy", words, (
          SELECT channel
          FROM journal
          WHERE user_id = :user
          AND subject = 'entry'
          AND subject_id = :id
          AND before IS NULL
          ORDER BY turn_id
          LIMIT 1)
        FROM row
        """)
    void restore(UserId user, EntryId id, String rows);

    @SqlUpdate("""
        WITH row AS (
          SELECT *
          FROM jsonb_to_recordset(:rows::jsonb) AS r(
            day date, amount numeric, currency text, direction text,
            category text, note text, tags text[], "paidBy" text, words text[])
        ),
        old AS (
          SELECT day, words
          FROM entries
          WHERE user_id = :user
          AND entry_id = :id
        ),
        lost AS (
          DELETE FROM entry_words w
          USING row, old, unnest(old.words) AS o(word)
          WHERE w.user_id = :user
          AND w.word = o.word
          AND w.day = old.day
          AND w.entry_id = :id
          AND NOT (row.day = old.day AND w.word = ANY (row.words))
        ),
        found_by AS (
          INSERT INTO entry_words (user_id, word, day, entry_id)
          SELECT :user, n.word, row.day, :id
          FROM row, old, unnest(row.words) AS n(word)
          WHERE NOT (row.day = old.day AND n.word = ANY (old.words))
        )
        UPDATE entries e
        SET day = row.day,
        amount = row.amount,
        currency = row.currency,
        direction = row.direction,
        category = row.category,
        note = row.note,
        tags = row.tags,
        paid_by = row."paidBy",
        words = row.words
        FROM row
        WHERE e.user_id = :user
        AND e.entry_id = :id
        """)
    boolean replace(UserId user, EntryId id, String rows);

    @SqlUpdate("""
        WITH old AS (
          SELECT day, words
          FROM entries
          WHERE user_id = :user
          AND entry_id = :id
        ),
        lost AS (
          DELETE FROM entry_words w
          USING old, unnest(old.words) AS o(word)
          WHERE w.user_id = :user
          AND w.word = o.word
          AND w.day = old.day
          AND w.entry_id = :id
        )
        DELETE FROM entries
        WHERE user_id = :user
        AND entry_id = :id
        """)
    boolean remove(UserId user, EntryId id);

    @SqlQuery("""
        SELECT entry_id, day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM entries
        WHERE user_id = :user
        AND entry_id = :id
        """)
    Optional<Entry> find(UserId user, EntryId id);

    @SqlQuery("""
        SELECT entry_id, day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM entries
        WHERE user_id = :user
        ORDER BY entry_id DESC
        LIMIT :limit
        """)
    List<Entry> latest(UserId user, int limit);

    @SqlQuery("""
        SELECT entry_id, day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM (
          SELECT entry_id, day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
          rate_source
          FROM entries
          WHERE user_id = :user
          ORDER BY entry_id DESC
          LIMIT :among) AS newest
        WHERE lower(note) = lower(:note)
        ORDER BY entry_id DESC
        """)
    List<Entry> alike(UserId user, String note, int among);

    @SqlQuery("""
        SELECT entry_id, day, amount, currency, direction, category, note, tags, paid_by, home_amount, home_currency, rate, rate_day,
        rate_source
        FROM entries
        WHERE user_id = :user
        AND entry_id > :entry
        ORDER BY entry_id
        LIMIT :limit
        """)
    List<Entry> bookedAfter(UserId user, long entry, int limit);
}
