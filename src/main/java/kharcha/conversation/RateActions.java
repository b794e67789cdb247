package kharcha.conversation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.account.Preferences;
import kharcha.money.Converted;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.money.OwnRate;
import kharcha.money.OwnRates;
import kharcha.money.Rate;
import kharcha.report.Figure;
import kharcha.report.Query;
import kharcha.report.Reports;
import kharcha.understanding.Intent;

/** Keeps what the user says that currencies are worth, and tells what they are. */
final class RateActions {
    /** As many digits as a rate is written with. */
    private static final MathContext SHOWN = new MathContext(6);

    Outcome act(Exchange exchange, Intent.OfRates intent) {
        return switch (intent) {
            case Intent.SayRate said -> say(exchange, said);
            case Intent.TellRate told -> tell(exchange, told);
            case Intent.ForgetRates forget -> forget(exchange, forget.of());
            case Intent.AskAtTodaysRate ask -> atTodaysRate(exchange, ask.query());
        };
    }

    private static Outcome say(Exchange exchange, Intent.SayRate said) {
        Currency in = said.in() == null ? exchange.home() : said.in();
        LocalDate day = said.day() == null ? exchange.today() : said.day();
        if (said.of().equals(in)) return Outcome.refused(exchange.say("rate.same", "currency", in.getCurrencyCode()));
        OwnRate rate = said.either() && isInverse(exchange, said.of(), in, said.value(), day)
                ? new OwnRate(in, said.of(), said.value(), day)
                : new OwnRate(said.of(), in, said.value(), day);
        Preferences now = exchange.preferences();
        if (now.rates().all().size() >= OwnRates.MOST)
            return Outcome.refused(exchange.say("rate.too.many", "most", OwnRates.MOST));
        String line = line(exchange, rate.of(), rate.value(), rate.in());
        String noted = exchange.say(
                "rate.said", "line", line, "day", exchange.phrases().day(day));
        Outcome outcome = changed(exchange, now.withOwnRates(now.rates().with(rate)), noted);
        boolean isHome = rate.of().equals(exchange.home()) || rate.in().equals(exchange.home());
        return isHome ? outcome : apart(exchange, rate, outcome);
    }

    /**
     * By a rate between two foreign currencies nothing is converted. Where one of them has a rate at home, the other's follows from
     * both; it is told with its source, and counts once it is said.
     */
    private static Outcome apart(Exchange exchange, OwnRate said, Outcome outcome) {
        Currency home = exchange.home();
        Optional<Rate> of = exchange.desk().rates().find(said.of(), home, said.since());
        Optional<Rate> in = exchange.desk().rates().find(said.in(), home, said.since());
        Outcome told = outcome.with(new Reply.Text(
                exchange.say("rate.apart", "currency", exchange.phrases().currency(home))));
        if (of.isPresent() == in.isPresent()) return told;
        Rate known = of.or(() -> in).orElseThrow();
        Currency other = of.isPresent() ? said.in() : said.of();
        BigDecimal value = of.isPresent()
                ? known.value().divide(said.value(), SHOWN)
                : known.value().multiply(said.value(), SHOWN);
        String line = line(exchange, other, value, home);
        return told.with(new Reply.Text(exchange.phrases()
                        .join(
                                exchange.say("rate.follows", "line", line(exchange, known.from(), known.value(), home)),
                                source(exchange, known),
                                line)))
                .with(new Reply.Choice(
                        line,
                        "1 " + other.getCurrencyCode() + " = " + value.toPlainString() + " " + home.getCurrencyCode()));
    }

    private static String line(Exchange exchange, Currency of, BigDecimal value, Currency in) {
        return exchange.say("rate.line", "of", of.getCurrencyCode(), "value", value, "in", in.getCurrencyCode());
    }

    /** Whether the number is nearer to what one of the home currency is: "the rate for dollars is 1.08". */
    private static boolean isInverse(Exchange exchange, Currency of, Currency in, BigDecimal value, LocalDate day) {
        Optional<Rate> known = exchange.desk().rates().find(of, in, day);
        if (known.isEmpty()) return false;
        BigDecimal rate = known.get().value();
        return apart(value.multiply(rate)).compareTo(apart(value.divide(rate, MathContext.DECIMAL64))) < 0;
    }

    /** How many times as much one is of the other, whichever is more. */
    private static BigDecimal apart(BigDecimal ratio) {
        return ratio.max(BigDecimal.ONE.divide(ratio, MathContext.DECIMAL64));
    }

    private static Outcome forget(Exchange exchange, Currency of) {
        Preferences now = exchange.preferences();
        OwnRates left = now.rates().without(of);
        String name = exchange.phrases().currency(of);
        if (left.equals(now.rates())) return Outcome.of(exchange.say("rate.own.none", "currency", name));
        return changed(exchange, now.withOwnRates(left), exchange.say("rate.forgotten", "currency", name));
    }

    /** What is converted by it is so at once; of a large book the rest follows. */
    private static Outcome changed(Exchange exchange, Preferences wanted, String said) {
        exchange.ledger().prefer(wanted);
        boolean done = exchange.desk()
                .converting()
                .next(exchange.user(), ConvertingRound.AT_ONCE, null)
                .isDone();
        List<String> lines = new ArrayList<>(List.of(said));
        if (!done) lines.add(exchange.say("rate.later"));
        return Outcome.of(lines)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    private static Outcome tell(Exchange exchange, Intent.TellRate told) {
        LocalDate day = told.day() == null ? exchange.today() : told.day();
        Currency of = told.of().equals(exchange.home()) ? exchange.preferences().spoken() : told.of();
        Optional<Rate> rate = exchange.desk().rates().find(of, exchange.home(), day);
        if (rate.isEmpty())
            return Outcome.of(
                    exchange.say("rate.unknown", "currency", exchange.phrases().currency(of)));
        return Outcome.of(exchange.phrases()
                .join(
                        exchange.say(
                                "rate.line",
                                "of",
                                of.getCurrencyCode(),
                                "value",
                                rate.get().value(),
                                "in",
                                exchange.home().getCurrencyCode()),
                        source(exchange, rate.get())));
    }

    private static String source(Exchange exchange, Rate rate) {
        return exchange.phrases().rate(new Converted(Money.zero(rate.to()), rate.value(), rate.day(), rate.source()));
    }

    /** As it was paid, each at the rate of its day, and what the same money would be today. */
    private static Outcome atTodaysRate(Exchange exchange, Query query) {
        Reports reports = exchange.asPaid();
        List<Figure> paid = reports.figures(exchange.user(), query.filter(), query.period(), null);
        if (paid.isEmpty()) return QuestionActions.nothing(exchange, query);
        Totals then = Totals.of(
                exchange.reports().figures(exchange.user(), query.filter().withCurrency(null), query.period(), null));
        MoneyBag now = MoneyBag.empty();
        List<String> sources = new ArrayList<>();
        for (Figure figure : paid) {
            Optional<Rate> rate = exchange.desk()
                    .rates()
                    .find(figure.sum().currency(), exchange.home(), exchange.today())
                    .filter(_ -> !figure.sum().currency().equals(exchange.home()));
            now = now.plus(rate.flatMap(known -> known.convert(figure.sum())).orElse(figure.sum()));
            rate.map(known -> source(exchange, known))
                    .filter(source -> !sources.contains(source))
                    .ifPresent(sources::add);
        }
        Phrases phrases = exchange.phrases();
        return Outcome.of(List.of(
                        phrases.join(
                                exchange.say("rate.then", "amount", phrases.amount(then)),
                                QuestionActions.subject(exchange, query),
                                phrases.entries(then.count())),
                        phrases.join(
                                exchange.say("rate.today", "amount", phrases.amount(now, exchange.home())),
                                phrases.list(sources))))
                .asking(query);
    }
}
