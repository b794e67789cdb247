package kharcha.ledger;

import kharcha.account.UserId;

/** What was offered to a user, inside that user's transaction. */
public interface OfferStore {
    Offers read(UserId user);

    void write(UserId user, Offers offers);
}
