package kharcha.conversation;

import java.util.Locale;
import kharcha.account.Preferences;
import kharcha.ledger.Categories;
import kharcha.understanding.Intent;
import kharcha.understanding.Languages;
import kharcha.understanding.Meaning;

/**
 * The language of somebody's first messages. Until then nobody chose one: the browser guessed it. Who plainly writes in another of
 * our languages is answered in that one from then on, and told how to change it.
 */
final class FirstWords {
    private static final int FIRST = 3;

    private FirstWords() {}

    static Exchange begin(Message message, Meaning meaning, Desk desk, Turns.Opening opening, Categories standard) {
        Preferences now = opening.preferences().at(message.when());
        // That a trip has ended is no change of the user's own, so nothing that "undo" takes back.
        if (!now.equals(opening.preferences()))
            desk.preferences().write(message.user().id(), now);
        boolean guesses = opening.turn().value() <= FIRST && !(meaning instanceof Intent.AnswerIn);
        Locale written = guesses ? Languages.of(message.text(), now.locale()) : now.locale();
        if (written.equals(now.locale())) return Exchange.begin(message, desk, opening, now, standard);
        Preferences guessed = now.withLocale(written);
        // Not a change of the user's own, so nothing that "undo" takes back.
        desk.preferences().write(message.user().id(), guessed);
        return Exchange.begin(message, desk, opening, guessed, standard);
    }

    /** Whether this message has shown the language. */
    static boolean areIn(Exchange exchange) {
        return exchange.turn().value() <= FIRST
                && !exchange.preferences()
                        .locale()
                        .equals(exchange.message().user().preferences().locale());
    }
}
