package kharcha.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kharcha.account.User;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are made in a form instead of said. Each is a turn like those of the conversation: it stands in the history and
 * the journal, "undo" in any chat takes it back, and "it" means what was changed here last. What changes nothing is no turn.
 */
public final class Bookkeeping {
    /** The channel of these turns. */
    public static final String CHANNEL = "dashboard";

    private final Books books;
    private final Clock clock;

    public Bookkeeping(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** How a correction went. */
    public sealed interface Edit {}

    /** There is no such entry in this book. */
    public record Gone() implements Edit {}

    /** Somebody changed it meanwhile; nothing was done. */
    public record Overtaken(Entry now) implements Edit {}

    /**
     * What was done.
     *
     * @param turn by which it can be taken back; null when nothing changed
     * @param entries that it was about and that still stand
     * @param said in words
     */
    public record Kept(@Nullable TurnId turn, List<EntryId> entries, String said) implements Edit {
        public Kept {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Books one entry, once for a form however often it is sent.
     *
     * @param form names the form that was filled in
     */
    public Kept record(User user, String form, Draft draft) {
        return turn(user, form, exchange -> {
            List<Entry> entries = exchange.ledger().record(List.of(draft));
            return Outcome.of(exchange.say(
                            "booked.one", "line", exchange.entries().line(entries.getFirst())))
                    .with(Buttons.booked(exchange.phrases(), exchange.turn(), entries))
                    .about(entries)
                    .did(false);
        });
    }

    /** Lets the entry say something else, if it still says what the user saw. */
    public Edit correct(User user, EntryId id, Predicate<Draft> seen, Draft wanted) {
        return books.atomically(user.id(), desk -> {
            Turns.Opening opening = desk.turns().open(user.id(), CHANNEL, null);
            Optional<Entry> entry = desk.entries().find(user.id(), id);
            if (entry.isEmpty()) return new Gone();
            if (!seen.test(entry.get().draft())) return new Overtaken(entry.get());
            return perform(
                    user,
                    null,
                    desk,
                    opening,
                    exchange -> CorrectionActions.changed(exchange, List.of(new Entry(id, wanted))));
        });
    }

    /** Puts these into one category; those that are not there are passed over. */
    public Kept recategorise(User user, List<EntryId> ids, CategoryId category) {
        return turn(user, null, exchange -> {
            List<Entry> wanted = new ArrayList<>();
            for (EntryId id : ids)
                exchange.desk()
                        .entries()
                        .find(user.id(), id)
                        .map(entry -> new Entry(id, Corrected.categorised(entry.draft(), category)))
                        .ifPresent(wanted::add);
            return wanted.isEmpty()
                    ? Outcome.of(exchange.say("none.found"))
                    : CorrectionActions.changed(exchange, wanted);
        });
    }

    public Kept delete(User user, List<EntryId> ids) {
        return turn(user, null, exchange -> CorrectionActions.deleteAll(exchange, ids));
    }

    /** Takes back what that turn did, if nothing later was built upon it. */
    public Kept undo(User user, TurnId turn) {
        return turn(user, null, exchange -> new UndoActions().undo(exchange, new Intent.Undo(turn)));
    }

    Kept turn(User user, @Nullable String form, Function<Exchange, Outcome> work) {
        return books.atomically(user.id(), desk -> {
            Turns.Opening opening = desk.turns().open(user.id(), CHANNEL, form);
            Turn earlier = opening.earlier();
            if (earlier != null)
                return new Kept(earlier.id(), List.of(), earlier.reply().text());
            return perform(user, form, desk, opening, work);
        });
    }

    private Kept perform(
            User user, @Nullable String form, Desk desk, Turns.Opening opening, Function<Exchange, Outcome> work) {
        Message unsaid = new Message(user, CHANNEL, form, "", clock.instant(), List.of());
        Exchange exchange = Exchange.begin(unsaid, desk, opening, Categories.standard());
        Outcome outcome = BudgetAlerts.told(exchange, work.apply(exchange));
        Reply reply = new Reply(outcome.ok(), outcome.blocks());
        if (outcome.undid() == null) return new Kept(null, List.of(), reply.text());
        Turn turn = new Turn(
                opening.turn(),
                CHANNEL,
                form,
                exchange.say("on.the.dashboard"),
                "",
                reply,
                exchange.message().when());
        desk.turns()
                .close(
                        user.id(),
                        turn,
                        outcome.next(
                                opening.context(),
                                opening.context().open(),
                                opening.context().heeded()));
        List<EntryId> entries = outcome.mentioned();
        return new Kept(turn.id(), entries == null ? List.of() : entries, reply.text());
    }
}
