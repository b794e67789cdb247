package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Transfers;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.WalletStore;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.report.Balances;
import kharcha.report.Figure;
import org.jspecify.annotations.Nullable;

/** Wallets over one shelf: each balance row by row. */
record MemoryWallets(MemoryShelf shelf) implements WalletStore, Transfers, Balances {
    @Override
    public Wallets read(UserId user) {
        return shelf.wallets;
    }

    @Override
    public void write(UserId user, Wallets wallets) {
        shelf.wallets = wallets;
    }

    @Override
    public List<TransferId> add(UserId user, List<Transfer> transfers) {
        List<TransferId> ids = new ArrayList<>();
        for (Transfer transfer : transfers) {
            shelf.transfers.put(++shelf.lastTransfer, transfer);
            ids.add(new TransferId(shelf.lastTransfer));
        }
        return ids;
    }

    @Override
    public void restore(UserId user, TransferId id, Transfer transfer) {
        shelf.transfers.put(id.value(), transfer);
    }

    @Override
    public boolean remove(UserId user, TransferId id) {
        return shelf.transfers.remove(id.value()) != null;
    }

    @Override
    public Optional<Transfer.Kept> find(UserId user, TransferId id) {
        return Optional.ofNullable(shelf.transfers.get(id.value())).map(each -> new Transfer.Kept(id, each));
    }

    @Override
    public List<Transfer.Kept> after(UserId user, long transfer, int limit) {
        return shelf.transfers.tailMap(transfer, false).entrySet().stream()
                .limit(limit)
                .map(each -> new Transfer.Kept(new TransferId(each.getKey()), each.getValue()))
                .toList();
    }

    @Override
    public Mark mark(UserId user) {
        return new Mark(shelf.lastEntry, shelf.lastTransfer);
    }

    @Override
    public List<Flow> flows(UserId user, Wallets wallets) {
        List<Flow> flows = new ArrayList<>();
        shelf.entries.forEach((id, draft) -> {
            if (draft.paidBy() == null) return;
            Wallet wallet = wallets.paidFrom(draft.paidBy()).orElse(null);
            if (wallet != null && !counts(wallet, draft.amount(), draft.day(), id, true)) return;
            flows.add(flow(
                    wallet == null ? null : wallet.id(),
                    draft.paidBy(),
                    draft.direction() == Direction.OUT ? Kind.SPENT : Kind.EARNED,
                    draft.amount()));
        });
        shelf.transfers.forEach((id, transfer) -> {
            side(flows, wallets, transfer.from(), Kind.MOVED_OUT, transfer.amount(), transfer.day(), id);
            side(flows, wallets, transfer.to(), Kind.MOVED_IN, transfer.arrived(), transfer.day(), id);
        });
        return flows;
    }

    private static void side(
            List<Flow> flows,
            Wallets wallets,
            @Nullable WalletId id,
            Kind kind,
            Money sum,
            LocalDate day,
            long transfer) {
        if (id == null) return;
        boolean counts = wallets.find(id)
                .map(wallet -> counts(wallet, sum, day, transfer, false))
                .orElse(true);
        if (counts) flows.add(flow(id, "", kind, sum));
    }

    private static Flow flow(@Nullable WalletId wallet, String way, Kind kind, Money sum) {
        return new Flow(wallet, way, kind, new Figure("", sum, 1));
    }

    private static boolean counts(Wallet wallet, Money sum, LocalDate day, long id, boolean entry) {
        return wallet.stated(sum.currency())
                .map(stated -> isSince(stated, day, id, entry ? stated.lastEntry() : stated.lastTransfer()))
                .orElse(true);
    }

    private static boolean isSince(Wallet.Stated stated, LocalDate day, long id, long last) {
        return day.isAfter(stated.day()) || day.equals(stated.day()) && id > last;
    }

    @Override
    public List<Figure> unsaid(UserId user, Wallet.Stated since) {
        List<Figure> unsaid = new ArrayList<>();
        shelf.entries.forEach((id, draft) -> {
            if (isSince(since, draft.day(), id, since.lastEntry())
                    && draft.paidBy() == null
                    && draft.direction() == Direction.OUT) unsaid.add(new Figure("", draft.amount(), 1));
        });
        return unsaid;
    }

    @Override
    public List<Movement> movements(UserId user, Wallet wallet, Currency currency, int after, int limit) {
        List<Movement> rows = new ArrayList<>();
        shelf.entries.forEach((id, draft) -> {
            if (draft.paidBy() != null
                    && wallet.ways().contains(draft.paidBy().toLowerCase(Locale.ROOT))
                    && draft.amount().currency().equals(currency)
                    && counts(wallet, draft.amount(), draft.day(), id, true)) rows.add(row(id, draft));
        });
        return rows.stream().skip(after).limit(limit).toList();
    }

    private static Movement row(long id, Draft draft) {
        boolean out = draft.direction() == Direction.OUT;
        return new Movement(
                out ? Kind.SPENT : Kind.EARNED,
                id,
                draft.day(),
                out ? draft.amount().negated() : draft.amount(),
                draft.note(),
                draft.category(),
                null);
    }
}
