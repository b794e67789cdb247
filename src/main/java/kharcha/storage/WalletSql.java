package kharcha.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Transfers;
import kharcha.ledger.Wallets;
import kharcha.report.Balances;
import kharcha.report.Figure;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Wallets, what moved between them, and what moved them. A balance is what was stated, then the totals of the months after, then
 * what was booked later in the month in which it was stated; each part is read from an index by equality and days.
 */
interface WalletSql {
    @SqlQuery("""
        SELECT wallets
        FROM users
        WHERE user_id = :user
        """)
    Optional<Wallets> wallets(UserId user);

    @SqlUpdate("""
        UPDATE users
        SET wallets = :wallets::jsonb
        WHERE user_id = :user
        """)
    void write(UserId user, String wallets);

    @SqlQuery("""
        WITH counter AS (
          UPDATE users
          SET last_transfer = last_transfer + :count
          WHERE user_id = :user
          RETURNING last_transfer - :count AS used
        )
        INSERT INTO transfers (user_id, transfer_id, day, amount, currency, source, target, received, received_in)
        SELECT :user, used + n, day, amount, currency, source, target, received, received_in
        FROM counter,
        jsonb_to_recordset(:rows::jsonb) AS r(
          n int, day date, amount numeric, currency text, source text, target text, received numeric, received_in text)
        ORDER BY n
        RETURNING transfer_id
        """)
    List<TransferId> add(UserId user, int count, String rows);

    @SqlUpdate("""
        INSERT INTO transfers (user_id, transfer_id, day, amount, currency, source, target, received, received_in)
        SELECT :user, :id, day, amount, currency, source, target, received, received_in
        FROM jsonb_to_recordset(:rows::jsonb) AS r(
          day date, amount numeric, currency text, source text, target text, received numeric, received_in text)
        """)
    void restore(UserId user, TransferId id, String rows);

    @SqlUpdate("""
        DELETE FROM transfers
        WHERE user_id = :user
        AND transfer_id = :id
        """)
    boolean remove(UserId user, TransferId id);

    @SqlQuery("""
        SELECT *
        FROM transfers
        WHERE user_id = :user
        AND transfer_id = :id
        """)
    Optional<Transfer.Kept> find(UserId user, TransferId id);

    @SqlQuery("""
        SELECT *
        FROM transfers
        WHERE user_id = :user
        AND transfer_id > :transfer
        ORDER BY transfer_id
        LIMIT :limit
        """)
    List<Transfer.Kept> after(UserId user, long transfer, int limit);

    @SqlQuery("""
        SELECT last_entry, last_transfer
        FROM users
        WHERE user_id = :user
        """)
    Optional<Transfers.Mark> mark(UserId user);

    /** What the wallets are, for the statements below. */
    String KNOWN = """
        WITH ways AS MATERIALIZED (
          SELECT *
          FROM jsonb_to_recordset(:ways::jsonb) AS w(wallet text, way text)
        ),
        stated AS MATERIALIZED (
          SELECT *
          FROM jsonb_to_recordset(:stated::jsonb) AS s(wallet text, currency text, day date, entry bigint, transfer bigint)
        ),
        spelled AS MATERIALIZED (
          SELECT DISTINCT t.paid_by, w.wallet
          FROM paid_totals t
          LEFT JOIN ways w ON w.way = lower(t.paid_by)
          WHERE t.user_id = :user
        )
        """;

    @SqlQuery(KNOWN + """
        , moved AS (
          SELECT p.wallet, t.paid_by AS way, t.direction AS kind, t.currency, t.total, t.count
          FROM paid_totals t
          JOIN spelled p USING (paid_by)
          LEFT JOIN stated s ON s.wallet = p.wallet AND s.currency = t.currency
          WHERE t.user_id = :user
          AND (s.day IS NULL OR t.month > s.day)
          UNION ALL
          SELECT s.wallet, p.paid_by, rest.direction, s.currency, rest.total, rest.count
          FROM stated s
          JOIN spelled p ON p.wallet = s.wallet
          CROSS JOIN LATERAL (
            SELECT e.direction, sum(e.amount) AS total, count(*) AS count
            FROM entries e
            WHERE e.user_id = :user
            AND e.paid_by = p.paid_by
            AND length(e.paid_by) <= 64
            AND e.day >= s.day
            AND e.day < (date_trunc('month', s.day::timestamp) + interval '1 month')::date
            AND (e.day > s.day OR e.entry_id > s.entry)
            AND e.currency = s.currency
            GROUP BY e.direction) rest
          UNION ALL
          SELECT t.source, '', 'FROM', t.currency, t.amount, 1
          FROM transfers t
          LEFT JOIN stated s ON s.wallet = t.source AND s.currency = t.currency
          WHERE t.user_id = :user
          AND t.source IS NOT NULL
          AND (s.day IS NULL OR t.day > s.day OR t.day = s.day AND t.transfer_id > s.transfer)
          UNION ALL
          SELECT t.target, '', 'TO', coalesce(t.received_in, t.currency), coalesce(t.received, t.amount), 1
          FROM transfers t
          LEFT JOIN stated s ON s.wallet = t.target AND s.currency = coalesce(t.received_in, t.currency)
          WHERE t.user_id = :user
          AND t.target IS NOT NULL
          AND (s.day IS NULL OR t.day > s.day OR t.day = s.day AND t.transfer_id > s.transfer)
        )
        SELECT wallet, way, kind, currency, sum(total) AS total, sum(count)::bigint AS count
        FROM moved
        GROUP BY wallet, way, kind, currency
        ORDER BY wallet, way, kind, currency
        """)
    List<Balances.Flow> flows(UserId user, String ways, String stated);

    /**
     * @param entry the last entry that was booked when it was stated
     * @param next the first day of the month after that day
     */
    @SqlQuery("""
        SELECT '' AS key, currency, currency AS home, sum(total) AS total, sum(count)::bigint AS count
        FROM (
          SELECT currency, amount AS total, 1 AS count
          FROM entries
          WHERE user_id = :user
          AND day >= :from
          AND day < :next
          AND (day > :from OR entry_id > :entry)
          AND direction = 'OUT'
          AND paid_by IS NULL
          UNION ALL
          SELECT currency, total, count
          FROM month_totals
          WHERE user_id = :user
          AND month >= :next
          AND direction = 'OUT'
          UNION ALL
          SELECT currency, -total, -count
          FROM paid_totals
          WHERE user_id = :user
          AND month >= :next
          AND direction = 'OUT') parts
        GROUP BY currency
        HAVING sum(count) > 0
        ORDER BY currency
        """)
    List<Figure> unsaid(UserId user, LocalDate from, long entry, LocalDate next);

    @SqlQuery(KNOWN + """
        SELECT *
        FROM (
          SELECT rows.*
          FROM spelled p
          LEFT JOIN stated s ON true
          CROSS JOIN LATERAL (
            SELECT e.direction AS kind, e.entry_id AS id, e.day, e.amount, e.note, e.category, null::text AS other
            FROM entries e
            WHERE e.user_id = :user
            AND e.paid_by = p.paid_by
            AND length(e.paid_by) <= 64
            AND e.day >= coalesce(s.day, '-infinity'::date)
            AND (s.day IS NULL OR e.day > s.day OR e.entry_id > s.entry)
            AND e.currency = :currency
            ORDER BY e.day DESC, e.entry_id DESC
            LIMIT :after + :limit) rows
          WHERE p.wallet IS NOT NULL
          UNION ALL
          SELECT CASE WHEN t.source = :wallet THEN 'FROM' ELSE 'TO' END,
          t.transfer_id,
          t.day,
          CASE WHEN t.source = :wallet THEN t.amount ELSE coalesce(t.received, t.amount) END,
          '',
          null,
          CASE WHEN t.source = :wallet THEN t.target ELSE t.source END
          FROM transfers t
          LEFT JOIN stated s ON true
          WHERE t.user_id = :user
          AND (t.source = :wallet AND t.currency = :currency
            OR t.target = :wallet AND coalesce(t.received_in, t.currency) = :currency)
          AND (s.day IS NULL OR t.day > s.day OR t.day = s.day AND t.transfer_id > s.transfer)
        ) movements
        ORDER BY day DESC, kind IN ('FROM', 'TO'), id DESC
        OFFSET :after
        LIMIT :limit
        """)
    List<MovementRow> movements(
            UserId user, String ways, String stated, String wallet, String currency, int after, int limit);
}
