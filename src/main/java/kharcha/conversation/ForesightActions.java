package kharcha.conversation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.money.MoneyBag;
import kharcha.report.DaysSpent;
import kharcha.report.Filter;
import kharcha.report.Forecast;
import kharcha.report.Forecast.Expected;
import kharcha.report.ForecastFigures;
import kharcha.report.Query;
import kharcha.understanding.BudgetTopic;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Says how the month will end, with what that is made of; and whether something can be afforded. Nothing is ever booked here. */
final class ForesightActions {
    private static final int SHOWN = 6;
    private static final Cadence MONTHLY = Cadence.every(Cadence.Unit.MONTH);

    private final AffordActions afford = new AffordActions();

    Outcome tell(Exchange exchange, Intent.Foresight intent) {
        return switch (intent) {
            case Intent.TellForecast forecast -> forecast(exchange, forecast.category());
            case Intent.WillBudgetHold budget -> budgets(exchange, budget.category());
            case Intent.Afford asked -> afford.answer(exchange, asked);
        };
    }

    private static Outcome forecast(Exchange exchange, @Nullable CategoryId named) {
        CategoryId category = named == null ? null : exchange.categories().home(named);
        DaysSpent spent = exchange.forecasts().spending();
        List<String> lines = new ArrayList<>();
        Forecast first = null;
        for (Forecast forecast : ForecastFigures.of(spent, exchange.home())) {
            if (first == null) first = forecast;
            Expected expected = expected(forecast, category);
            boolean nothing = expected.high().amount().signum() == 0;
            if (nothing && !forecast.currency().equals(exchange.home())) continue;
            lines.add(head(exchange, forecast, expected, category));
            if (!isDecided(forecast)) lines.add(parts(exchange, forecast, expected));
        }
        if (first == null) throw new IllegalStateException("there is always a forecast of the home currency");
        Outcome outcome = Outcome.of(lines);
        if (category == null && !isDecided(first) && first.lines().size() > 1)
            outcome = outcome.with(new Reply.Text(String.join("\n", byCategory(exchange, first))));
        if (!isLastDay(first)) outcome = outcome.with(new Reply.Text(basis(exchange, first)));
        Filter filter = category == null ? Filter.NONE : Filter.NONE.withCategories(Set.of(category));
        return outcome.asking(Query.of(Query.Metric.SUM, filter, first.month()));
    }

    private static Expected expected(Forecast forecast, @Nullable CategoryId category) {
        if (category == null) return forecast.all();
        Money zero = Money.zero(forecast.currency());
        return forecast.of(category).orElse(new Expected(zero, zero, zero, zero, zero));
    }

    /** Whether nothing is left to foretell, or nothing can be. */
    private static boolean isDecided(Forecast forecast) {
        return forecast.isEarly() || isLastDay(forecast);
    }

    private static boolean isLastDay(Forecast forecast) {
        return forecast.today().equals(forecast.month().end());
    }

    private static String head(Exchange exchange, Forecast forecast, Expected expected, @Nullable CategoryId category) {
        Phrases phrases = exchange.phrases();
        String what = category == null ? "" : phrases.category(category);
        String period = phrases.period(forecast.month());
        if (isLastDay(forecast))
            return phrases.join(phrases.amount(expected.known()), what, period, exchange.say("forecast.ends.today"));
        if (forecast.isEarly()) return phrases.join(parts(exchange, forecast, expected), what, period);
        return phrases.join(
                exchange.say("forecast.expected", "amount", phrases.amount(expected.atEnd())),
                what,
                period,
                exchange.say(
                        "forecast.likely",
                        "low",
                        phrases.amount(expected.low()),
                        "high",
                        phrases.amount(expected.high())));
    }

    /** What it adds up from. */
    private static String parts(Exchange exchange, Forecast forecast, Expected expected) {
        Phrases phrases = exchange.phrases();
        List<String> parts = new ArrayList<>();
        parts.add(exchange.say("forecast.so.far", "amount", phrases.amount(expected.soFar())));
        if (expected.due().amount().signum() != 0)
            parts.add(exchange.say("forecast.due", "amount", phrases.amount(expected.due())));
        long left = ChronoUnit.DAYS.between(forecast.today(), forecast.month().end());
        if (!forecast.isEarly())
            parts.add(exchange.say("forecast.usual", "amount", phrases.amount(expected.usual()), "count", left));
        return phrases.sum(parts);
    }

    private static List<String> byCategory(Exchange exchange, Forecast forecast) {
        return exchange.phrases()
                .atMost(
                        SHOWN,
                        forecast.lines().stream()
                                .map(line -> exchange.phrases()
                                        .join(
                                                exchange.phrases().category(line.category()),
                                                exchange.say(
                                                        "forecast.line",
                                                        "amount",
                                                        exchange.phrases()
                                                                .amount(line.expected()
                                                                        .atEnd()),
                                                        "spent",
                                                        exchange.phrases()
                                                                .amount(line.expected()
                                                                        .soFar()))))
                                .toList());
    }

    private static String basis(Exchange exchange, Forecast forecast) {
        return exchange.say(forecast.isEarly() ? "forecast.early" : "forecast.basis", "count", forecast.months());
    }

    private static Outcome budgets(Exchange exchange, @Nullable CategoryId named) {
        CategoryId category = named == null ? null : exchange.categories().home(named);
        List<Budget> asked = exchange.budgets().all().stream()
                .filter(budget -> category == null || category.equals(budget.category()))
                .sorted(Comparator.comparing(budget -> budget.category() != null))
                .toList();
        if (asked.isEmpty()) return forecast(exchange, category).with(new Reply.Text(none(exchange, category)));
        DaysSpent spent = exchange.forecasts().spending();
        List<String> lines = new ArrayList<>();
        for (Budget budget : asked) lines.add(line(exchange, spent, budget));
        Outcome outcome = Outcome.of(exchange.phrases().atMost(SHOWN * 2, lines));
        Forecast forecast = Forecast.of(spent, exchange.home());
        if (!isLastDay(forecast)) outcome = outcome.with(new Reply.Text(basis(exchange, forecast)));
        Budget first = asked.getFirst();
        return asked.size() > 1
                ? outcome
                : outcome.about(
                        new BudgetTopic(first.category(), first.amount().currency(), BudgetTopic.Why.SPOKEN_OF));
    }

    private static String none(Exchange exchange, @Nullable CategoryId category) {
        if (category == null) return exchange.say("budget.none");
        MoneyBag spent =
                exchange.budgetFigures().spent(category, exchange.calendar().month(exchange.today()), exchange.home());
        return exchange.say(
                "budget.none.for",
                "what",
                exchange.phrases().category(category),
                "amount",
                exchange.phrases().amount(spent, exchange.home()));
    }

    /** Only what lasts for a month can be held against a month's end; of others it is said how they stand. */
    private static String line(Exchange exchange, DaysSpent spent, Budget budget) {
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        BudgetState state = exchange.budgetFigures().of(budget).state();
        Forecast forecast = Forecast.of(spent, budget.amount().currency());
        if (!budget.cadence().equals(MONTHLY) || isDecided(forecast)) return phrases.line(state);
        Expected expected = expected(forecast, budget.category());
        Money over = expected.atEnd().minus(state.limit());
        return exchange.say(
                verdict(state, expected),
                "what",
                exchange.phrases().capital(phrases.name(budget.category())),
                "amount",
                exchange.phrases().amount(expected.atEnd()),
                "limit",
                exchange.phrases().amount(state.limit()),
                "over",
                exchange.phrases().amount(state.isOver() ? state.left().negated() : over));
    }

    private static String verdict(BudgetState state, Expected expected) {
        Money limit = state.limit();
        if (state.isOver()) return "forecast.budget.gone";
        if (expected.low().compareTo(limit) > 0) return "forecast.budget.lost";
        if (expected.atEnd().compareTo(limit) > 0) return "forecast.budget.over";
        return expected.high().compareTo(limit) > 0 ? "forecast.budget.close" : "forecast.budget.kept";
    }
}
