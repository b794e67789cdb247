package kharcha.storage;

import kharcha.account.UserId;
import kharcha.ledger.OfferStore;
import kharcha.ledger.Offers;

/** What was offered to a user, in the user's row, so that a turn's opening brings it along. */
record JdbiOffers(UserSql sql) implements OfferStore {
    @Override
    public Offers read(UserId user) {
        return sql.offers(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public void write(UserId user, Offers offers) {
        sql.writeOffers(user, Json.write(offers));
    }
}
