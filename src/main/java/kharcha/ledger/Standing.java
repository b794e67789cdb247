package kharcha.ledger;

import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Change.BudgetChange;
import kharcha.ledger.Change.CategoryChange;
import kharcha.ledger.Change.EntryChange;
import kharcha.ledger.Change.PreferencesChange;
import kharcha.ledger.Change.RecurringChange;
import kharcha.ledger.Change.TransferChange;
import kharcha.ledger.Change.WalletChange;
import kharcha.ledger.Change.WordChange;
import org.jspecify.annotations.Nullable;

/** What stands in a user's book where a change was made, and how a change is made there: the journal's half of {@link Ledger}. */
record Standing(Book book, UserId user, StandingOrders orders) {
    /** To be compared with what the change left there; null: nothing. */
    @Nullable
    Object where(Change change) {
        return switch (change) {
            case EntryChange entry ->
                book.entries().find(user, entry.entry()).map(Entry::draft).orElse(null);
            case PreferencesChange _ -> book.preferences().read(user);
            case CategoryChange category ->
                book.categories().read(user).category(category.category()).orElse(null);
            case WordChange word ->
                book.categories().read(user).word(word.phrase()).orElse(null);
            case RecurringChange recurring -> orders.find(recurring.recurring());
            case BudgetChange budget ->
                book.budgets().read(user).of(budget.category()).orElse(null);
            case WalletChange wallet ->
                book.wallets().read(user).find(wallet.wallet()).orElse(null);
            case TransferChange transfer ->
                book.transfers()
                        .find(user, transfer.transfer())
                        .map(Transfer.Kept::transfer)
                        .orElse(null);
        };
    }

    void apply(Change change) {
        switch (change) {
            case EntryChange entry -> apply(entry);
            case PreferencesChange settings -> apply(settings);
            case RecurringChange recurring -> orders.apply(recurring);
            case CategoryChange category ->
                book.categories().write(user, book.categories().read(user).with(category.category(), category.after()));
            case WordChange word ->
                book.categories().write(user, book.categories().read(user).with(word.phrase(), word.after()));
            case BudgetChange budget ->
                book.budgets().write(user, book.budgets().read(user).after(budget));
            case WalletChange wallet ->
                book.wallets().write(user, book.wallets().read(user).with(wallet.wallet(), wallet.after()));
            case TransferChange transfer -> apply(transfer);
        }
    }

    private void apply(EntryChange change) {
        Draft after = change.after();
        boolean applied = true;
        if (after == null) applied = book.entries().remove(user, change.entry());
        else if (change.before() == null) book.entries().restore(user, change.entry(), after);
        else applied = book.entries().replace(user, change.entry(), after);
        if (!applied) throw new IllegalStateException("the journal and the book differ at " + change.entry());
    }

    /** In another zone other things are due. */
    private void apply(PreferencesChange change) {
        Preferences wanted = change.after();
        book.preferences().write(user, wanted);
        if (!wanted.zone().equals(change.before().zone())) orders.wake();
    }

    private void apply(TransferChange change) {
        Transfer after = change.after();
        if (after != null) book.transfers().restore(user, change.transfer(), after);
        else if (!book.transfers().remove(user, change.transfer()))
            throw new IllegalStateException("the journal and the book differ at " + change.transfer());
    }
}
