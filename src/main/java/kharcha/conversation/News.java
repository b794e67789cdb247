package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import kharcha.understanding.Meanwhile;
import org.jspecify.annotations.Nullable;

/** What was done by itself since, said once with the next reply: what is undone by then is passed over. */
final class News {
    private static final int SHOWN = 8;
    private static final int CHOICES = 3;

    private News() {}

    static List<Reply.Block> told(Exchange exchange, @Nullable Meanwhile meanwhile) {
        if (meanwhile == null) return List.of();
        List<Reply.Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Reply.Choice> undo = new ArrayList<>();
        for (TurnId turn : meanwhile.turns()) {
            List<Draft> booked = standing(exchange, turn);
            booked.forEach(draft -> lines.add(line(exchange, draft)));
            if (!booked.isEmpty())
                undo.add(Buttons.undo(
                        exchange.phrases(), turn, exchange.entries().brief(booked.getFirst())));
        }
        if (!lines.isEmpty()) {
            String entries = String.join(", ", exchange.phrases().atMost(SHOWN, lines));
            blocks.add(new Reply.Text(exchange.say("meanwhile.booked", "entries", entries)));
        }
        meanwhile.reminders().forEach(said -> blocks.add(new Reply.Text(said)));
        if (!undo.isEmpty()) blocks.add(new Reply.Choices("", undo.subList(0, Math.min(undo.size(), CHOICES))));
        return blocks;
    }

    /** What was done by itself since, and stands. */
    static List<Journal.Page> standing(Exchange exchange) {
        Meanwhile meanwhile = exchange.context().meanwhile();
        if (meanwhile == null) return List.of();
        return meanwhile.turns().stream()
                .flatMap(turn -> page(exchange, turn).stream())
                .toList();
    }

    private static Optional<Journal.Page> page(Exchange exchange, TurnId turn) {
        Journal journal = exchange.desk().journal();
        return journal.page(exchange.user(), turn).filter(_ -> !journal.isUndone(exchange.user(), turn));
    }

    private static List<Draft> standing(Exchange exchange, TurnId turn) {
        Optional<Journal.Page> page = page(exchange, turn);
        if (page.isEmpty()) return List.of();
        List<Draft> booked = new ArrayList<>();
        for (Change change : page.get().changes())
            if (change instanceof Change.EntryChange entry && entry.after() != null) booked.add(entry.after());
        return booked;
    }

    private static String line(Exchange exchange, Draft draft) {
        return exchange.say(
                "meanwhile.entry",
                "what",
                exchange.entries().brief(draft),
                "day",
                exchange.phrases().days().weekday(draft.day()));
    }
}
