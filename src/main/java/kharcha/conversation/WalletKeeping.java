package kharcha.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kharcha.account.User;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Money;

/** Wallets, as they are changed in a form: each change is a turn, as those of {@link Bookkeeping} are. */
public final class WalletKeeping {
    private final Bookkeeping bookkeeping;

    public WalletKeeping(Books books, Clock clock) {
        this.bookkeeping = new Bookkeeping(books, clock);
    }

    /** Sets one up, or changes how it is called, what is paid from it, and whether it is in use. */
    public Kept keep(User user, WalletId id, UnaryOperator<Wallet> change) {
        return bookkeeping.turn(user, null, exchange -> {
            Wallet before = exchange.wallets().find(id).orElseGet(() -> Wallet.of(id, null));
            Wallet after = change.apply(before);
            return WalletActions.keep(exchange, after, after.archived() ? "wallet.archived" : "wallet.kept");
        });
    }

    /**
     * So much was in it on that day; where there is no wallet of that id, it is set up.
     *
     * @param books whether what the book differs by is booked as spent or earned; else the balance alone is set
     */
    public Kept state(User user, Wallet wanted, Money balance, LocalDate day, boolean books) {
        return bookkeeping.turn(user, null, exchange -> {
            Optional<Wallet> known = exchange.wallets().find(wanted.id());
            Wallet wallet = known.orElse(wanted);
            boolean first = wallet.stated(balance.currency()).isEmpty();
            if (known.isEmpty() && exchange.wallets().all().size() >= Wallets.MOST)
                return Outcome.refused(exchange.say("wallet.too.many", "most", Wallets.MOST));
            return books && !first
                    ? WalletActions.book(exchange, wallet, balance, day)
                    : WalletActions.set(exchange, wallet, balance, day);
        });
    }

    public Kept move(User user, Transfer transfer) {
        return bookkeeping.turn(user, null, exchange -> WalletActions.move(exchange, transfer));
    }

    public Kept takeBack(User user, TransferId id) {
        return bookkeeping.turn(user, null, exchange -> WalletActions.takeBack(exchange, id));
    }

    /** Does again what was undone last. */
    public Kept redo(User user) {
        return bookkeeping.turn(user, null, exchange -> new UndoActions().redo(exchange, 1));
    }
}
