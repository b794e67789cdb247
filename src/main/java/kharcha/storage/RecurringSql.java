package kharcha.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.RecurringId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What of a user's comes round, and when somebody has to look at it. */
interface RecurringSql {
    @SqlQuery("""
        SELECT rule, handled
        FROM recurrings
        WHERE user_id = :user
        AND rule IS NOT NULL
        ORDER BY recurring_id
        """)
    List<Agenda.Standing> read(UserId user);

    @SqlQuery("""
        SELECT coalesce(max(recurring_id), 0) + 1
        FROM recurrings
        WHERE user_id = :user
        """)
    long fresh(UserId user);

    @SqlUpdate("""
        INSERT INTO recurrings (user_id, recurring_id, rule, handled)
        VALUES (:user, :id, :rule::jsonb, :handled)
        ON CONFLICT (user_id, recurring_id) DO UPDATE SET rule = excluded.rule
        """)
    void write(UserId user, RecurringId id, String rule, LocalDate handled);

    @SqlUpdate("""
        UPDATE recurrings
        SET rule = null
        WHERE user_id = :user
        AND recurring_id = :id
        """)
    void remove(UserId user, RecurringId id);

    @SqlUpdate("""
        UPDATE recurrings
        SET handled = :day
        WHERE user_id = :user
        AND recurring_id = :id
        AND handled < :day
        """)
    void handled(UserId user, RecurringId id, LocalDate day);

    @SqlUpdate("""
        INSERT INTO wakings (user_id, at)
        VALUES (:user, :at)
        ON CONFLICT (user_id) DO UPDATE SET at = excluded.at
        """)
    void wake(UserId user, Instant at);

    @SqlUpdate("""
        DELETE FROM wakings
        WHERE user_id = :user
        """)
    void sleep(UserId user);
}
