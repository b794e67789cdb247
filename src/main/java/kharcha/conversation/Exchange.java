package kharcha.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.ledger.Budgets;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.Journal;
import kharcha.ledger.Ledger;
import kharcha.ledger.Offers;
import kharcha.ledger.StandingOrders;
import kharcha.ledger.TurnId;
import kharcha.ledger.Wallets;
import kharcha.report.BudgetFigures;
import kharcha.report.ForecastFigures;
import kharcha.report.HomeReports;
import kharcha.report.MergedReports;
import kharcha.report.OwnPeriods;
import kharcha.report.Reports;
import kharcha.understanding.Context;

/**
 * One message being answered: who asks, at which desk, on which day, after what was said before.
 *
 * @param budgets as they are before this turn
 * @param wallets as they are before this turn
 * @param offers as they are before this turn
 * @param written what this turn has put into the journal so far; it grows while the turn is performed
 */
record Exchange(
        Message message,
        Desk desk,
        TurnId turn,
        Preferences preferences,
        Context context,
        LocalDate today,
        Categories categories,
        Phrases phrases,
        Budgets budgets,
        Wallets wallets,
        Offers offers,
        List<Journal.Page> written) {

    static Exchange begin(Message message, Desk desk, Turns.Opening opening, Categories standard) {
        return begin(message, desk, opening, opening.preferences().at(message.when()), standard);
    }

    /** @param preferences as they are from this turn on */
    static Exchange begin(
            Message message, Desk desk, Turns.Opening opening, Preferences preferences, Categories standard) {
        LocalDate today = message.when().atZone(preferences.zone()).toLocalDate();
        Categories categories = standard.with(opening.categories());
        Phrases phrases = new Phrases(preferences, today, categories);
        return new Exchange(
                message,
                desk,
                opening.turn(),
                preferences,
                opening.context(),
                today,
                categories,
                phrases,
                opening.budgets(),
                opening.wallets(),
                opening.offers(),
                new ArrayList<>());
    }

    /** For what is written without being asked for in a chat: a paper that may be read on any day. */
    static Exchange unasked(Desk desk, User user, Instant when) {
        Preferences preferences = user.preferences();
        Categories categories = Categories.standard().with(desk.categories().read(user.id()));
        return new Exchange(
                new Message(user, Bookkeeping.CHANNEL, null, "", when, List.of()),
                desk,
                new TurnId(1),
                preferences,
                Context.NONE,
                when.atZone(preferences.zone()).toLocalDate(),
                categories,
                Phrases.ofPapers(preferences, categories),
                desk.budgets().read(user.id()),
                desk.wallets().read(user.id()),
                Offers.NONE,
                new ArrayList<>());
    }

    UserId user() {
        return message.user().id();
    }

    Currency home() {
        return preferences.homeCurrency();
    }

    /** By which this user counts weeks and months. */
    Calendar calendar() {
        return Calendar.of(preferences);
    }

    /** The rules by which this turn may change the book. */
    Ledger ledger() {
        return new Ledger(desk, user(), turn, written::add);
    }

    /** The rules by which it may change what comes round. */
    StandingOrders orders() {
        return ledger().orders();
    }

    /** Figures as this user's own categories have them, in the home currency. */
    Reports reports() {
        return new HomeReports(asPaid(), home());
    }

    /** The same by the currencies in which they were paid. */
    Reports asPaid() {
        return new MergedReports(OwnPeriods.of(desk.reports(), calendar()), categories);
    }

    /** What charts of this user's are made from. */
    Sketchbook sketchbook() {
        return new Sketchbook(reports(), user(), phrases, today, calendar(), home());
    }

    /** How budgets stand today. */
    BudgetFigures budgetFigures() {
        return new BudgetFigures(asPaid(), categories, user(), calendar(), today, home());
    }

    /** How this month will end. */
    ForecastFigures forecasts() {
        return new ForecastFigures(
                reports(),
                categories,
                user(),
                calendar(),
                today,
                desk.recurring().read(user()));
    }

    EntryPhrases entries() {
        return new EntryPhrases(phrases);
    }

    String say(String key, Object... blanks) {
        return phrases.say(key, blanks);
    }
}
