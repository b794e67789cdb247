package kharcha.conversation;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Agenda;
import kharcha.ledger.Cadence;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.understanding.Intent;
import kharcha.understanding.Which;

/** Lets what comes round come on another day. What was booked stays; what it costs, and what is left out, too. */
final class MovedRule {
    private static final int AHEAD = 3;

    private MovedRule() {}

    /** @param day with which it goes on; the rule may be counted from one before it */
    private record Moved(Recurrence rule, LocalDate day) {
        Recurring applied(Recurring before, LocalDate handled) {
            Recurring after = new Recurring(before.id(), rule, before.skipped(), before.task());
            return rule.next().isBefore(day) && rule.next().isAfter(handled)
                    ? after.without(DateRange.of(rule.next(), day.minusDays(1)))
                    : after;
        }
    }

    static Outcome by(Exchange exchange, Agenda.Standing found, Intent.MoveRecurring move) {
        Outcome outcome = to(exchange, found, rule(exchange, found, move));
        return entry(exchange, found, move).map(outcome::with).orElse(outcome);
    }

    /** Its last entry could be meant as well: that is one press away. */
    private static Optional<Reply.Choice> entry(Exchange exchange, Agenda.Standing found, Intent.MoveRecurring move) {
        LocalDate day = move.last();
        Draft terms = new RulePhrases(exchange).terms(found.recurring());
        if (day == null || terms.note().isBlank()) return Optional.empty();
        Which booked = new Which.Described(terms.note(), null, null, null);
        return new WhichEntries(exchange)
                .find(booked).entries().stream()
                        .findFirst()
                        .map(entry -> new Reply.Choice(
                                exchange.say(
                                        "rule.move.entry",
                                        "line",
                                        exchange.entries().brief(entry.draft()),
                                        "day",
                                        exchange.phrases()
                                                .days()
                                                .weekday(entry.draft().day())),
                                "day of #" + entry.id().value() + ": " + day));
    }

    /** From that very day on. */
    static Outcome to(Exchange exchange, Agenda.Standing found, LocalDate day) {
        return to(exchange, found, rule(found, day, day, false));
    }

    private static Outcome to(Exchange exchange, Agenda.Standing found, Moved moved) {
        Recurring before = found.recurring();
        Recurring after = moved.applied(before, found.handled());
        RulePhrases phrases = new RulePhrases(exchange);
        List<LocalDate> days = after.after(found.handled()).limit(AHEAD).toList();
        if (days.isEmpty()
                || days.equals(before.after(found.handled()).limit(AHEAD).toList()))
            return Outcome.of(exchange.say("rule.same", "line", phrases.row(found)))
                    .aboutRules(List.of(before));
        exchange.orders().change(List.of(after));
        return RecurringActions.done(
                exchange,
                exchange.say("rule.changed", "line", phrases.line(after)) + "\n"
                        + exchange.say("rule.due", "days", phrases.days(days)),
                after);
    }

    private static Moved rule(Exchange exchange, Agenda.Standing found, Intent.MoveRecurring move) {
        Cadence cadence = found.recurring().rule().cadence();
        LocalDate next = found.next().orElseThrow();
        LocalDate first = found.handled().isBefore(exchange.today())
                ? exchange.today()
                : found.handled().plusDays(1);
        if (move.monthEnd() && cadence.unit() == Cadence.Unit.MONTH) {
            LocalDate end = next.with(TemporalAdjusters.lastDayOfMonth());
            return rule(found, end, end, true);
        }
        boolean sameMonth = move.within() == Cadence.Unit.MONTH
                && (cadence.unit() == Cadence.Unit.MONTH || cadence.unit() == Cadence.Unit.YEAR);
        if (sameMonth) return ofMonth(found, next, first, move.day().getDayOfMonth());
        LocalDate day = move.day();
        if (move.within() == Cadence.Unit.WEEK && cadence.unit() == Cadence.Unit.WEEK) {
            day = next.with(day.getDayOfWeek());
            if (day.isBefore(first)) day = day.plusWeeks(1);
        }
        return rule(found, day, day, false);
    }

    /** In the month in which it comes next; in the one after where that is over. */
    private static Moved ofMonth(Agenda.Standing found, LocalDate next, LocalDate first, int dayOfMonth) {
        LocalDate day = day(next, dayOfMonth);
        if (day.isBefore(first)) day = day(next.withDayOfMonth(1).plusMonths(1), dayOfMonth);
        LocalDate anchor = day;
        int months = found.recurring().rule().cadence().unit() == Cadence.Unit.YEAR
                ? 12
                : found.recurring().rule().cadence().every();
        // A month that has the day tells it to those that have not.
        for (int back = 1; back <= 12 && anchor.getDayOfMonth() < dayOfMonth; back++)
            anchor = day(day.withDayOfMonth(1).minusMonths((long) back * months), dayOfMonth);
        return rule(found, day, anchor.getDayOfMonth() < dayOfMonth ? day : anchor, false);
    }

    private static LocalDate day(LocalDate month, int dayOfMonth) {
        return month.withDayOfMonth(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    /** @param anchor from which it is counted: that day, or one before it */
    private static Moved rule(Agenda.Standing found, LocalDate day, LocalDate anchor, boolean monthEnd) {
        Recurrence before = found.recurring().rule();
        Recurrence endless = new Recurrence(before.cadence(), anchor, null, null, monthEnd);
        LocalDate until = before.count() == null
                ? before.until()
                : last(endless, day, before.after(found.handled()).count());
        return new Moved(new Recurrence(before.cadence(), anchor, until, null, monthEnd), day);
    }

    /** The day on which it has come so many more times. */
    private static LocalDate last(Recurrence rule, LocalDate from, long times) {
        return rule.after(from.minusDays(1)).skip(times - 1).findFirst().orElseThrow();
    }
}
