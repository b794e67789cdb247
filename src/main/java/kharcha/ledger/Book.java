package kharcha.ledger;

/** The ports of one user's book, all inside one transaction of that user. */
public interface Book {
    Entries entries();

    Journal journal();

    PreferencesStore preferences();

    CategoryStore categories();

    RecurringStore recurring();

    BudgetStore budgets();

    WalletStore wallets();

    Transfers transfers();

    OfferStore offers();
}
