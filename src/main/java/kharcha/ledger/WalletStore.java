package kharcha.ledger;

import kharcha.account.UserId;

/** A user's wallets, inside that user's transaction. Only {@link Ledger} writes here. */
public interface WalletStore {
    Wallets read(UserId user);

    void write(UserId user, Wallets wallets);
}
