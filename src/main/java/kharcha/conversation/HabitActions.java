package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.money.Money;
import kharcha.report.FairPeriods;
import kharcha.report.Figure;
import kharcha.report.Filter;
import kharcha.report.Merchants;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.report.Savings;
import kharcha.report.Unusual;

/** Answers what is asked of somebody's habits. */
final class HabitActions {
    private static final int OFTEN = 5;
    private static final int MOST = 12;

    private HabitActions() {}

    /** "60% saved · this year · €2,600.00 came in, €1,037.00 spent", a line a currency. */
    static Outcome savings(Exchange exchange, Query query) {
        Query asked = untilToday(exchange, query);
        Reports.Sides sides = exchange.reports().sides(exchange.user(), asked.filter(), asked.period());
        List<Savings> savings = Savings.of(sides);
        if (savings.isEmpty())
            return Outcome.of(exchange.phrases()
                    .join(exchange.say("figure.nothing.in"), QuestionActions.subject(exchange, asked)));
        Phrases phrases = exchange.phrases();
        return Outcome.of(savings.stream()
                .map(each -> phrases.join(
                        saved(exchange, each),
                        QuestionActions.subject(exchange, asked),
                        exchange.say(
                                "figure.net.parts",
                                "in",
                                phrases.amount(each.earned()),
                                "out",
                                phrases.amount(each.spent()))))
                .toList());
    }

    /** "60% saved", or how much more was spent than came in. */
    static String saved(Exchange exchange, Savings savings) {
        return savings.saved().amount().signum() < 0
                ? exchange.say(
                        "figure.net.short",
                        "amount",
                        exchange.phrases().amount(savings.saved().negated()))
                : exchange.say("savings.rate", "share", exchange.phrases().share(savings.saved(), savings.earned()));
    }

    /** A period against the median of the last six like it, up to the same day. */
    static Outcome usual(Exchange exchange, Query query) {
        Query asked = untilToday(exchange, query);
        Totals totals = Totals.of(QuestionActions.figures(exchange, asked.filter(), asked.period(), null));
        String line = exchange.phrases()
                .join(
                        exchange.phrases().amount(totals.sum(), exchange.home()),
                        QuestionActions.subject(exchange, asked),
                        exchange.phrases().entries(totals.count()));
        return Outcome.of(List.of(
                line,
                Usually.of(exchange, query.filter(), query.period())
                        .map(usual -> usual.sentence(totals))
                        .orElseGet(() -> exchange.say("chart.usual.unknown"))));
    }

    static Outcome often(Exchange exchange, Query query) {
        int limit = query.limit() == null ? OFTEN : Math.clamp(query.limit(), 1, MOST);
        return merchants(
                exchange,
                query,
                Merchants.mostOften(exchange.reports(), exchange.user(), query.filter(), query.period(), limit),
                "often.none");
    }

    static Outcome firstSeen(Exchange exchange, Query query) {
        Query asked = untilToday(exchange, query);
        List<Merchants.Merchant> found =
                Merchants.firstSeen(exchange.reports(), exchange.user(), asked.filter(), asked.period());
        boolean known = asked.period().start() != null
                && Merchants.isBookedBefore(
                        exchange.reports(), exchange.user(), asked.period().start());
        return merchants(exchange, asked, found, known ? "new.none" : "new.unknown");
    }

    private static Outcome merchants(Exchange exchange, Query query, List<Merchants.Merchant> found, String none) {
        Phrases phrases = exchange.phrases();
        String subject = QuestionActions.subject(exchange, query);
        if (found.isEmpty()) return Outcome.of(phrases.join(exchange.say(none), subject));
        List<String> lines = new ArrayList<>(List.of(subject));
        lines.addAll(phrases.atMost(
                MOST,
                found.stream()
                        .map(each -> phrases.join(
                                each.name(),
                                phrases.entries(each.count()),
                                phrases.amount(each.sum(), exchange.home())))
                        .toList()));
        return Outcome.of(lines);
    }

    static Outcome unusual(Exchange exchange, Query query) {
        Query asked = untilToday(exchange, query);
        String subject = QuestionActions.subject(exchange, asked);
        List<Unusual> found = found(exchange, asked.filter(), asked.period());
        if (found.isEmpty()) return Outcome.of(exchange.phrases().join(exchange.say("unusual.none"), subject));
        List<Entry> entries = found.stream().map(Unusual::entry).limit(MOST).toList();
        List<String> lines = Stream.concat(
                        Stream.of(subject),
                        exchange
                                .phrases()
                                .atMost(
                                        MOST,
                                        found.stream()
                                                .map(each -> unusual(exchange, each))
                                                .toList())
                                .stream())
                .toList();
        return Outcome.of(lines).about(entries).showing(entries);
    }

    static List<Unusual> found(Exchange exchange, Filter filter, DateRange period) {
        return Unusual.of(exchange.reports(), exchange.user(), filter, period, exchange.categories()::home);
    }

    /** "€120.00 · fuel · Shell · Fri 20 Nov · 4x your usual for Shell (€30.00)". */
    static String unusual(Exchange exchange, Unusual unusual) {
        return exchange.phrases().join(exchange.entries().line(unusual.entry()), reason(exchange, unusual));
    }

    /** "4x your usual for Shell (€30.00)". */
    static String reason(Exchange exchange, Unusual unusual) {
        Draft draft = unusual.entry().draft();
        return exchange.say(
                "unusual.times",
                "times",
                unusual.times(),
                "what",
                unusual.byMerchant() ? draft.note() : exchange.phrases().category(draft.category()),
                "amount",
                exchange.phrases().amount(unusual.usual()));
    }

    /** Days that are still to come have nothing to tell. */
    private static Query untilToday(Exchange exchange, Query query) {
        return query.withPeriod(FairPeriods.untilToday(query.period(), exchange.today()));
    }

    /** What is usual for a period, once enough is known. */
    record Usually(Exchange exchange, Money sum, String name) {
        static Optional<Usually> of(Exchange exchange, Filter filter, DateRange period) {
            return kharcha.report.Usual.of(
                            exchange.reports(),
                            exchange.user(),
                            filter,
                            period,
                            exchange.today(),
                            exchange.calendar(),
                            exchange.home())
                    .map(sum -> of(exchange, sum, period));
        }

        static Usually of(Exchange exchange, Money sum, DateRange period) {
            boolean goesOn = period.end() == null || period.end().isAfter(exchange.today());
            return new Usually(exchange, sum, exchange.say(goesOn ? "usual.by.now" : "usual"));
        }

        String sentence(Totals now) {
            return new Difference(exchange, now, Totals.of(List.of(new Figure("", sum, 1))), name).sentence();
        }
    }
}
