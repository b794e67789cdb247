package kharcha.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kharcha.account.UserId;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.TurnId;
import kharcha.understanding.Context;
import org.jspecify.annotations.Nullable;

/** Turns in PostgreSQL. Opening one also opens the desk, in the same round trip. */
final class JdbiTurns implements Turns {
    private final JdbiDesk desk;

    JdbiTurns(JdbiDesk desk) {
        this.desk = desk;
    }

    @Override
    public Opening open(UserId user, String channel, @Nullable String messageId) {
        return desk.opening(handle -> handle.createQuery(TurnSql.OPEN)
                .bind("me", desk.user().value())
                .bind("user", user)
                .bind("channel", channel)
                .bind("message", messageId)
                .execute(Together.lastRow((row, context) -> opening(row)))
                .orElseThrow(() -> new IllegalStateException("no user " + user.value())));
    }

    @Override
    public void close(UserId user, Turn turn, Context next) {
        boolean closed = sql().close(
                        user,
                        turn.id(),
                        turn.channel(),
                        turn.messageId(),
                        turn.text(),
                        turn.reading(),
                        Json.write(turn.reply()),
                        turn.at().truncatedTo(ChronoUnit.MICROS),
                        Json.write(next));
        if (!closed) throw new IllegalStateException("turn " + turn.id().value() + " is closed already");
    }

    @Override
    public List<Turn> find(UserId user, List<TurnId> turns) {
        return sql().find(user, turns.stream().map(TurnId::value).toArray(Long[]::new));
    }

    @Override
    public List<Turn> history(UserId user, int limit) {
        return sql().history(user, limit);
    }

    @Override
    public List<Turn> after(UserId user, long turn, int limit) {
        return sql().after(user, turn, limit);
    }

    @Override
    public List<Instant> booked(UserId user, String channel, String text, Instant since) {
        return sql().booked(user, channel, text, since);
    }

    private TurnSql sql() {
        return desk.attach(TurnSql.class);
    }

    private static Opening opening(ResultSet row) throws SQLException {
        String context = row.getString("context");
        row.getLong("turn_id");
        boolean isNew = row.wasNull();
        return new Opening(
                new TurnId(row.getLong("next_turn")),
                Rows.preferences(row),
                Rows.ownCategories(row),
                Rows.budgets(row),
                Rows.wallets(row),
                Rows.offers(row),
                context == null ? Context.NONE : Json.read(context, Context.class),
                isNew ? null : Rows.turn(row));
    }
}
