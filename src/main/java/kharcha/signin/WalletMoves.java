package kharcha.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kharcha.account.Moves.Move;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.Ledger;
import kharcha.ledger.Transfer;
import kharcha.ledger.Transfers;
import kharcha.ledger.Wallet;
import kharcha.ledger.Wallets;
import kharcha.report.Balance;

/**
 * The wallets of a book that moves, once all its entries have arrived: its transfers, and with what was in them at the end those that
 * the other book does not have. A wallet that both have keeps what was stated in the account, and counts what arrived since then.
 */
final class WalletMoves {
    private static final String CHANNEL = "move";
    private static final int AT_A_TIME = 1000;

    private final Books books;
    private final Clock clock;

    WalletMoves(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** What arrives. */
    private record Arriving(List<Balance> balances, Wallets wallets, List<Transfer> transfers) {}

    void takeOver(Move move) {
        Arriving arriving = books.atomically(move.from(), desk -> read(move, desk));
        if (arriving.wallets().isEmpty() && arriving.transfers().isEmpty()) return;
        String id = move.from().value() + "/wallets";
        books.atomically(move.into(), desk -> {
            Turns.Opening opening = desk.turns().open(move.into(), CHANNEL, id);
            if (opening.earlier() != null) return false;
            Wallets wanted = opening.wallets();
            LocalDate today =
                    clock.instant().atZone(opening.preferences().zone()).toLocalDate();
            Transfers.Mark mark = desk.transfers().mark(move.into());
            Transfers.Mark then = new Transfers.Mark(
                    mark.entry(), mark.transfer() + arriving.transfers().size());
            for (Wallet wallet : arriving.wallets().all())
                if (wanted.find(wallet.id()).isEmpty())
                    wanted = wanted.with(arrived(wallet, arriving.balances(), today, opening, then));
            new Ledger(desk, move.into(), opening.turn()).move(arriving.transfers(), wanted);
            Reply reply = new Reply(true, List.of(new Reply.Text("Wallets came from another book.")));
            Turn turn = new Turn(opening.turn(), CHANNEL, id, "(another book)", "", reply, clock.instant());
            desk.turns().close(move.into(), turn, opening.context());
            return true;
        });
    }

    private static Arriving read(Move move, Desk desk) {
        Wallets wallets = desk.wallets().read(move.from());
        List<Transfer> transfers = new ArrayList<>();
        List<Transfer.Kept> some = desk.transfers().after(move.from(), 0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(each -> transfers.add(each.transfer()));
            some = desk.transfers().after(move.from(), some.getLast().id().value(), AT_A_TIME);
        }
        return new Arriving(
                Balance.all(
                        wallets,
                        desk.balances().flows(move.from(), wallets),
                        desk.preferences().read(move.from()).homeCurrency()),
                wallets,
                transfers);
    }

    private static Wallet arrived(
            Wallet wallet, List<Balance> balances, LocalDate today, Turns.Opening opening, Transfers.Mark mark) {
        Wallet arrived = new Wallet(wallet.id(), wallet.name(), wallet.ways(), wallet.archived(), false, List.of());
        for (Balance balance : balances)
            if (balance.wallet().equals(wallet) && balance.stated() != null)
                arrived = arrived.withStated(
                        new Wallet.Stated(balance.now(), today, opening.turn(), mark.entry(), mark.transfer()));
        return arrived;
    }
}
