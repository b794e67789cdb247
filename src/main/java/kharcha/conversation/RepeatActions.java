package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.understanding.Correction;
import kharcha.understanding.Intent;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;
import kharcha.understanding.Which;
import org.jspecify.annotations.Nullable;

/** Books once more what was booked before, and tells a new entry from an old one said better. */
final class RepeatActions {
    private static final int MOST = 10;

    /** Whoever says a price once more means one of the last few entries, or a new one. */
    private static final int FRESH = 5;

    private final QuestionPhrases questions;
    private final ExpenseActions expenses;

    RepeatActions(QuestionPhrases questions, ExpenseActions expenses) {
        this.questions = questions;
        this.expenses = expenses;
    }

    Outcome repeat(Exchange exchange, Intent.Repeat intent) {
        WhichEntries.Found found = new WhichEntries(exchange).find(intent.which());
        List<Entry> entries = found.entries();
        if (entries.isEmpty()) return nothing(exchange, intent.otherwise());
        if (found.doubtful() || entries.size() > MOST)
            return questions.ask(
                    exchange,
                    new Question.WhichToRepeat(
                            Habit.of(entries).stream()
                                    .map(alike -> alike.getFirst().id())
                                    .toList(),
                            intent.correction()));
        List<Draft> drafts = new ArrayList<>();
        for (Entry entry : entries) {
            if (!Corrected.fits(entry.draft(), intent.correction()))
                return CorrectionActions.misfit(exchange, entry.draft(), intent.correction());
            drafts.add(again(exchange, entry.draft(), intent.correction()));
        }
        return expenses.again(exchange, drafts, entries);
    }

    private static Draft again(Exchange exchange, Draft before, Correction correction) {
        return Corrected.draft(before.withDay(exchange.today()), correction);
    }

    private Outcome nothing(Exchange exchange, @Nullable PartialEntry otherwise) {
        if (otherwise != null) return questions.ask(exchange, new Question.Amount(otherwise));
        return Outcome.of(exchange.say("again.nothing"));
    }

    /** "Greggs was 4.95" puts the fresh Greggs right; where there is none, or it was just that, it is a new one. */
    Outcome restate(Exchange exchange, CorrectionActions corrections, Intent.Restate intent) {
        Draft draft = intent.book().entries().getFirst();
        WhichEntries.Found found =
                new WhichEntries(exchange).find(intent.correct().which());
        // "The bigger one" is no purchase of its own.
        if (intent.correct().which() instanceof Which.Pointed) return corrections.correct(exchange, intent.correct());
        List<Entry> fresh = exchange.desk().entries().latest(exchange.user(), FRESH);
        Optional<Entry> meant = found.entries().stream()
                .filter(fresh::contains)
                .filter(entry -> isNamed(exchange, entry, intent.correct().which()))
                .filter(entry -> entry.draft().day().equals(draft.day())
                        && entry.draft().direction() == draft.direction()
                        && !entry.draft().amount().equals(draft.amount()))
                .findFirst();
        return found.doubtful() || meant.isEmpty()
                ? expenses.book(exchange, intent.book())
                : corrections.correct(exchange, intent.correct());
    }

    /** "Dinner was 45" says nothing of a lunch, though both are eating out: its words, or its category's, must be named. */
    private static boolean isNamed(Exchange exchange, Entry entry, Which which) {
        if (!(which instanceof Which.Described described) || described.words().isBlank()) return true;
        String note = entry.draft().note();
        return WhichEntries.words(note, described.words()) == WhichEntries.ALL_WORDS
                || WhichEntries.words(described.words(), note) == WhichEntries.ALL_WORDS
                || WhichEntries.words(exchange.phrases().category(entry.draft().category()), described.words())
                        == WhichEntries.ALL_WORDS;
    }
}
