package kharcha.understanding;

import java.time.LocalDate;
import java.util.List;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.ledger.WalletId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** What Kharcha asked and waits to hear. It is kept over a change of topic, and dropped by "never mind". */
public sealed interface Question extends Meaning {
    /** How much was it? The other parts are known, or can be. */
    record Amount(PartialEntry entry) implements Question {}

    /** What was it for? */
    record Purpose(PartialEntry entry) implements Question {}

    /**
     * Shall these be booked just so? Asked only where the reading is truly in doubt.
     *
     * @param reference of the payment, when an alert with it was booked before; else null
     */
    record ConfirmEntries(List<Draft> entries, @Nullable String reference) implements Question {
        public ConfirmEntries {
            entries = List.copyOf(entries);
        }
    }

    /** Shall these really be deleted? */
    record ConfirmDelete(List<EntryId> entries) implements Question {
        public ConfirmDelete {
            entries = List.copyOf(entries);
        }
    }

    /** Which of these do you mean, to correct it so? */
    record WhichToCorrect(List<EntryId> candidates, Correction correction) implements Question {
        public WhichToCorrect {
            candidates = List.copyOf(candidates);
        }
    }

    /** Which of these do you mean, to delete it? */
    record WhichToDelete(List<EntryId> candidates) implements Question {
        public WhichToDelete {
            candidates = List.copyOf(candidates);
        }
    }

    /** Which of these do you mean, to book it again? */
    record WhichToRepeat(List<EntryId> candidates, Correction correction) implements Question {
        public WhichToRepeat {
            candidates = List.copyOf(candidates);
        }
    }

    /** Which of these do you mean, to split it? */
    record WhichToSplit(List<EntryId> candidates, Splitting splitting) implements Question {
        public WhichToSplit {
            candidates = List.copyOf(candidates);
        }
    }

    /** Shall all these turns really be undone? */
    record ConfirmUndo(List<TurnId> turns) implements Question {
        public ConfirmUndo {
            turns = List.copyOf(turns);
        }
    }

    /** The book has another balance than was said: shall the difference be booked, or the balance alone be set? */
    record SettleBalance(WalletId wallet, Money stated, LocalDate day) implements Question {}

    /** Shall every word that was learned really be forgotten? */
    record ConfirmForget() implements Question {}

    /** How much comes round, or what is it for? The rest of the rule is known. */
    record RuleDetail(Intent.AddRecurring rule) implements Question {}

    /** Which category shall it have? Asked by the button under a booking. */
    record NewCategory(EntryId entry) implements Question {}

    /** Which day was it? Asked by the button under a booking. */
    record NewDay(EntryId entry) implements Question {}

    /** What shall be different about it? After "change the taxi" and nothing more. */
    record WhatToChange(Which which) implements Question {}

    /** Shall it be booked by itself from now on? What it is has that entry as its last; only the very next message answers. */
    record Offer(EntryId entry) implements Question {}

    /** Shall this chat really lead to the account that made the code? The channel asks it, since it alone can say whose that is. */
    record LinkChat(String code) implements Question {}
}
