package kharcha.ledger;

import kharcha.account.UserId;

/** A user's budgets, inside that user's transaction. Only {@link Ledger} writes here. */
public interface BudgetStore {
    Budgets read(UserId user);

    void write(UserId user, Budgets budgets);
}
