package kharcha.storage;

import kharcha.account.UserId;
import kharcha.ledger.BudgetStore;
import kharcha.ledger.Budgets;

/** A user's budgets, in the user's row, so that a turn's opening brings them along. */
record JdbiBudgets(UserSql sql) implements BudgetStore {
    @Override
    public Budgets read(UserId user) {
        return sql.budgets(user).orElseThrow(() -> new IllegalStateException("no user " + user.value()));
    }

    @Override
    public void write(UserId user, Budgets budgets) {
        sql.writeBudgets(user, Json.write(budgets));
    }
}
