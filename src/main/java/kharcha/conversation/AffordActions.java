package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.ledger.Agenda;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.report.Balance;
import kharcha.report.DaysSpent;
import kharcha.report.Filter;
import kharcha.report.Forecast;
import kharcha.report.Forecast.Expected;
import kharcha.report.ForecastFigures;
import kharcha.report.Query;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether something can be afforded, with the reasons: what this month is expected to leave, what budgets leave,
 * and what is there: in the wallets, less the bills that come first. The strictest of them decides. It fits when it would even in a month as expensive as the interval allows, and is tight when it would
 * only in the expected one.
 */
final class AffordActions {
    private enum Verdict {
        YES,
        TIGHT,
        NO
    }

    /** @param verdict null where nothing follows from it */
    private record Reason(@Nullable Verdict verdict, String said) {}

    Outcome answer(Exchange exchange, Intent.Afford asked) {
        if (!asked.amount().currency().equals(exchange.home())) return elsewhere(exchange, asked);
        ForecastFigures figures = exchange.forecasts();
        DaysSpent spent = figures.spending();
        Forecast spending = Forecast.of(spent, asked.amount().currency());
        Forecast income = Forecast.of(figures.income(spent), asked.amount().currency());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(money(exchange, asked.amount(), spending, income));
        strictest(exchange, asked, spending).ifPresent(reasons::add);
        there(exchange, asked.amount()).ifPresent(reasons::add);
        Optional<Verdict> verdict = reasons.stream()
                .map(Reason::verdict)
                .flatMap(Stream::ofNullable)
                .max(Verdict::compareTo);
        List<String> lines = new ArrayList<>();
        lines.add(exchange.say(key(verdict), "what", what(exchange, asked)));
        reasons.forEach(reason -> lines.add(reason.said()));
        return Outcome.of(lines)
                .with(Buttons.forecast(exchange.phrases()))
                .asking(Query.of(Query.Metric.SUM, Filter.NONE, spending.month()));
    }

    /** Nothing here is converted, so nothing is set against it. */
    private static Outcome elsewhere(Exchange exchange, Intent.Afford asked) {
        String home = exchange.phrases().currency(exchange.home());
        return Outcome.of(List.of(
                exchange.say("afford.unknown", "what", what(exchange, asked)),
                exchange.say("afford.elsewhere", "currency", home)));
    }

    private static String key(Optional<Verdict> verdict) {
        if (verdict.isEmpty()) return "afford.unknown";
        return switch (verdict.get()) {
            case YES -> "afford.yes";
            case TIGHT -> "afford.tight";
            case NO -> "afford.no";
        };
    }

    private static String what(Exchange exchange, Intent.Afford asked) {
        String amount = exchange.phrases().amount(asked.amount());
        CategoryId category = asked.category();
        return category == null
                ? amount
                : exchange.say(
                        "afford.what",
                        "amount",
                        amount,
                        "what",
                        exchange.phrases().category(category));
    }

    /** What the month leaves. Where no income is known, or too little else, it is only said. */
    private static Reason money(Exchange exchange, Money amount, Forecast spending, Forecast income) {
        Money in = income.all().atEnd();
        Money left = in.minus(spending.all().atEnd());
        Money after = left.minus(amount);
        Money atWorst = in.minus(spending.all().high()).minus(amount);
        if (!in.isPositive())
            return new Reason(
                    null,
                    said(
                            exchange,
                            "afford.no.income",
                            spending.all().atEnd(),
                            in,
                            spending.all().atEnd().plus(amount)));
        if (spending.isEarly())
            return new Reason(
                    null, said(exchange, "afford.early", spending.all().known(), in, after));
        Verdict verdict = verdict(after, atWorst);
        String said = said(exchange, "afford.money", spending.all().atEnd(), in, after);
        if (verdict == Verdict.TIGHT)
            said += " "
                    + exchange.say(
                            "afford.money.worst", "left", exchange.phrases().amount(atWorst));
        return new Reason(verdict, said);
    }

    private static Verdict verdict(Money expected, Money atWorst) {
        if (expected.amount().signum() < 0) return Verdict.NO;
        return atWorst.amount().signum() < 0 ? Verdict.TIGHT : Verdict.YES;
    }

    private static String said(Exchange exchange, String key, Money spent, Money income, Money left) {
        Phrases phrases = exchange.phrases();
        return exchange.say(
                key, "spent", phrases.amount(spent), "income", phrases.amount(income), "left", phrases.amount(left));
    }

    /** Of the budget of that category and the one on everything the one that leaves less room; of equals the former. */
    private static Optional<Reason> strictest(Exchange exchange, Intent.Afford asked, Forecast spending) {
        CategoryId category =
                asked.category() == null ? null : exchange.categories().home(asked.category());
        return exchange.budgets().all().stream()
                .filter(budget -> budget.category() == null || budget.category().equals(category))
                .filter(budget ->
                        budget.amount().currency().equals(asked.amount().currency()))
                .sorted(Comparator.comparing(budget -> budget.category() != null))
                .map(budget -> budget(exchange, asked.amount(), budget, spending))
                .max(Comparator.comparing(reason -> Objects.requireNonNull(reason.verdict())));
    }

    private static Reason budget(Exchange exchange, Money amount, Budget budget, Forecast spending) {
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        BudgetState state = exchange.budgetFigures().of(budget).state();
        Money after = state.left().minus(amount);
        Money stillUsual = after.minus(usual(budget, state, spending));
        Verdict verdict = verdict(after, stillUsual);
        return new Reason(
                verdict,
                exchange.say(
                        verdict == Verdict.TIGHT ? "afford.budget.tight" : "afford.budget",
                        "what",
                        phrases.name(budget.category()),
                        "left",
                        exchange.phrases().amount(state.left()),
                        "limit",
                        exchange.phrases().amount(state.limit()),
                        "after",
                        exchange.phrases().amount(after),
                        "usual",
                        exchange.phrases().amount(usual(budget, state, spending))));
    }

    /**
     * What wallets hold less the bills that come before the next income, or before the month ends where none is known to come.
     * Empty where nobody said what is in any wallet.
     */
    private static Optional<Reason> there(Exchange exchange, Money amount) {
        Wallets used = new Wallets(exchange.wallets().used());
        List<Balance> stated = Balance.all(
                        used, exchange.desk().balances().flows(exchange.user(), exchange.wallets()), exchange.home())
                .stream()
                .filter(balance ->
                        balance.stated() != null && balance.currency().equals(exchange.home()))
                .toList();
        if (stated.isEmpty()) return Optional.empty();
        Money there = Balance.total(stated).in(exchange.home());
        Agenda agenda = exchange.desk().recurring().read(exchange.user());
        LocalDate from = exchange.today().plusDays(1);
        Optional<LocalDate> income = agenda.bills(from, from.plusMonths(1)).stream()
                .filter(due -> due.recurring()
                        .on(due.day())
                        .filter(AffordActions::isIncome)
                        .isPresent())
                .map(Agenda.Due::day)
                .findFirst();
        LocalDate monthEnd = exchange.calendar().monthEnd(exchange.today());
        LocalDate last = income.map(day -> day.minusDays(1)).orElse(monthEnd);
        Money bills = last.isBefore(from) ? Money.zero(exchange.home()) : bills(exchange, agenda.bills(from, last));
        Money after = there.minus(bills).minus(amount);
        return Optional.of(new Reason(
                after.amount().signum() < 0 ? Verdict.NO : Verdict.YES,
                exchange.say(
                        income.isPresent() ? "afford.wallets.income" : "afford.wallets.month",
                        "there",
                        exchange.phrases().amount(there),
                        "bills",
                        exchange.phrases().amount(bills),
                        "day",
                        exchange.phrases().days().plain(income.orElse(monthEnd)),
                        "left",
                        exchange.phrases().amount(after))));
    }

    private static boolean isIncome(Draft draft) {
        return draft.direction() == Direction.IN && draft.category().isIncome();
    }

    private static Money bills(Exchange exchange, List<Agenda.Due> due) {
        return due.stream()
                .flatMap(each -> each.recurring().on(each.day()).stream())
                .filter(draft -> draft.direction() == Direction.OUT
                        && draft.amount().currency().equals(exchange.home()))
                .map(Draft::amount)
                .reduce(Money.zero(exchange.home()), Money::plus);
    }

    /** What else is to come in the budget's stretch, where that ends with the month. */
    private static Money usual(Budget budget, BudgetState state, Forecast spending) {
        LocalDate end = Objects.requireNonNull(spending.month().end());
        Optional<Expected> expected =
                budget.category() == null ? Optional.of(spending.all()) : spending.of(budget.category());
        return expected.filter(_ -> end.equals(state.period().end()))
                .map(it -> it.atEnd().minus(it.soFar()))
                .orElse(Money.zero(budget.amount().currency()));
    }
}
