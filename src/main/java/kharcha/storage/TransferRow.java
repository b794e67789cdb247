package kharcha.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.WalletId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A transfer on its way into the database, as one of a JSON array that a single statement turns into rows.
 *
 * @param n its place among those that come together: 1, 2, 3, …
 */
record TransferRow(
        int n,
        String day,
        BigDecimal amount,
        String currency,
        @Nullable String source,
        @Nullable String target,
        @Nullable BigDecimal received,
        @Nullable String received_in) {
    static String json(List<Transfer> transfers) {
        List<TransferRow> rows = new ArrayList<>();
        for (Transfer transfer : transfers) rows.add(of(rows.size() + 1, transfer));
        return Json.write(rows);
    }

    private static TransferRow of(int n, Transfer transfer) {
        Money received = transfer.received();
        return new TransferRow(
                n,
                transfer.day().toString(),
                transfer.amount().amount(),
                transfer.amount().currency().getCurrencyCode(),
                name(transfer.from()),
                name(transfer.to()),
                received == null ? null : received.amount(),
                received == null ? null : received.currency().getCurrencyCode());
    }

    private static @Nullable String name(@Nullable WalletId wallet) {
        return wallet == null ? null : wallet.value();
    }

    static Transfer.Kept of(ResultSet row) throws SQLException {
        BigDecimal received = row.getBigDecimal("received");
        return new Transfer.Kept(
                new TransferId(row.getLong("transfer_id")),
                new Transfer(
                        row.getObject("day", LocalDate.class),
                        money(row.getBigDecimal("amount"), row.getString("currency")),
                        wallet(row.getString("source")),
                        wallet(row.getString("target")),
                        received == null ? null : money(received, row.getString("received_in"))));
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    private static @Nullable WalletId wallet(@Nullable String name) {
        return name == null ? null : new WalletId(name);
    }
}
