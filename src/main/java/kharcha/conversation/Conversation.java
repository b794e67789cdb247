package kharcha.conversation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kharcha.account.Preferences;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.understanding.Caution;
import kharcha.understanding.Context;
import kharcha.understanding.Label;
import kharcha.understanding.Languages;
import kharcha.understanding.Meaning;
import kharcha.understanding.OwnWords;
import kharcha.understanding.Parse;
import kharcha.understanding.SecondOpinion;
import kharcha.understanding.Understanding;
import kharcha.understanding.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * One conversation over all channels: a message in, an answer out.
 *
 * <p>The message is read before any connection is taken. Then one transaction opens the turn, finds what the message means
 * after what was said before, does it, and remembers reply and state; it happens as a whole or not at all. A message whose id
 * was answered before gets the same reply again and changes nothing. Safe for use by many threads.
 */
public final class Conversation {
    private final Books books;
    private final Understanding understanding;
    private final Interpreter interpreter;
    private final Categories categories;
    private final Actions actions;
    private final Consulting consulting;

    /** That asks nobody else. */
    public Conversation(
            Books books,
            Understanding understanding,
            Interpreter interpreter,
            Categories categories,
            Duration chartsLive) {
        this(books, understanding, interpreter, categories, chartsLive, null);
    }

    /**
     * @param chartsLive how long a chart's link stays alive
     * @param watson asked beside the local reading; null: it is not
     */
    public Conversation(
            Books books,
            Understanding understanding,
            Interpreter interpreter,
            Categories categories,
            Duration chartsLive,
            @Nullable SecondOpinion watson) {
        this.books = books;
        this.understanding = understanding;
        this.interpreter = interpreter;
        this.categories = categories;
        this.actions = new Actions(chartsLive);
        this.consulting = new Consulting(watson);
    }

    /** Answers the message. Never throws because of what it says, nor because the books cannot be opened. */
    public Answer reply(Message message) {
        Preferences preferences = message.user().preferences().at(message.when());
        LocalDate today = message.when().atZone(preferences.zone()).toLocalDate();
        Phrases phrases = new Phrases(preferences, today, categories);
        Optional<String> refusal = Guard.refusal(message.text(), phrases);
        if (refusal.isPresent()) return refused(refusal.get());
        Parse parse = understanding
                .read(new Utterance(
                        message.text(),
                        Languages.reading(message.text(), preferences.locale()),
                        message.when().atZone(preferences.zone()),
                        preferences.spoken(),
                        Calendar.of(preferences)))
                .filledFrom(message.findings());
        List<Label> votes = consulting.votes(message, parse);
        try {
            return books.atomically(message.user().id(), desk -> answer(message, parse, votes, desk));
        } catch (Books.Unavailable e) {
            return refused(phrases.say("unavailable"));
        }
    }

    private static Answer refused(String text) {
        return new Answer(null, new Reply(false, List.of(new Reply.Text(text))), null);
    }

    private Answer answer(Message message, Parse parse, List<Label> votes, Desk desk) {
        Turns.Opening opening = desk.turns().open(message.user().id(), message.channel(), message.id());
        Turn earlier = opening.earlier();
        if (earlier != null) return again(Exchange.begin(message, desk, opening, categories), earlier);
        Parse own = OwnWords.read(parse, categories.with(opening.categories()));
        Meaning read = NamedWallets.read(own, opening.wallets())
                .<Meaning>map(intent -> intent)
                .orElseGet(() -> interpreter.assemble(own, opening.context(), votes));
        Exchange exchange = FirstWords.begin(message, read, desk, opening, categories);
        Meaning meant = MeantRules.applied(
                exchange, own, SeenAlert.asked(exchange, new SeenBefore(exchange, own).applied(read)));
        Meaning meaning = UsualWay.applied(exchange, own, SameDay.applied(exchange, own, meant));
        Outcome outcome = BudgetAlerts.told(exchange, actions.perform(meaning, exchange));
        LastWords.Ending ending = actions.lastWords().close(exchange, meaning, outcome, consulting.isUntold(message));
        Turn turn = new Turn(
                exchange.turn(),
                message.channel(),
                message.id(),
                message.text(),
                Reading.of(own, meaning, exchange.categories()),
                ending.reply(),
                message.when());
        Context before = opening.context();
        Caution caution = before.heeded().after(meaning, exchange.turn(), before.open());
        desk.turns()
                .close(
                        exchange.user(),
                        turn,
                        outcome.next(before, ending.open(), caution).with(null));
        return new Answer(exchange.turn(), ending.reply(), meaning);
    }

    /** The same message once more gets the same reply; the same id with other words is refused, since no channel here edits. */
    private static Answer again(Exchange exchange, Turn earlier) {
        if (earlier.text().equals(exchange.message().text())) return new Answer(earlier.id(), earlier.reply(), null);
        return new Answer(
                earlier.id(), new Reply(false, List.of(new Reply.Text(exchange.say("refused.edited")))), null);
    }
}
