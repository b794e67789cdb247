package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;
import kharcha.conversation.Turn;
import kharcha.ledger.TurnId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Turns: the history, the deliveries answered, and the counter in the user's row. */
interface TurnSql {
    /**
     * The opening of a turn: says whose rows may be seen and where what is booked was said, waits for the user's lock, and then, as a statement of its own so
     * that it sees what the turn before has committed, reads what this one starts from.
     */
    String OPEN = """
        SELECT set_config('kharcha.user_id', :me::text, true), set_config('kharcha.channel', :channel, true);
        SELECT
        FROM users
        WHERE user_id = :user
        FOR NO KEY UPDATE;
        SELECT u.last_turn + 1 AS next_turn, u.*, t.*
        FROM users u
        LEFT JOIN LATERAL (
          SELECT turn_id, channel, message_id, text, reading, reply, at
          FROM turns
          WHERE user_id = :user
          AND channel = :channel
          AND message_id = :message
          ORDER BY turn_id DESC
          LIMIT 1) t ON true
        WHERE u.user_id = :user
        """;

    @SqlUpdate("""
        WITH turn AS (
          INSERT INTO turns (user_id, turn_id, channel, message_id, text, reading, reply, at)
          VALUES (:user, :turn, :channel, :message, :text, :reading, :reply::jsonb, :at)
        )
        UPDATE users
        SET last_turn = :turn,
        context = :context::jsonb
        WHERE user_id = :user
        AND last_turn < :turn
        """)
    boolean close(
            UserId user,
            TurnId turn,
            String channel,
            @Nullable String message,
            String text,
            String reading,
            String reply,
            Instant at,
            String context);

    @SqlQuery("""
        SELECT turn_id, channel, message_id, text, reading, reply, at
        FROM turns
        WHERE user_id = :user
        AND turn_id = ANY (:turns)
        ORDER BY turn_id DESC
        """)
    List<Turn> find(UserId user, Long[] turns);

    @SqlQuery("""
        SELECT *
        FROM (
          SELECT turn_id, channel, message_id, text, reading, reply, at
          FROM turns
          WHERE user_id = :user
          ORDER BY turn_id DESC
          LIMIT :limit) newest
        ORDER BY turn_id
        """)
    List<Turn> history(UserId user, int limit);

    @SqlQuery("""
        SELECT turn_id, channel, message_id, text, reading, reply, at
        FROM turns
        WHERE user_id = :user
        AND turn_id > :turn
        ORDER BY turn_id
        LIMIT :limit
        """)
    List<Turn> after(UserId user, long turn, int limit);

    @SqlQuery("""
        SELECT t.at
        FROM (
          SELECT turn_id, channel, message_id, text, at
          FROM turns
          WHERE user_id = :user
          ORDER BY turn_id DESC
          LIMIT 50) t
        JOIN journal c ON c.turn_id = t.turn_id
        WHERE t.channel = :channel
        AND t.message_id IS NULL
        AND btrim(t.text, E' \\t\\r\\n') = :text
        AND t.at >= :since
        AND c.user_id = :user
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
        ORDER BY t.turn_id
        """)
    List<Instant> booked(UserId user, String channel, String text, Instant since);

    @SqlUpdate("""
        DELETE FROM turns
        WHERE user_id = :user
        AND at < :before
        """)
    int forget(UserId user, Instant before);
}
