package kharcha.api;

import java.util.List;
import java.util.Locale;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.web.About;
import org.jspecify.annotations.Nullable;

/** What comes round, as programs and exports have it. */
@About("Something that comes round: a payment that is booked when it is due, or a reminder.")
public record RecurringShape(
        @About("Its number in this book.") long id,
        @About("\"payment\" or \"reminder\".") String kind,

        @About("What is said, of a reminder; empty: to write down what was spent.") @Nullable
        String reminder,

        @About("At what time of day, of a reminder.") @Nullable
        String time,

        @About("What is booked, the newest last; each holds from its own day on.")
        List<Terms> terms,

        @About("\"day\", \"weekday\", \"week\", \"month\" or \"year\".")
        String unit,

        @About("Every so many of them.") int every,
        @About(value = "The first day.", format = "date") String start,

        @About(value = "The last day it may fall on, if there is one.", format = "date") @Nullable
        String until,

        @About("How many times, if that was said.") @Nullable
        Integer times,

        @About("Whether it is the last day of each month.") boolean monthEnd,

        @About("Days on which it is left out, each as START..END.")
        List<String> skipped) {

    @About("What a payment is.")
    public record Terms(
            @About(value = "From which day on.", format = "date")
            String from,

            @About("Always positive.") String amount,
            @About("ISO 4217.") String currency,
            @About("\"out\" or \"in\".") String direction,
            @About("The id of its category.") String category,
            @About("What it is for.") String note,
            @About("Without the #.") List<String> tags,

            @About("How it is paid, if that was said.") @Nullable
            String paidBy) {}

    public static RecurringShape of(Recurring recurring) {
        Recurrence rule = recurring.rule();
        Recurring.Reminder reminder = recurring.task() instanceof Recurring.Reminder told ? told : null;
        List<Draft> terms = recurring.task() instanceof Recurring.Payment payment ? payment.terms() : List.of();
        return new RecurringShape(
                recurring.id().value(),
                reminder == null ? "payment" : "reminder",
                reminder == null ? null : reminder.what(),
                reminder == null ? null : reminder.at().toString(),
                terms.stream().map(RecurringShape::terms).toList(),
                rule.cadence().unit().name().toLowerCase(Locale.ROOT),
                rule.cadence().every(),
                rule.next().toString(),
                rule.until() == null ? null : rule.until().toString(),
                rule.count(),
                rule.monthEnd(),
                recurring.skipped().stream()
                        .map(range -> range.start() + ".." + range.end())
                        .toList());
    }

    private static Terms terms(Draft draft) {
        return new Terms(
                draft.day().toString(),
                draft.amount().amount().toPlainString(),
                draft.amount().currency().getCurrencyCode(),
                EntryShape.direction(draft.direction()),
                draft.category().value(),
                draft.note(),
                List.copyOf(draft.tags()),
                draft.paidBy());
    }
}
