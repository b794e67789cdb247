package kharcha.conversation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Recurrence;
import kharcha.money.Money;
import kharcha.understanding.Intent;
import kharcha.understanding.PartialEntry;
import org.jspecify.annotations.Nullable;

/** Says what was understood of a plan, part by part, and that nothing was set: the books for plans are still to come. */
final class PlanActions {
    private final ExportActions exports = new ExportActions();

    Outcome tell(Exchange exchange, Intent.Plan plan) {
        return switch (plan) {
            case Intent.SetBudget set -> Outcome.of(exchange.say("plan.budget.coming", "what", budget(exchange, set)));
            case Intent.RemoveBudget remove ->
                Outcome.of(exchange.say("plan.budget.remove", "what", limited(exchange, remove.category())));
            case Intent.BudgetStatus status ->
                Outcome.of(exchange.say("plan.budget.status", "what", limited(exchange, status.category())));
            case Intent.AddRecurring add -> recurring(exchange, add);
            case Intent.EndRecurring end -> Outcome.of(ended(exchange, end));
            case Intent.SkipRecurring skip ->
                Outcome.of(exchange.say(
                        "plan.recurring.skip",
                        "what",
                        named(exchange, skip.what(), skip.category()),
                        "period",
                        period(exchange, skip.period())));
            case Intent.ListRecurring _ -> Outcome.of(exchange.say("plan.recurring.list"));
            case Intent.Remind remind -> Outcome.of(exchange.say("plan.remind", "what", reminder(exchange, remind)));
            case Intent.StopReminders _ -> Outcome.of(exchange.say("plan.remind.stop"));
            case Intent.Export export -> exports.export(exchange, export);
            case Intent.MailReports mail -> exports.mail(exchange, mail);
        };
    }

    private static String budget(Exchange exchange, Intent.SetBudget set) {
        String what = limited(exchange, set.category());
        Money amount = set.amount();
        if (amount == null) return exchange.say("plan.budget.without", "what", what);
        String key = switch (set.change()) {
            case TO -> "plan.budget.to";
            case MORE_BY -> "plan.budget.more";
            case LESS_BY -> "plan.budget.less";
        };
        return exchange.say(
                key, "what", what, "amount", exchange.phrases().amount(amount), "each", each(exchange, set.cadence()));
    }

    private static String limited(Exchange exchange, @Nullable CategoryId category) {
        return category == null
                ? exchange.say("plan.everything")
                : exchange.phrases().category(category);
    }

    private static String each(Exchange exchange, Cadence cadence) {
        String key = switch (cadence.unit()) {
            case DAY -> "plan.each.day";
            case WEEKDAY -> "plan.each.weekday";
            case WEEK -> "plan.each.week";
            case MONTH -> "plan.each.month";
            case YEAR -> "plan.each.year";
        };
        return exchange.say(key, "count", cadence.every());
    }

    private static String every(Exchange exchange, Cadence cadence) {
        String key = switch (cadence.unit()) {
            case DAY -> "plan.every.day";
            case WEEKDAY -> "plan.each.weekday";
            case WEEK -> "plan.every.week";
            case MONTH -> "plan.every.month";
            case YEAR -> "plan.every.year";
        };
        return exchange.say(key, "count", cadence.every());
    }

    /** Where it may as well be one entry of today, that is one press away. */
    private static Outcome recurring(Exchange exchange, Intent.AddRecurring add) {
        PartialEntry entry = add.entry();
        String what = exchange.phrases().join(parts(exchange, entry, add.recurrence()));
        if (entry.amount() == null) return Outcome.of(exchange.say("plan.recurring.without", "what", what));
        Outcome told = Outcome.of(exchange.say("plan.recurring.coming", "what", what));
        if (!add.once() || entry.note().isEmpty()) return told;
        String amount = exchange.phrases().amount(money(exchange, entry));
        String once = "paid " + entry.amount().toPlainString() + " "
                + money(exchange, entry).currency() + " for " + entry.note();
        return told.with(new Reply.Choice(exchange.say("plan.recurring.once", "amount", amount), once));
    }

    private static Money money(Exchange exchange, PartialEntry entry) {
        if (entry.amount() == null) throw new IllegalArgumentException("no amount was said");
        return new Money(entry.amount(), entry.currency() == null ? exchange.home() : entry.currency());
    }

    private static List<String> parts(Exchange exchange, PartialEntry entry, Recurrence recurrence) {
        List<String> parts = new ArrayList<>();
        if (entry.amount() != null) parts.add(exchange.phrases().amount(money(exchange, entry)));
        if (entry.category() != null) parts.add(exchange.phrases().category(entry.category()));
        if (!entry.note().isBlank()) parts.add(entry.note());
        parts.addAll(rhythm(exchange, recurrence));
        return parts;
    }

    private static List<String> rhythm(Exchange exchange, Recurrence recurrence) {
        List<String> parts = new ArrayList<>();
        parts.add(every(exchange, recurrence.cadence()));
        if (recurrence.monthEnd()) parts.add(exchange.say("plan.month.end"));
        parts.add(exchange.say("plan.next", "day", exchange.phrases().days().weekday(recurrence.next())));
        if (recurrence.until() != null)
            parts.add(
                    exchange.say("plan.until", "day", exchange.phrases().days().plain(recurrence.until())));
        if (recurrence.count() != null) parts.add(exchange.say("plan.times", "count", recurrence.count()));
        return parts;
    }

    private static String ended(Exchange exchange, Intent.EndRecurring end) {
        String what = named(exchange, end.what(), end.category());
        return end.from() == null
                ? exchange.say("plan.recurring.end", "what", what)
                : exchange.say(
                        "plan.recurring.end.from",
                        "what",
                        what,
                        "day",
                        exchange.phrases().days().plain(end.from()));
    }

    private static String named(Exchange exchange, String words, @Nullable CategoryId category) {
        if (!words.isBlank() || category == null) return words;
        return exchange.phrases().category(category);
    }

    private static String period(Exchange exchange, DateRange period) {
        return exchange.phrases().period(period);
    }

    private static String reminder(Exchange exchange, Intent.Remind remind) {
        List<String> parts = new ArrayList<>();
        if (!remind.what().isBlank()) parts.add(remind.what());
        Recurrence recurrence = remind.recurrence();
        if (recurrence == null) parts.add(exchange.phrases().days().weekday(remind.day()));
        else parts.addAll(rhythm(exchange, recurrence));
        LocalTime time = remind.time();
        if (time != null) parts.add(exchange.say("plan.at", "time", time.toString()));
        return exchange.phrases().join(parts);
    }
}
