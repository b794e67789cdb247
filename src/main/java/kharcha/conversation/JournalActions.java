package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;

/** Tells what was changed on a day, in words, and takes a whole day back. */
final class JournalActions {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 8;

    Outcome tell(Exchange exchange, LocalDate day) {
        List<Journal.Page> pages = of(exchange, day);
        if (pages.isEmpty())
            return Outcome.of(
                    exchange.say("changes.none", "day", exchange.phrases().day(day)));
        List<String> lines = new ArrayList<>();
        List<Reply.Choice> choices = new ArrayList<>();
        for (Journal.Page page : pages) {
            String line = line(exchange, page);
            lines.add(line);
            if (choices.size() < SHOWN)
                choices.add(Buttons.undo(exchange.phrases(), page.turn(), brief(exchange, page)));
        }
        return Outcome.of(exchange.phrases().atMost(SHOWN, lines)).with(choices.toArray(Reply.Choice[]::new));
    }

    Outcome undo(Exchange exchange, QuestionPhrases questions, LocalDate day) {
        List<TurnId> turns = of(exchange, day).stream().map(Journal.Page::turn).toList();
        if (turns.isEmpty())
            return Outcome.of(
                    exchange.say("changes.none", "day", exchange.phrases().day(day)));
        Outcome told = tell(exchange, day);
        Outcome asked = questions.ask(exchange, new Question.ConfirmUndo(turns));
        return Outcome.of(told.text() + "\n" + asked.text())
                .with(Buttons.yesOrNo(exchange.phrases()))
                .asking(new Question.ConfirmUndo(turns));
    }

    /** Undoes the newest turn that took such an entry away; redoes the newest undoing that did. */
    Outcome bringBack(Exchange exchange, UndoActions undos, String words) {
        Optional<Journal.Page> deletion = exchange.desk().journal().undoable(exchange.user(), LOOKED_AT).stream()
                .filter(page -> tookAway(page, words))
                .findFirst();
        if (deletion.isPresent())
            return undos.undo(exchange, new Intent.Undo(deletion.get().turn()));
        List<Journal.Page> undone = exchange.desk().journal().redoable(exchange.user(), LOOKED_AT);
        return !undone.isEmpty() && tookAway(undone.getFirst(), words)
                ? undos.redo(exchange, 1)
                : Outcome.of(exchange.say("none.found"));
    }

    private static boolean tookAway(Journal.Page page, String words) {
        return page.changes().stream()
                .anyMatch(change -> change instanceof Change.EntryChange entry
                        && entry.after() == null
                        && entry.before() != null
                        && WhichEntries.words(entry.before().note(), words) > 0);
    }

    /** What was changed that day and still stands, newest first. */
    private static List<Journal.Page> of(Exchange exchange, LocalDate day) {
        List<Journal.Page> pages = exchange.desk().journal().undoable(exchange.user(), LOOKED_AT);
        Set<TurnId> that =
                exchange
                        .desk()
                        .turns()
                        .find(
                                exchange.user(),
                                pages.stream().map(Journal.Page::turn).toList())
                        .stream()
                        .filter(turn -> turn.at()
                                .atZone(exchange.preferences().zone())
                                .toLocalDate()
                                .equals(day))
                        .map(Turn::id)
                        .collect(Collectors.toSet());
        return pages.stream().filter(page -> that.contains(page.turn())).toList();
    }

    private static String line(Exchange exchange, Journal.Page page) {
        return page.changes().stream()
                .map(change -> UndoActions.line(exchange, "did", change))
                .collect(Collectors.joining("; "));
    }

    private static String brief(Exchange exchange, Journal.Page page) {
        Change first = page.changes().getFirst();
        if (!(first instanceof Change.EntryChange entry)) return UndoActions.line(exchange, "did", first);
        Draft draft = entry.after() == null ? entry.before() : entry.after();
        return draft == null ? "" : exchange.entries().brief(draft);
    }
}
