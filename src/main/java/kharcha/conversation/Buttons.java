package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.RecurringId;
import kharcha.ledger.TurnId;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/**
 * What can be pressed under a reply. A button's text is what the user says by pressing it; it names the turn or entry it means,
 * so that a button pressed a week later still acts on its own booking.
 */
final class Buttons {
    private Buttons() {}

    static Reply.Choice undo(Phrases phrases, TurnId turn) {
        return new Reply.Choice(phrases.say("button.undo"), "undo #" + turn.value());
    }

    /** One of several that can be undone, by what it did. */
    static Reply.Choice undo(Phrases phrases, TurnId turn, String what) {
        return new Reply.Choice(phrases.say("button.undo.of", "what", what), "undo #" + turn.value());
    }

    static Reply.Choice justOnce(Phrases phrases, TurnId turn) {
        return new Reply.Choice(phrases.say("button.just.once"), "just this once #" + turn.value());
    }

    static Reply.Choice undoLater(Phrases phrases, TurnId turn) {
        return new Reply.Choice(phrases.say("button.undo.later"), "undo #" + turn.value());
    }

    static Reply.Choice endRule(String label, RecurringId rule, @Nullable LocalDate from) {
        return new Reply.Choice(label, "end recurring #" + rule.value() + (from == null ? "" : " from " + from));
    }

    /** @param days all of them: the next time */
    static Reply.Choice skipRule(String label, RecurringId rule, DateRange days) {
        String when = days.start() == null || days.end() == null ? "" : " " + days.start() + ".." + days.end();
        return new Reply.Choice(label, "skip recurring #" + rule.value() + when);
    }

    /** @param change of the amount */
    static Reply.Choice changeRule(String label, RecurringId rule, Intent.ChangeRecurring change) {
        BigDecimal amount = change.correction().amount();
        Currency currency = change.correction().currency();
        return new Reply.Choice(
                label,
                "recurring #" + rule.value() + ": " + (amount == null ? "" : amount.toPlainString())
                        + (currency == null ? "" : " " + currency.getCurrencyCode())
                        + (change.from() == null ? "" : " from " + change.from()));
    }

    static Reply.Choice moveRule(String label, RecurringId rule, Intent.MoveRecurring move) {
        Cadence.Unit within = move.within();
        return new Reply.Choice(
                label,
                "move recurring #" + rule.value() + " to " + move.day()
                        + (within == null ? "" : " within a " + within.name().toLowerCase(Locale.ROOT)));
    }

    /** @param entry the last of what is offered to be booked by itself */
    static Reply.Choice offer(String label, EntryId entry, boolean wanted) {
        return new Reply.Choice(label, "offer #" + entry.value() + (wanted ? ": yes" : ": no"));
    }

    static Reply.Choice redo(Phrases phrases) {
        return new Reply.Choice(phrases.say("button.redo"), "redo");
    }

    static Reply.Choice delete(String label, EntryId entry) {
        return new Reply.Choice(label, "delete #" + entry.value());
    }

    /** An answer to "which one?". */
    static Reply.Choice pick(String label, EntryId entry) {
        return new Reply.Choice(label, "#" + entry.value());
    }

    /** What was typed once more, with what settles the doubt in front. */
    static Reply.Choice paid(Phrases phrases, String typed) {
        return new Reply.Choice(phrases.say("button.paid"), "paid " + typed);
    }

    static Reply.Choice forecast(Phrases phrases) {
        return new Reply.Choice(phrases.say("button.forecast"), "how will this month end?");
    }

    static Reply.Choice currency(Phrases phrases) {
        return new Reply.Choice(phrases.say("button.currency"), "what is my currency?");
    }

    static Reply.Choice[] booked(Phrases phrases, TurnId turn, List<Entry> entries) {
        List<Reply.Choice> choices = new ArrayList<>();
        choices.add(undo(phrases, turn));
        if (entries.size() == 1) {
            long entry = entries.getFirst().id().value();
            choices.add(new Reply.Choice(phrases.say("button.category"), "change category of #" + entry));
            choices.add(new Reply.Choice(phrases.say("button.day"), "change day of #" + entry));
        }
        return choices.toArray(Reply.Choice[]::new);
    }

    static Reply.Choice[] yesOrNo(Phrases phrases) {
        return new Reply.Choice[] {
            new Reply.Choice(phrases.say("button.yes"), "yes"), new Reply.Choice(phrases.say("button.no"), "no")
        };
    }

    /** What becomes of a difference: booked, or only the balance set. */
    static Reply.Choice[] settle(Phrases phrases) {
        return new Reply.Choice[] {
            new Reply.Choice(phrases.say("button.book.difference"), "book the difference"),
            new Reply.Choice(phrases.say("button.set.balance"), "just set the balance"),
            new Reply.Choice(phrases.say("button.no"), "no")
        };
    }

    static Reply.Choice category(Phrases phrases, EntryId entry, CategoryId category) {
        String label = phrases.category(category);
        return new Reply.Choice(label, "category of #" + entry.value() + ": " + category.value());
    }

    static Reply.Choice dropBudget(String label, @Nullable CategoryId category) {
        return new Reply.Choice(label, "remove the budget of: " + (category == null ? "*" : category.value()));
    }

    /** The same entries in that form. */
    static Reply.Choice file(FileFormat format, DateRange period, Filter filter) {
        String of = filter.categories().stream().map(CategoryId::value).sorted().collect(Collectors.joining(", "));
        return new Reply.Choice(
                format.name(),
                "file " + format.ending() + " " + end(period.start()) + "/" + end(period.end())
                        + (of.isEmpty() ? "" : " of " + of));
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    static Reply.Choice day(Phrases phrases, EntryId entry, LocalDate day) {
        return new Reply.Choice(phrases.day(day), "day of #" + entry.value() + ": " + day);
    }
}
