package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.ledger.Entries;
import kharcha.ledger.Entry;
import kharcha.ledger.Offers;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.Regular;
import kharcha.ledger.Regulars;
import kharcha.report.Filter;
import kharcha.report.Reports;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;

/**
 * Offers to book by itself what was found to come round, and takes the answer.
 *
 * <p>A booking is looked at together with the last entries of its own note, which come back with the statement that books it; so it
 * takes no longer in a large book, and asks nothing more of the database until something is found. Who asks what comes round has
 * the last years looked through, as far as so many entries go.
 */
public final class RegularActions {
    /** Of one note; the days of five quarters of weeks. */
    private static final int AMONG = 60;

    /** Three of a year lie in there. */
    private static final int DAYS_BACK = 760;

    private static final int MOST_ENTRIES = 5000;
    private static final int AHEAD = 3;
    private static final int CHOICES = 6;
    private static final int SHOWN = 20;
    private static final RecurringId NONE = new RecurringId(1);

    private RegularActions() {}

    /** An entry that was booked, and what is offered with it. */
    record Booked(Entry entry, Optional<Regular> offered) {}

    /** Books it; what was offered before is not looked for. */
    static Booked book(Exchange exchange, Draft draft) {
        if (draft.note().isBlank() || exchange.offers().knows(draft.note()))
            return new Booked(exchange.ledger().record(List.of(draft)).getFirst(), Optional.empty());
        Entries.Among booked = exchange.ledger().record(draft, AMONG);
        return new Booked(
                booked.entry(),
                Regulars.with(booked.entry(), booked.before(), exchange.today())
                        .filter(found -> isNew(exchange, found)));
    }

    private static boolean isNew(Exchange exchange, Regular found) {
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        return !agenda.knows(found.newest().draft()) && agenda.running().size() < Recurring.MOST;
    }

    /** With the offer, which is noted so that it is the only one. */
    static Outcome offered(Exchange exchange, Outcome outcome, Regular found) {
        note(exchange, found.name(), false);
        Agenda.Standing standing = found.standing(NONE, exchange.today());
        return outcome.with(new Reply.Text(exchange.say(
                        "offer.ask",
                        "what",
                        exchange.entries().brief(found.newest().draft()),
                        "every",
                        String.join(", ", new RulePhrases(exchange).rhythm(found.rule())),
                        "day",
                        exchange.phrases().days().weekday(standing.next().orElseThrow()))))
                .with(
                        Buttons.offer(exchange.say("offer.yes"), found.newest().id(), true),
                        Buttons.offer(exchange.say("offer.no"), found.newest().id(), false))
                .asking(new Question.Offer(found.newest().id()));
    }

    private static void note(Exchange exchange, String name, boolean refused) {
        Offers now = exchange.desk().offers().read(exchange.user());
        exchange.desk().offers().write(exchange.user(), now.with(name, refused));
    }

    /** All that is found and was not refused, the newest first. */
    public static List<Regular> all(Desk desk, UserId user, Agenda agenda, LocalDate today) {
        DateRange days = new DateRange(today.minusDays(DAYS_BACK), today);
        Offers offers = desk.offers().read(user);
        return Regulars.in(desk.reports().entries(user, Filter.NONE, days, Reports.Order.NEWEST, MOST_ENTRIES), today)
                .stream()
                .filter(found -> !offers.isRefused(found.name())
                        && !agenda.knows(found.newest().draft()))
                .limit(SHOWN)
                .toList();
    }

    static Outcome found(Exchange exchange, Agenda agenda) {
        List<Regular> all = all(exchange.desk(), exchange.user(), agenda, exchange.today());
        if (all.isEmpty()) return Outcome.of(exchange.say("offer.none"));
        RulePhrases phrases = new RulePhrases(exchange);
        List<String> lines = new ArrayList<>(List.of(exchange.say("offer.found")));
        List<Reply.Choice> choices = new ArrayList<>();
        for (Regular each : all) {
            Agenda.Standing standing = each.standing(NONE, exchange.today());
            lines.add(phrases.row(standing));
            String brief = phrases.brief(standing.recurring());
            if (choices.size() < CHOICES)
                choices.add(Buttons.offer(
                        exchange.say("offer.accept", "what", brief),
                        each.newest().id(),
                        true));
        }
        return Outcome.of(lines).with(choices.toArray(Reply.Choice[]::new));
    }

    static Outcome answered(Exchange exchange, Agenda agenda, Intent.AnswerOffer answer) {
        Optional<Entry> entry = exchange.desk().entries().find(exchange.user(), answer.entry());
        if (entry.isEmpty()) return Outcome.of(exchange.say("offer.gone"));
        String name = entry.get().draft().note();
        if (!answer.wanted()) {
            note(exchange, name, true);
            return Outcome.of(exchange.say("offer.refused", "what", name));
        }
        if (agenda.running().size() >= Recurring.MOST) return Outcome.refused(exchange.say("rule.many"));
        if (agenda.knows(entry.get().draft())) return known(exchange, agenda, entry.get());
        return regular(exchange, entry.get())
                .map(found -> accepted(exchange, found))
                .orElseGet(() -> Outcome.of(exchange.say("offer.gone")));
    }

    private static Outcome known(Exchange exchange, Agenda agenda, Entry entry) {
        List<Agenda.Standing> same =
                new WhichRules(exchange, agenda).find(entry.draft().note(), null);
        if (same.isEmpty()) return Outcome.of(exchange.say("offer.gone"));
        return Outcome.of(exchange.say("rule.already", "line", new RulePhrases(exchange).row(same.getFirst())))
                .aboutRules(List.of(same.getFirst().recurring()));
    }

    /** What that entry is one of, as the book is now. */
    private static Optional<Regular> regular(Exchange exchange, Entry entry) {
        List<Entry> named =
                exchange.desk().entries().named(exchange.user(), entry.draft().note(), AMONG);
        return Regulars.with(entry, named, exchange.today())
                .or(() -> Regulars.in(named, exchange.today()).stream()
                        .filter(found -> found.newest().draft().direction()
                                == entry.draft().direction())
                        .findFirst());
    }

    private static Outcome accepted(Exchange exchange, Regular found) {
        note(exchange, found.name(), false);
        Agenda.Standing wanted = found.standing(exchange.desk().recurring().fresh(exchange.user()), exchange.today());
        Recurring recurring = wanted.recurring();
        exchange.orders().add(recurring, wanted.handled());
        RulePhrases phrases = new RulePhrases(exchange);
        List<LocalDate> next = recurring.after(wanted.handled()).limit(AHEAD).toList();
        return RecurringActions.done(
                exchange,
                exchange.say("rule.set", "line", phrases.line(recurring)) + "\n"
                        + exchange.say("rule.due", "days", phrases.days(next)),
                recurring);
    }
}
