package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kharcha.ledger.Agenda;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Sets up what comes round, changes, leaves out and ends it, and says what is to come of it. */
final class RecurringActions {
    private static final int AHEAD = 3;
    private static final int CHOICES = 6;
    private static final int SHOWN = 30;

    Outcome perform(Exchange exchange, Intent.Rule rule) {
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        return switch (rule) {
            case Intent.AddRecurring add -> new NewRule(exchange, agenda).set(add);
            case Intent.ChangeRecurring change ->
                single(
                        exchange,
                        agenda,
                        change.what(),
                        change.category(),
                        each -> Buttons.changeRule(label(exchange, each), id(each), change),
                        found -> changed(exchange, found, change));
            case Intent.RuleNews news -> heard(exchange, agenda, news.rule());
            case Intent.EndRecurring end ->
                single(
                        exchange,
                        agenda,
                        end.what(),
                        end.category(),
                        each -> Buttons.endRule(label(exchange, each), id(each), end.from()),
                        found -> ended(exchange, found, end.from()));
            case Intent.SkipRecurring skip ->
                single(
                        exchange,
                        agenda,
                        skip.what(),
                        skip.category(),
                        each -> Buttons.skipRule(label(exchange, each), id(each), skip.period()),
                        found -> skipped(exchange, found, skip.period()));
            case Intent.MoveRecurring move ->
                single(
                        exchange,
                        agenda,
                        move.what(),
                        move.category(),
                        each -> Buttons.moveRule(label(exchange, each), id(each), move),
                        found -> MovedRule.by(exchange, found, move));
            case Intent.FindRecurring _ -> RegularActions.found(exchange, agenda);
            case Intent.AnswerOffer answer -> RegularActions.answered(exchange, agenda, answer);
            case Intent.ListRecurring _ -> listed(exchange, agenda);
            case Intent.ListBills bills -> bills(exchange, agenda, bills.period());
        };
    }

    private Outcome heard(Exchange exchange, Agenda agenda, Intent.Rule rule) {
        String what = switch (rule) {
            case Intent.ChangeRecurring change -> change.what();
            case Intent.EndRecurring end -> end.what();
            default -> "";
        };
        boolean comesRound = !what.isBlank()
                && !new WhichRules(exchange, agenda).find(what, null).isEmpty();
        return comesRound ? perform(exchange, rule) : Outcome.of(exchange.say("nothing.notice"));
    }

    /** Does it to the one that is meant; says which there are where none is, and asks where several are. */
    private static Outcome single(
            Exchange exchange,
            Agenda agenda,
            String what,
            @Nullable CategoryId category,
            Function<Agenda.Standing, Reply.Choice> button,
            Function<Agenda.Standing, Outcome> work) {
        List<Agenda.Standing> found = new WhichRules(exchange, agenda).find(what, category);
        if (found.size() == 1) return work.apply(found.getFirst());
        if (agenda.payments().isEmpty()) return Outcome.of(exchange.say("rule.none"));
        RulePhrases phrases = new RulePhrases(exchange);
        if (found.isEmpty())
            return Outcome.of(exchange.say(
                    "rule.unknown",
                    "what",
                    what.isBlank() ? exchange.phrases().category(category == null ? CategoryId.OTHER : category) : what,
                    "names",
                    exchange.phrases()
                            .list(agenda.payments().stream()
                                    .map(each -> phrases.brief(each.recurring()))
                                    .toList())));
        return Outcome.of(exchange.say("rule.which"))
                .with(found.stream().limit(CHOICES).map(button).toArray(Reply.Choice[]::new));
    }

    private static String label(Exchange exchange, Agenda.Standing each) {
        return new RulePhrases(exchange).line(each.recurring());
    }

    private static RecurringId id(Agenda.Standing each) {
        return each.recurring().id();
    }

    /** From the next time on, or from that day. */
    private static Outcome changed(Exchange exchange, Agenda.Standing found, Intent.ChangeRecurring change) {
        Recurring before = found.recurring();
        LocalDate from = change.from();
        LocalDate after = from == null || !from.isAfter(found.handled()) ? found.handled() : from.minusDays(1);
        LocalDate next = before.next(after).orElse(null);
        if (next == null) return Outcome.of(exchange.say("rule.over", "line", new RulePhrases(exchange).brief(before)));
        Draft old = before.on(next).orElseThrow();
        if (!Corrected.fits(old, change.correction()))
            return CorrectionActions.misfit(exchange, old, change.correction());
        return changed(
                exchange, found, Corrected.draft(old, change.correction()).withDay(next));
    }

    /** @param terms hold from their day on */
    static Outcome changed(Exchange exchange, Agenda.Standing found, Draft terms) {
        Recurring after = found.recurring().with(terms);
        if (!exchange.orders().change(List.of(after)))
            return Outcome.of(exchange.say("rule.same", "line", new RulePhrases(exchange).row(found)))
                    .aboutRules(List.of(after));
        Draft old = found.recurring().on(terms.day()).orElseThrow();
        return done(
                exchange,
                exchange.say("rule.changed", "line", exchange.entries().change(old, terms)),
                after);
    }

    static Outcome ended(Exchange exchange, Agenda.Standing found, @Nullable LocalDate from) {
        LocalDate last = (from == null ? exchange.today().plusDays(1) : from).minusDays(1);
        if (from == null && found.handled().isBefore(exchange.today())) last = found.handled();
        Recurring after = found.recurring().until(last);
        exchange.orders().change(List.of(after));
        if (!after.isPayment()) return done(exchange, exchange.say("remind.stopped", "count", 1), after);
        String brief = new RulePhrases(exchange).brief(found.recurring());
        List<LocalDate> left =
                after.within(found.handled().plusDays(1), last.isAfter(found.handled()) ? last : found.handled());
        return done(
                exchange,
                left.isEmpty()
                        ? exchange.say("rule.ended", "line", brief)
                        : exchange.say(
                                "rule.ended.after",
                                "line",
                                brief,
                                "day",
                                exchange.phrases().days().weekday(left.getLast())),
                after);
    }

    static Outcome skipped(Exchange exchange, Agenda.Standing found, DateRange period) {
        Recurring before = found.recurring();
        String brief = new RulePhrases(exchange).brief(before);
        LocalDate next = found.next().orElseThrow();
        LocalDate end = period.end();
        if (period.equals(DateRange.ALL)) return skipped(exchange, before, List.of(next), DateRange.day(next));
        // Left out without an end: over.
        if (end == null) return ended(exchange, found, period.start());
        LocalDate start = period.start() == null || !period.start().isAfter(found.handled())
                ? found.handled().plusDays(1)
                : period.start();
        List<LocalDate> days = end.isBefore(start) ? List.of() : before.within(start, end);
        if (days.isEmpty())
            return Outcome.of(exchange.say(
                            "rule.skip.none",
                            "line",
                            brief,
                            "period",
                            exchange.phrases().period(period),
                            "day",
                            exchange.phrases().days().weekday(next)))
                    .with(Buttons.skipRule(
                            exchange.say(
                                    "rule.skip.next",
                                    "day",
                                    exchange.phrases().days().weekday(next)),
                            before.id(),
                            DateRange.ALL))
                    .aboutRules(List.of(before));
        return skipped(exchange, before, days, DateRange.of(start, end));
    }

    private static Outcome skipped(Exchange exchange, Recurring before, List<LocalDate> days, DateRange range) {
        Recurring after = before.without(range);
        exchange.orders().change(List.of(after));
        RulePhrases phrases = new RulePhrases(exchange);
        String then = after.next(days.getLast())
                .map(day -> exchange.say(
                        "rule.then", "day", exchange.phrases().days().weekday(day)))
                .orElse("");
        String said = days.size() <= AHEAD
                ? exchange.say("rule.skipped", "line", phrases.brief(before), "days", phrases.days(days))
                : exchange.say(
                        "rule.skipped.several",
                        "line",
                        phrases.brief(before),
                        "count",
                        days.size(),
                        "day",
                        exchange.phrases().days().weekday(days.getLast()));
        return done(exchange, (said + "\n" + then).strip(), after);
    }

    private static Outcome listed(Exchange exchange, Agenda agenda) {
        List<Agenda.Standing> running = agenda.running();
        if (running.isEmpty()) return Outcome.of(exchange.say("rule.none"));
        RulePhrases phrases = new RulePhrases(exchange);
        List<String> lines = exchange.phrases()
                .atMost(SHOWN, running.stream().map(phrases::row).toList());
        List<String> all = new ArrayList<>(lines);
        monthly(exchange, agenda).ifPresent(all::add);
        Outcome told = Outcome.of(all);
        return running.size() == 1 ? told.aboutRules(List.of(running.getFirst().recurring())) : told;
    }

    /** What it comes to in an average month. */
    private static Optional<String> monthly(Exchange exchange, Agenda agenda) {
        List<Agenda.Standing> payments = agenda.payments();
        MoneyBag out = RulePhrases.monthly(payments, Direction.OUT, exchange.today());
        MoneyBag in = RulePhrases.monthly(payments, Direction.IN, exchange.today());
        if (payments.size() < 2 || out.isEmpty() && in.isEmpty()) return Optional.empty();
        Phrases phrases = exchange.phrases();
        if (in.isEmpty())
            return Optional.of(phrases.say("rule.monthly.out", "out", phrases.amount(out, exchange.home())));
        if (out.isEmpty())
            return Optional.of(phrases.say("rule.monthly.in", "in", phrases.amount(in, exchange.home())));
        return Optional.of(phrases.say(
                "rule.monthly",
                "out",
                phrases.amount(out, exchange.home()),
                "in",
                phrases.amount(in, exchange.home())));
    }

    private static Outcome bills(Exchange exchange, Agenda agenda, DateRange period) {
        if (agenda.payments().isEmpty()) return Outcome.of(exchange.say("rule.none"));
        LocalDate today = exchange.today();
        LocalDate start = period.start() == null || period.start().isBefore(today) ? today : period.start();
        LocalDate end = period.end() == null ? start.plusDays(SHOWN) : period.end();
        Phrases phrases = exchange.phrases();
        String days = phrases.period(DateRange.of(start, end.isBefore(start) ? start : end));
        List<Money> due = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Agenda.Due bill : agenda.bills(start, end)) {
            Draft draft = bill.recurring().on(bill.day()).orElseThrow();
            if (draft.direction() == Direction.OUT) due.add(draft.amount());
            lines.add(phrases.join(
                    phrases.days().weekday(bill.day()), exchange.entries().brief(draft)));
        }
        if (lines.isEmpty()) return Outcome.of(exchange.say("rule.bills.none", "period", days));
        List<String> all = new ArrayList<>(List.of(exchange.say("rule.bills", "period", phrases.capital(days))));
        all.addAll(phrases.atMost(SHOWN, lines));
        if (due.size() > 1)
            all.add(exchange.say("booked.total", "amount", phrases.amount(MoneyBag.of(due), exchange.home())));
        return Outcome.of(all);
    }

    static Outcome done(Exchange exchange, String said, Recurring about) {
        return Outcome.of(said)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .aboutRules(List.of(about))
                .did(false);
    }
}
