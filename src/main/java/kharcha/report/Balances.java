package kharcha.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import kharcha.account.UserId;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** What has moved the money in wallets since it was last said how much there is; of what was never said, since ever. */
public interface Balances {
    /** Ways in which a balance moves. */
    enum Kind {
        SPENT,
        EARNED,
        MOVED_IN,
        MOVED_OUT
    }

    /**
     * What moved one balance in one way.
     *
     * @param wallet null: it was paid in a way that belongs to no wallet, {@code way}
     */
    record Flow(@Nullable WalletId wallet, String way, Kind kind, Figure figure) {}

    /** All of them, and what was paid in ways that belong to none. */
    List<Flow> flows(UserId user, Wallets wallets);

    /** What was spent since that was stated, without a word on how, by currency. */
    List<Figure> unsaid(UserId user, Wallet.Stated since);

    /**
     * One row behind a balance.
     *
     * @param id the number of an entry, or of a transfer, as the kind says
     * @param change less than nothing for what went out
     * @param category of an entry; else null
     * @param other the wallet on the other side of a transfer; null: none
     */
    record Movement(
            Kind kind,
            long id,
            LocalDate day,
            Money change,
            String note,
            @Nullable CategoryId category,
            @Nullable WalletId other) {
        public boolean isTransfer() {
            return kind == Kind.MOVED_IN || kind == Kind.MOVED_OUT;
        }
    }

    /** The rows that one balance adds up, the newest day first: so many, after so many. */
    List<Movement> movements(UserId user, Wallet wallet, Currency currency, int after, int limit);
}
