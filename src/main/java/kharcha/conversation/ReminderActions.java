package kharcha.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.account.Preferences;
import kharcha.ledger.Agenda;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Sets reminders up, and ends them all. */
final class ReminderActions {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    Outcome perform(Exchange exchange, Intent.Reminding reminding) {
        return switch (reminding) {
            case Intent.Remind remind -> set(exchange, remind);
            case Intent.StopReminders _ -> stop(exchange);
            case Intent.MailReminders mail -> mail.wanted() ? mail(exchange) : noMail(exchange);
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
        Optional<EmailAddress> to = remind.byMail() ? exchange.desk().address() : Optional.empty();
        Preferences now = exchange.preferences();
        exchange.orders().add(wanted, handled, to.isEmpty() ? now : now.withMailsReminders(true));
        String set =
                exchange.say("remind.set", "line", new RulePhrases(exchange).row(new Agenda.Standing(wanted, handled)));
        if (!remind.byMail()) return RecurringActions.done(exchange, set, wanted);
        if (to.isEmpty())
            return RecurringActions.done(exchange, set + "\n" + exchange.say("mail.reports.address"), wanted)
                    .with(new Reply.DashboardOffer(exchange.say("mail.reports.where")));
        return RecurringActions.done(
                exchange,
                set + "\n"
                        + exchange.say("remind.mails.begin", "address", to.get().masked()),
                wanted);
    }

    private static boolean mailed(Exchange exchange) {
        return Boolean.TRUE.equals(exchange.preferences().mailsReminders());
    }

    /** Only to an address that was confirmed. */
    private static Outcome mail(Exchange exchange) {
        return exchange.desk()
                .address()
                .map(to -> {
                    String line = exchange.say(
                            mailed(exchange) ? "remind.mails.already" : "remind.mails.begin", "address", to.masked());
                    return mailed(exchange) ? Outcome.of(line) : prefer(exchange, true, line);
                })
                .orElseGet(() -> Outcome.of(exchange.say("mail.reports.address"))
                        .with(new Reply.DashboardOffer(exchange.say("mail.reports.where"))));
    }

    private static Outcome noMail(Exchange exchange) {
        return mailed(exchange)
                ? prefer(exchange, null, exchange.say("remind.mails.end"))
                : Outcome.of(exchange.say("remind.mails.none"));
    }

    private static Outcome prefer(Exchange exchange, @Nullable Boolean mails, String line) {
        exchange.ledger().prefer(exchange.preferences().withMailsReminders(mails));
        return Outcome.of(line)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
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
        exchange.orders().change(running);
        return RecurringActions.done(
                exchange, exchange.say("remind.stopped", "count", running.size()), running.getFirst());
    }
}
