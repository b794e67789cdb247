package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Agenda;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.money.Money;
import kharcha.understanding.Intent;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Question;

/** Something that shall come round, with all that was not said as usual. */
record NewRule(Exchange exchange, Agenda agenda) {
    private static final int AHEAD = 3;

    Outcome set(Intent.AddRecurring add) {
        PartialEntry entry = add.entry();
        if (entry.amount() == null || isNameless(entry))
            return Outcome.of(missing(exchange, add)).asking(new Question.RuleDetail(add));
        if (agenda.running().size() >= Recurring.MOST) return Outcome.refused(exchange.say("rule.many"));
        Recurring wanted = new Recurring(
                exchange.desk().recurring().fresh(exchange.user()),
                add.recurrence(),
                List.of(),
                new Recurring.Payment(List.of(draft(entry, add.recurrence()))));
        Optional<Agenda.Standing> same = agenda.payments().stream()
                .filter(each -> isSame(each.recurring(), wanted))
                .findFirst();
        if (same.isPresent())
            return Outcome.of(exchange.say("rule.already", "line", new RulePhrases(exchange).row(same.get())))
                    .aboutRules(List.of(same.get().recurring()));
        return set(add, wanted);
    }

    private static boolean isNameless(PartialEntry entry) {
        return entry.note().isBlank() && entry.category() == null;
    }

    /** The question for what a rule cannot do without. */
    static String missing(Exchange exchange, Intent.AddRecurring add) {
        PartialEntry entry = add.entry();
        String rhythm = exchange.phrases().join(new RulePhrases(exchange).rhythm(add.recurrence()));
        if (entry.amount() == null) return exchange.say("rule.amount", "what", named(exchange, entry, rhythm));
        String amount = exchange.phrases().amount(money(exchange, entry));
        return exchange.say("rule.purpose", "what", amount, "every", rhythm);
    }

    /** What falls on today may be paid already or not: it is one press away, and never booked by a guess. */
    private Outcome set(Intent.AddRecurring add, Recurring wanted) {
        LocalDate today = exchange.today();
        exchange.orders().add(wanted, today);
        RulePhrases phrases = new RulePhrases(exchange);
        List<LocalDate> next = wanted.after(today).limit(AHEAD).toList();
        boolean fallsOnToday = !wanted.within(today, today).isEmpty();
        List<String> said = new ArrayList<>(List.of(exchange.say("rule.set", "line", phrases.line(wanted))));
        if (!next.isEmpty()) said.add(exchange.say("rule.due", "days", phrases.days(next)));
        if (fallsOnToday && add.dated()) said.add(exchange.say("rule.today"));
        Outcome outcome = RecurringActions.done(exchange, String.join("\n", said), wanted);
        return fallsOnToday && !add.entry().note().isEmpty() ? outcome.with(once(wanted)) : outcome;
    }

    private Reply.Choice once(Recurring wanted) {
        Draft terms = new RulePhrases(exchange).terms(wanted);
        String amount = exchange.phrases().amount(terms.amount());
        String paid = terms.direction() == Direction.IN ? "got " : "paid ";
        return new Reply.Choice(
                exchange.say("rule.once", "amount", amount),
                paid + terms.amount().amount().toPlainString() + " "
                        + terms.amount().currency() + " for " + terms.note());
    }

    private boolean isSame(Recurring there, Recurring wanted) {
        Draft one = there.on(exchange.today()).orElseThrow();
        Draft other = wanted.on(exchange.today()).orElseThrow();
        return one.note().equalsIgnoreCase(other.note())
                && one.amount().equals(other.amount())
                && one.direction() == other.direction()
                && there.rule().cadence().equals(wanted.rule().cadence());
    }

    private static String named(Exchange exchange, PartialEntry entry, String rhythm) {
        String what = entry.note().isBlank() && entry.category() != null
                ? exchange.phrases().category(entry.category())
                : entry.note();
        return exchange.phrases().join(what, rhythm);
    }

    private Draft draft(PartialEntry entry, Recurrence recurrence) {
        CategoryId usual = entry.direction() == Direction.IN ? CategoryId.OTHER_INCOME : CategoryId.OTHER;
        return new Draft(
                recurrence.next(),
                money(exchange, entry),
                entry.direction(),
                entry.category() == null ? usual : entry.category(),
                entry.note(),
                entry.tags(),
                entry.paidBy());
    }

    private static Money money(Exchange exchange, PartialEntry entry) {
        if (entry.amount() == null) throw new IllegalArgumentException("no amount was said");
        return new Money(entry.amount(), entry.currency() == null ? exchange.home() : entry.currency());
    }
}
