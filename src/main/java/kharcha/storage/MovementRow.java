package kharcha.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import kharcha.ledger.CategoryId;
import kharcha.ledger.WalletId;
import kharcha.money.Money;
import kharcha.report.Balances;
import kharcha.report.Balances.Kind;
import org.jspecify.annotations.Nullable;

/** A row behind a balance, before it is known of which currency it is. */
record MovementRow(
        Kind kind,
        long id,
        LocalDate day,
        BigDecimal amount,
        String note,
        @Nullable String category,
        @Nullable String other) {
    static MovementRow of(ResultSet row) throws SQLException {
        return new MovementRow(
                kind(row.getString("kind")),
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("note"),
                row.getString("category"),
                row.getString("other"));
    }

    static Kind kind(String column) {
        return switch (column) {
            case "OUT" -> Kind.SPENT;
            case "IN" -> Kind.EARNED;
            case "TO" -> Kind.MOVED_IN;
            case "FROM" -> Kind.MOVED_OUT;
            default -> throw new IllegalStateException("nothing moves " + column);
        };
    }

    Balances.Movement in(Currency currency) {
        Money sum = new Money(amount, currency);
        boolean out = kind == Kind.SPENT || kind == Kind.MOVED_OUT;
        return new Balances.Movement(
                kind,
                id,
                day,
                out ? sum.negated() : sum,
                note,
                category == null ? null : new CategoryId(category),
                other == null ? null : new WalletId(other));
    }
}
