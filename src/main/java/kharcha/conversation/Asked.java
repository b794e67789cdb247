package kharcha.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.ledger.Draft;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an open question when the user says something: answered, dropped, or kept over a change of topic and
 * brought back in a short line. What asks about an entry to book is kept until it is answered or dropped; what asks about
 * entries in the book is kept only while the book stays as it is; what asks whose chat this is, and an offer, wait for the very next message.
 */
final class Asked {
    private static final Set<Class<?>> LOOKS_ONLY = Set.of(
            Intent.Report.class,
            Intent.Ask.class,
            Intent.Compare.class,
            Intent.ListEntries.class,
            Intent.Draw.class,
            Intent.ListCategories.class,
            Intent.OpenDashboard.class,
            Intent.LinkThisChat.class,
            Intent.UnlinkThisChat.class,
            Intent.Why.class,
            Intent.TellChanges.class,
            Intent.TellBalance.class,
            Intent.TellLearned.class,
            Intent.Help.class,
            Intent.Greeting.class,
            Intent.Thanks.class,
            Intent.Wait.class,
            Intent.Impossible.class,
            Intent.NotUnderstood.class);

    private Asked() {}

    /** The question that is still open after this meaning was acted upon; null when none is. */
    static @Nullable Question still(@Nullable Question open, Meaning meaning) {
        if (open == null || meaning instanceof Intent.Cancel || meaning instanceof Intent.Confirm) return null;
        if (open instanceof Question.LinkChat || open instanceof Question.Offer) return null;
        if (open instanceof Question.RuleDetail && meaning instanceof Intent.AddRecurring) return null;
        if (meaning instanceof Intent.Rule || meaning instanceof Intent.Reminding) return open;
        if (meaning instanceof Intent.Plan
                || meaning instanceof Intent.Budgeting
                || LOOKS_ONLY.contains(meaning.getClass())) return open;
        return switch (open) {
            case Question.Amount amount -> answers(amount.entry(), meaning) ? null : open;
            case Question.Purpose purpose -> answers(purpose.entry(), meaning) ? null : open;
            case Question.ConfirmEntries confirm -> answers(confirm.entries(), meaning) ? null : open;
            case Question.RuleDetail _ -> open;
            case Question.WhichToRepeat _ ->
                meaning instanceof Intent.Book || meaning instanceof Intent.Repeat ? null : open;
            case Question.ConfirmDelete _,
                    Question.SettleBalance _,
                    Question.ConfirmUndo _,
                    Question.ConfirmForget _,
                    Question.WhichToSplit _,
                    Question.WhichToCorrect _,
                    Question.WhichToDelete _,
                    Question.NewCategory _,
                    Question.NewDay _,
                    Question.WhatToChange _,
                    Question.Offer _,
                    Question.LinkChat _ -> null;
        };
    }

    /** Whether what is booked now is what was asked about, made whole: all that was known of it is in it. */
    private static boolean answers(PartialEntry asked, Meaning meaning) {
        Intent.Book book = booking(meaning);
        if (book == null) return false;
        Draft draft = book.entries().getFirst();
        boolean amount = asked.amount() == null
                || asked.amount().compareTo(draft.amount().amount()) == 0;
        boolean note = asked.note().isBlank() || draft.note().contains(asked.note());
        return amount && note;
    }

    private static Intent.@Nullable Book booking(Meaning meaning) {
        return switch (meaning) {
            case Intent.Book book -> book;
            case Intent.BookWithin within -> within.book();
            case Intent.BookShare share -> share.whole();
            case Intent.Restate restate -> restate.book();
            default -> null;
        };
    }

    private static boolean answers(List<Draft> asked, Meaning meaning) {
        Intent.Book book = booking(meaning);
        return book != null
                && Optional.of(book.entries().getFirst().amount())
                        .equals(asked.stream().findFirst().map(Draft::amount));
    }
}
