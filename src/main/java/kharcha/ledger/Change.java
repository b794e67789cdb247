package kharcha.ledger;

import kharcha.account.Preferences;
import org.jspecify.annotations.Nullable;

/** One thing that a turn changed, with what stood there before and what stands there after. Turned round, it is its own undoing. */
public sealed interface Change {
    /** What the change left there; null: nothing. */
    @Nullable
    Object after();

    Change reversed();

    /** An entry appeared (before is null), changed, or went away (after is null). */
    record EntryChange(
            EntryId entry, @Nullable Draft before, @Nullable Draft after) implements Change {
        public EntryChange {
            if (before == null && after == null) throw new IllegalArgumentException("nothing changed in " + entry);
        }

        static EntryChange appeared(Entry entry) {
            return new EntryChange(entry.id(), null, entry.draft());
        }

        @Override
        public EntryChange reversed() {
            return new EntryChange(entry, after, before);
        }
    }

    /** A category came to be shown in the user's own way, or (after is null) as everybody's again. */
    record CategoryChange(
            CategoryId category,
            @Nullable OwnCategory before,
            @Nullable OwnCategory after) implements Change {
        public CategoryChange {
            if (before == null && after == null) throw new IllegalArgumentException("nothing changed in " + category);
        }

        @Override
        public CategoryChange reversed() {
            return new CategoryChange(category, after, before);
        }
    }

    /** A phrase came to lead to a category, or (after is null) no longer does. */
    record WordChange(
            String phrase,
            @Nullable OwnWord before,
            @Nullable OwnWord after) implements Change {
        public WordChange {
            if (before == null && after == null) throw new IllegalArgumentException("nothing changed for a phrase");
        }

        @Override
        public WordChange reversed() {
            return new WordChange(phrase, after, before);
        }
    }

    /** Something came to come round, changed, or (after is null) comes round no more. */
    record RecurringChange(
            RecurringId recurring,
            @Nullable Recurring before,
            @Nullable Recurring after) implements Change {
        public RecurringChange {
            if (before == null && after == null) throw new IllegalArgumentException("nothing changed in " + recurring);
        }

        @Override
        public RecurringChange reversed() {
            return new RecurringChange(recurring, after, before);
        }
    }

    /** A budget was set (before is null), changed, or removed (after is null). A null category: the one on everything. */
    record BudgetChange(
            @Nullable CategoryId category,
            @Nullable Budget before,
            @Nullable Budget after) implements Change {
        public BudgetChange {
            if (before == null && after == null) throw new IllegalArgumentException("no budget changed");
        }

        @Override
        public BudgetChange reversed() {
            return new BudgetChange(category, after, before);
        }
    }

    /** A wallet was set up (before is null), changed, or went away (after is null). */
    record WalletChange(
            WalletId wallet,
            @Nullable Wallet before,
            @Nullable Wallet after) implements Change {
        public WalletChange {
            if (before == null && after == null) throw new IllegalArgumentException("nothing changed in " + wallet);
        }

        @Override
        public WalletChange reversed() {
            return new WalletChange(wallet, after, before);
        }
    }

    /** Own money went from one wallet to another (before is null), or did not after all (after is null). */
    record TransferChange(
            TransferId transfer,
            @Nullable Transfer before,
            @Nullable Transfer after) implements Change {
        public TransferChange {
            if ((before == null) == (after == null)) throw new IllegalArgumentException("no change of " + transfer);
        }

        @Override
        public TransferChange reversed() {
            return new TransferChange(transfer, after, before);
        }
    }

    /** The user's settings changed. */
    record PreferencesChange(Preferences before, Preferences after) implements Change {
        @Override
        public PreferencesChange reversed() {
            return new PreferencesChange(after, before);
        }
    }
}
