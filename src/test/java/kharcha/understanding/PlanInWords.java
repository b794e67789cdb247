package kharcha.understanding;

import static kharcha.understanding.MeaningInWords.line;
import static kharcha.understanding.MeaningInWords.lower;
import static kharcha.understanding.MeaningInWords.quoted;

import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Recurrence;
import org.jspecify.annotations.Nullable;

/** A plan in one short line, as the corpora write it. */
final class PlanInWords {
    private PlanInWords() {}

    static String of(Intent.Plan plan) {
        return switch (plan) {
            case Intent.MailReports mail -> mail.wanted() ? "mail reports" : "mail no reports";
            case Intent.Export export ->
                line(
                        "export",
                        export.format() == null ? null : lower(export.format()),
                        MeaningInWords.of(export.filter()),
                        export.period().equals(DateRange.ALL) ? null : MeaningInWords.of(export.period()));
        };
    }

    static String of(Intent.Rule rule) {
        return switch (rule) {
            case Intent.RuleNews news -> "news: " + of(news.rule());
            case Intent.AddRecurring add ->
                line(
                        "recurring",
                        add.once() ? "or once" : null,
                        add.entry().direction() == Direction.IN ? "+" : null,
                        MeaningInWords.entry(add.entry()),
                        of(add.recurrence()));
            case Intent.EndRecurring end ->
                line("end", quoted(end.what()), name(end.category()), end.from() == null ? null : "from " + end.from());
            case Intent.SkipRecurring skip ->
                line("skip", quoted(skip.what()), name(skip.category()), MeaningInWords.of(skip.period()));
            case Intent.ChangeRecurring change ->
                line(
                        "change",
                        quoted(change.what()),
                        name(change.category()),
                        change.correction().amount(),
                        change.correction().currency(),
                        change.from() == null ? null : "from " + change.from());
            case Intent.ListBills bills -> line("bills", MeaningInWords.of(bills.period()));
            case Intent.ListRecurring _ -> "list recurring";
            case Intent.MoveRecurring move ->
                line(
                        "move",
                        quoted(move.what()),
                        name(move.category()),
                        move.monthEnd() ? "to the end of the month" : "to " + move.day(),
                        move.within() == null ? null : "within a " + lower(move.within()));
            case Intent.FindRecurring _ -> "find recurring";
            case Intent.AnswerOffer answer -> line("offer", answer.entry().value(), answer.wanted());
        };
    }

    static String of(Intent.Reminding reminding) {
        return switch (reminding) {
            case Intent.Remind remind ->
                line(
                        "remind",
                        quoted(remind.what()),
                        remind.day(),
                        remind.time() == null ? null : "at " + remind.time(),
                        remind.recurrence() == null ? "once" : of(remind.recurrence()),
                        remind.byMail() ? "by mail" : null);
            case Intent.MailReminders mail -> mail.wanted() ? "mail reminders" : "mail no reminders";
            case Intent.StopReminders _ -> "no reminders";
        };
    }

    static String of(Intent.Budgeting budgeting) {
        return switch (budgeting) {
            case Intent.SetBudget set ->
                line(
                        "budget",
                        set.change() == Intent.BudgetChange.TO ? null : lower(set.change()),
                        set.amount() == null
                                ? null
                                : set.amount().amount().stripTrailingZeros().toPlainString(),
                        set.amount() == null ? null : set.amount().currency(),
                        of(set.cadence() == null ? Cadence.every(Cadence.Unit.MONTH) : set.cadence()),
                        set.carryOver() == null ? null : set.carryOver() ? "carried over" : "not carried over",
                        name(set.category()));
            case Intent.RemoveBudget remove -> line("no budget", name(remove.category()));
            case Intent.RemoveBudgets _ -> "no budgets";
            case Intent.BudgetStatus status -> line("budget status", name(status.category()));
        };
    }

    private static String name(@Nullable CategoryId category) {
        return category == null ? "for everything" : category.value();
    }

    private static String of(Cadence cadence) {
        return "every " + (cadence.every() == 1 ? "" : cadence.every() + " ") + lower(cadence.unit());
    }

    private static String of(Recurrence recurrence) {
        return line(
                of(recurrence.cadence()),
                recurrence.monthEnd() ? "at its end" : null,
                recurrence.until() == null ? null : "until " + recurrence.until(),
                recurrence.count() == null ? null : recurrence.count() + " times");
    }
}
