package kharcha.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kharcha.account.User;
import kharcha.conversation.Bookkeeping.Kept;
import kharcha.ledger.Agenda;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.understanding.Intent;

/**
 * What comes round, as it is changed in a form: each change is a turn, as those of {@link Bookkeeping} are. What cannot be done is
 * no turn, and {@link Kept#said} says why.
 */
public final class Timekeeping {
    private final Bookkeeping bookkeeping;

    public Timekeeping(Books books, Clock clock) {
        this.bookkeeping = new Bookkeeping(books, clock);
    }

    /**
     * Sets up a payment, once for a form however often it is sent. What of it lies before today is left out.
     *
     * @param form names the form that was filled in
     */
    public Kept add(User user, String form, Draft terms, Recurrence rule) {
        return bookkeeping.turn(user, form, exchange -> {
            if (exchange.desk().recurring().read(user.id()).running().size() >= Recurring.MOST)
                return Outcome.of(exchange.say("rule.many"));
            Recurring wanted = new Recurring(
                    exchange.desk().recurring().fresh(user.id()),
                    rule,
                    List.of(),
                    new Recurring.Payment(List.of(terms)));
            LocalDate handled = exchange.today().minusDays(1);
            if (wanted.next(handled).isEmpty())
                return Outcome.of(
                        exchange.say("rule.over", "line", exchange.entries().brief(terms)));
            exchange.orders().add(wanted, handled);
            return RecurringActions.done(
                    exchange, exchange.say("rule.set", "line", new RulePhrases(exchange).line(wanted)), wanted);
        });
    }

    /** @param terms hold from their day on, or from the first day after it on which it comes round */
    public Kept change(User user, RecurringId id, Draft terms) {
        return found(user, id, exchange -> standing -> {
            Recurring recurring = standing.recurring();
            LocalDate after =
                    terms.day().isAfter(standing.handled()) ? terms.day().minusDays(1) : standing.handled();
            Optional<LocalDate> next = recurring.isPayment() ? recurring.next(after) : Optional.empty();
            return next.map(day -> RecurringActions.changed(exchange, standing, terms.withDay(day)))
                    .orElseGet(() ->
                            Outcome.of(exchange.say("rule.over", "line", new RulePhrases(exchange).brief(recurring))));
        });
    }

    /** From that day on; what was booked stays. */
    public Kept move(User user, RecurringId id, LocalDate day) {
        return found(user, id, exchange -> standing -> MovedRule.to(exchange, standing, day));
    }

    /** Answers the offer to book by itself what has that entry as its last. A refusal is no change of the book. */
    public Kept answer(User user, EntryId entry, boolean wanted) {
        return bookkeeping.turn(
                user,
                null,
                exchange -> RegularActions.answered(
                        exchange, exchange.desk().recurring().read(user.id()), new Intent.AnswerOffer(entry, wanted)));
    }

    /** Leaves it out the next time. */
    public Kept skip(User user, RecurringId id) {
        return found(user, id, exchange -> standing -> RecurringActions.skipped(exchange, standing, DateRange.ALL));
    }

    public Kept end(User user, RecurringId id) {
        return found(user, id, exchange -> standing -> RecurringActions.ended(exchange, standing, null));
    }

    private Kept found(User user, RecurringId id, Function<Exchange, Function<Agenda.Standing, Outcome>> work) {
        return bookkeeping.turn(
                user,
                null,
                exchange -> exchange.desk().recurring().read(user.id()).running().stream()
                        .filter(each -> each.recurring().id().equals(id))
                        .findFirst()
                        .map(work.apply(exchange))
                        .orElseGet(() -> Outcome.of(exchange.say("none.found"))));
    }
}
