package kharcha.conversation;

import java.util.Set;
import java.util.TreeSet;
import kharcha.ledger.Journal;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.Question;
import kharcha.understanding.References;

/**
 * An alert of a payment that was booked from another alert: banks and wallets tell of the same payment under the same reference.
 * Then it is asked rather than booked. Only messages with a reference look into the history.
 */
final class SeenAlert {
    /** How many turns back; the same payment is told of within days. */
    private static final int AMONG = 300;

    private SeenAlert() {}

    static Meaning asked(Exchange exchange, Meaning meaning) {
        if (!(meaning instanceof Intent.Book book)) return meaning;
        Set<String> references = References.of(exchange.message().text());
        if (references.isEmpty()) return meaning;
        for (Turn turn : exchange.desk().turns().history(exchange.user(), AMONG)) {
            Set<String> shared = new TreeSet<>(References.of(turn.text()));
            shared.retainAll(references);
            if (!shared.isEmpty() && isBooked(exchange, turn))
                return new Question.ConfirmEntries(
                        book.entries(), shared.iterator().next());
        }
        return meaning;
    }

    private static boolean isBooked(Exchange exchange, Turn turn) {
        Journal journal = exchange.desk().journal();
        return journal.page(exchange.user(), turn.id()).isPresent() && !journal.isUndone(exchange.user(), turn.id());
    }
}
