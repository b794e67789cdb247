package kharcha.storage;

import kharcha.account.UserId;
import kharcha.ledger.CategoryStore;
import kharcha.ledger.OwnCategories;

/** What a user has made of the categories, in the user's row, so that a turn's opening brings it along. */
record JdbiCategories(UserSql sql) implements CategoryStore {
    @Override
    public OwnCategories read(UserId user) {
        return sql.categories(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public void write(UserId user, OwnCategories own) {
        sql.write(user, Json.write(own));
    }
}
