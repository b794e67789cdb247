package kharcha.storage;

import java.util.List;
import kharcha.account.UserId;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The journal: a row a change; position 0 stands for its turn where whole turns are looked for. */
interface JournalSql {
    @SqlUpdate("""
        INSERT INTO journal (user_id, turn_id, position, kind, reverts, subject, subject_id, before, after)
        SELECT :user, :turn, position, :kind, reverts, subject, "subjectId", before, after
        FROM jsonb_to_recordset(:lines::jsonb) AS l(
          position smallint, reverts bigint, subject text, "subjectId" bigint, before jsonb, after jsonb)
        """)
    void append(UserId user, TurnId turn, Journal.Kind kind, String lines);

    @SqlQuery("""
        SELECT turn_id, kind, reverts, subject, subject_id, before, after
        FROM journal
        WHERE user_id = :user
        AND turn_id = :turn
        ORDER BY position
        """)
    List<JournalRow> page(UserId user, TurnId turn);

    @SqlQuery("""
        SELECT turn_id, kind, reverts, subject, subject_id, before, after
        FROM journal
        WHERE user_id = :user
        AND turn_id IN (
          SELECT c.turn_id
          FROM journal c
          WHERE c.user_id = :user
          AND c.position = 0
          AND c.kind = 'CHANGE'
          AND NOT EXISTS (
            SELECT
            FROM journal u
            WHERE u.user_id = :user
            AND u.reverts = c.turn_id
            AND u.kind = 'UNDO'
            AND NOT EXISTS (
              SELECT
              FROM journal r
              WHERE r.user_id = :user
              AND r.reverts = u.turn_id
              AND r.kind = 'REDO'))
          ORDER BY c.turn_id DESC
          LIMIT :limit)
        ORDER BY turn_id DESC, position
        """)
    List<JournalRow> undoable(UserId user, int limit);

    @SqlQuery("""
        SELECT turn_id, kind, reverts, subject, subject_id, before, after
        FROM journal
        WHERE user_id = :user
        AND turn_id IN (
          SELECT u.turn_id
          FROM journal u
          WHERE u.user_id = :user
          AND u.reverts IS NOT NULL
          AND u.position = 0
          AND u.kind = 'UNDO'
          AND u.turn_id > coalesce((
            SELECT c.turn_id
            FROM journal c
            WHERE c.user_id = :user
            AND c.position = 0
            AND c.kind = 'CHANGE'
            ORDER BY c.turn_id DESC
            LIMIT 1), 0)
          AND NOT EXISTS (
            SELECT
            FROM journal r
            WHERE r.user_id = :user
            AND r.reverts = u.turn_id
            AND r.kind = 'REDO')
          ORDER BY u.turn_id DESC
          LIMIT :limit)
        ORDER BY turn_id DESC, position
        """)
    List<JournalRow> redoable(UserId user, int limit);

    @SqlQuery("""
        SELECT EXISTS (
          SELECT
          FROM journal u
          WHERE u.user_id = :user
          AND u.reverts = :turn
          AND u.kind = 'UNDO'
          AND NOT EXISTS (
            SELECT
            FROM journal r
            WHERE r.user_id = :user
            AND r.reverts = u.turn_id
            AND r.kind = 'REDO'))
        """)
    boolean isUndone(UserId user, TurnId turn);

    @SqlQuery("""
        SELECT DISTINCT turn_id
        FROM journal
        WHERE user_id = :user
        AND subject = 'entry'
        AND subject_id = :entry
        ORDER BY turn_id DESC
        """)
    List<TurnId> turnsOf(UserId user, EntryId entry);

    @SqlQuery("""
        SELECT turn_id, kind, reverts, subject, subject_id, before, after
        FROM journal
        WHERE user_id = :user
        AND turn_id > :turn
        AND turn_id <= (
          SELECT max(turn_id)
          FROM (
            SELECT turn_id
            FROM journal
            WHERE user_id = :user
            AND turn_id > :turn
            ORDER BY turn_id, position
            LIMIT :changes) next)
        ORDER BY turn_id, position
        """)
    List<JournalRow> after(UserId user, long turn, int changes);
}
