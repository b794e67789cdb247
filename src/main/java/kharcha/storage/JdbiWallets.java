package kharcha.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Transfers;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletStore;
import kharcha.ledger.Wallets;
import kharcha.report.Balances;
import kharcha.report.Figure;
import org.jspecify.annotations.Nullable;

/** A user's wallets, in the user's row, so that a turn's opening brings them along; and what moved them. */
record JdbiWallets(WalletSql sql) implements WalletStore, Transfers, Balances {
    /** A way of paying that is paid from the wallet. */
    record Way(String wallet, String way) {}

    /** What was stated last of one balance. */
    record StatedRow(String wallet, String currency, String day, long entry, long transfer) {}

    @Override
    public Wallets read(UserId user) {
        return sql.wallets(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public void write(UserId user, Wallets wallets) {
        sql.write(user, Json.write(wallets));
    }

    @Override
    public List<TransferId> add(UserId user, List<Transfer> transfers) {
        return sql.add(user, transfers.size(), TransferRow.json(transfers)).stream()
                .sorted()
                .toList();
    }

    @Override
    public void restore(UserId user, TransferId id, Transfer transfer) {
        sql.restore(user, id, TransferRow.json(List.of(transfer)));
    }

    @Override
    public boolean remove(UserId user, TransferId id) {
        return sql.remove(user, id);
    }

    @Override
    public Optional<Transfer.Kept> find(UserId user, TransferId id) {
        return sql.find(user, id);
    }

    @Override
    public List<Transfer.Kept> after(UserId user, long transfer, int limit) {
        return sql.after(user, transfer, limit);
    }

    @Override
    public Mark mark(UserId user) {
        return sql.mark(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public List<Flow> flows(UserId user, Wallets wallets) {
        return sql.flows(user, ways(wallets.all()), stated(wallets.all(), null));
    }

    @Override
    public List<Figure> unsaid(UserId user, Wallet.Stated since) {
        LocalDate day = since.day();
        return sql.unsaid(user, day, since.lastEntry(), day.withDayOfMonth(1).plusMonths(1));
    }

    @Override
    public List<Movement> movements(UserId user, Wallet wallet, Currency currency, int after, int limit) {
        return sql
                .movements(
                        user,
                        ways(List.of(wallet)),
                        stated(List.of(wallet), currency),
                        wallet.id().value(),
                        currency.getCurrencyCode(),
                        after,
                        limit)
                .stream()
                .map(row -> row.in(currency))
                .toList();
    }

    private static String ways(List<Wallet> wallets) {
        List<Way> ways = new ArrayList<>();
        for (Wallet wallet : wallets)
            for (String way : wallet.ways()) ways.add(new Way(wallet.id().value(), way));
        return Json.write(ways);
    }

    /** @param currency null: of all */
    private static String stated(List<Wallet> wallets, @Nullable Currency currency) {
        List<StatedRow> rows = new ArrayList<>();
        for (Wallet wallet : wallets)
            for (Wallet.Stated stated : wallet.stated())
                if (currency == null || stated.balance().currency().equals(currency))
                    rows.add(new StatedRow(
                            wallet.id().value(),
                            stated.balance().currency().getCurrencyCode(),
                            stated.day().toString(),
                            stated.lastEntry(),
                            stated.lastTransfer()));
        return Json.write(rows);
    }
}
