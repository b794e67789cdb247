package kharcha.conversation;

import java.time.LocalDate;
import java.util.Currency;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.Ledger;
import kharcha.ledger.TurnId;
import kharcha.understanding.Context;

/** One message being answered: who asks, at which desk, on which day, after what was said before. */
record Exchange(
        Message message,
        Desk desk,
        TurnId turn,
        Preferences preferences,
        Context context,
        LocalDate today,
        Phrases phrases) {

    static Exchange begin(Message message, Desk desk, Turns.Opening opening, CategoryNames categories) {
        LocalDate today = message.when().atZone(opening.preferences().zone()).toLocalDate();
        Phrases phrases = new Phrases(opening.preferences(), today, categories);
        return new Exchange(message, desk, opening.turn(), opening.preferences(), opening.context(), today, phrases);
    }

    UserId user() {
        return message.user().id();
    }

    Currency home() {
        return preferences.homeCurrency();
    }

    /** The rules by which this turn may change the book. */
    Ledger ledger() {
        return new Ledger(desk, user(), turn);
    }

    EntryPhrases entries() {
        return new EntryPhrases(phrases);
    }

    String say(String key, Object... blanks) {
        return phrases.say(key, blanks);
    }
}
