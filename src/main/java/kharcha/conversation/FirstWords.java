package kharcha.conversation;

import java.util.Locale;
import kharcha.account.Preferences;
import kharcha.ledger.Categories;
import kharcha.understanding.Languages;

/**
 * The language of somebody's first messages. Until then nobody chose one: the browser guessed it. Who plainly writes in another of
 * our languages is answered in that one from then on, and told how to change it.
 */
final class FirstWords {
    private static final int FIRST = 3;

    private FirstWords() {}

    /** As what the message is read: English words are read under every locale, and the reader's own numbers stay. */
    static Locale readAs(Message message) {
        Locale own = message.user().preferences().locale();
        Locale plain = Languages.of(message.text(), own);
        return plain.getLanguage().equals("en") ? own : plain;
    }

    static Exchange begin(Message message, Desk desk, Turns.Opening opening, Categories standard) {
        Preferences now = opening.preferences();
        Locale written = opening.turn().value() > FIRST ? now.locale() : Languages.of(message.text(), now.locale());
        if (opening.earlier() != null || written.equals(now.locale()))
            return Exchange.begin(message, desk, opening, standard);
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
