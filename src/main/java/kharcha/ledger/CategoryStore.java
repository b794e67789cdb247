package kharcha.ledger;

import kharcha.account.UserId;

/** What a user has made of the categories, inside that user's transaction. Only {@link Ledger} writes here. */
public interface CategoryStore {
    OwnCategories read(UserId user);

    void write(UserId user, OwnCategories own);
}
