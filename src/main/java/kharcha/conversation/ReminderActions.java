package kharcha.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kharcha.ledger.Agenda;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.understanding.Intent;

/** Sets reminders up, and ends them all. */
final class ReminderActions {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    Outcome perform(Exchange exchange, Intent.Reminding reminding) {
        return switch (reminding) {
            case Intent.Remind remind -> set(exchange, remind);
            case Intent.StopReminders _ -> stop(exchange);
        };
    }

    private static Outcome set(Exchange exchange, Intent.Remind remind) {
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        if (agenda.running().size() >= Recurring.MOST) return Outcome.refused(exchange.say("rule.many"));
        LocalTime usual = remind.what().isBlank() ? EVENING : MORNING;
        Recurrence said = remind.recurrence();
        Recurring wanted = new Recurring(
                exchange.desk().recurring().fresh(exchange.user()),
                said == null ? Recurrence.once(remind.day()) : said,
                List.of(),
                new Recurring.Reminder(remind.what(), remind.time() == null ? usual : remind.time()));
        LocalDate handled =
                isPast(exchange, wanted) ? exchange.today() : exchange.today().minusDays(1);
        if (wanted.next(handled).isEmpty()) return Outcome.of(exchange.say("remind.past"));
        RecurringActions.orders(exchange).add(wanted, handled);
        return RecurringActions.done(
                exchange,
                exchange.say("remind.set", "line", new RulePhrases(exchange).row(new Agenda.Standing(wanted, handled))),
                wanted);
    }

    /** Whether its hour of today is behind us. */
    private static boolean isPast(Exchange exchange, Recurring wanted) {
        return !wanted.moment(exchange.today(), exchange.preferences().zone())
                .isAfter(exchange.message().when());
    }

    private static Outcome stop(Exchange exchange) {
        List<Recurring> running = exchange.desk().recurring().read(exchange.user()).running().stream()
                .filter(each -> !each.recurring().isPayment())
                .map(each -> each.recurring().until(each.handled()))
                .toList();
        if (running.isEmpty()) return Outcome.of(exchange.say("remind.none"));
        RecurringActions.orders(exchange).change(running);
        return RecurringActions.done(
                exchange, exchange.say("remind.stopped", "count", running.size()), running.getFirst());
    }
}
