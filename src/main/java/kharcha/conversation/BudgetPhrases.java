package kharcha.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.report.BudgetFigures.Standing;
import org.jspecify.annotations.Nullable;

/** Budgets in words: "groceries, 400.00 € a month", "Groceries: 323.40 € of 400.00 € this month (80%), 76.60 € left for 8 days." */
public final class BudgetPhrases {
    private static final int QUARTER = 3;

    private final Phrases phrases;

    public BudgetPhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param category null: everything */
    public String name(@Nullable CategoryId category) {
        return category == null ? phrases.say("budget.everything") : phrases.category(category);
    }

    /** "Groceries, 400.00 € a month". */
    String plain(Budget budget) {
        return plain(budget, rate(budget));
    }

    /** The same with what is new set beside what was there. */
    String change(Budget before, Budget after) {
        if (before.cadence().equals(after.cadence()))
            return plain(
                    after,
                    before.amount().equals(after.amount())
                            ? rate(after)
                            : rate(arrow(phrases.amount(before.amount()), phrases.amount(after.amount())), after));
        return plain(after, arrow(rate(before), rate(after)));
    }

    private String arrow(String before, String after) {
        return phrases.say("arrow", "before", before, "after", after);
    }

    private String plain(Budget budget, String rate) {
        return phrases.say(
                budget.carryOver() ? "budget.is.carried" : "budget.is", "what", name(budget.category()), "rate", rate);
    }

    /** "400.00 € a month, what is left carries over". */
    public String terms(Budget budget) {
        return budget.carryOver() ? phrases.say("budget.terms.carried", "rate", rate(budget)) : rate(budget);
    }

    private String rate(Budget budget) {
        return rate(phrases.amount(budget.amount()), budget);
    }

    private String rate(String amount, Budget budget) {
        return phrases.say("budget.rate", "amount", amount, "each", each(budget.cadence()));
    }

    private String each(Cadence cadence) {
        String key = switch (cadence.unit()) {
            case DAY, WEEKDAY -> "budget.each.day";
            case WEEK -> "budget.each.week";
            case MONTH -> "budget.each.month";
            case YEAR -> "budget.each.year";
        };
        return phrases.say(key, "count", cadence.every());
    }

    /** What holds from now on for that category. */
    String now(@Nullable CategoryId category, @Nullable Budget budget) {
        return budget == null
                ? phrases.say("budget.now.none", "what", name(category))
                : phrases.say("budget.now", "budget", plain(budget));
    }

    /** How it stands, in one sentence. */
    public String line(BudgetState state) {
        String what = phrases.capital(name(state.budget().category()));
        String spent = phrases.amount(state.spent());
        if (!state.limit().isPositive())
            return phrases.say(
                    "budget.line.gone", "what", what, "spent", spent, "period", period(state), "rest", rest(state));
        return phrases.say(
                "budget.line",
                "what",
                what,
                "spent",
                spent,
                "limit",
                phrases.amount(state.limit()),
                "period",
                period(state),
                "share",
                share(state),
                "rest",
                rest(state));
    }

    public String share(BudgetState state) {
        return phrases.percent(state.percent());
    }

    /** "76.60 € left for 8 days", "12.00 € over". */
    public String rest(BudgetState state) {
        Money left = state.left();
        if (state.isOver()) return phrases.say("budget.rest.over", "amount", phrases.amount(left.negated()));
        if (!left.isPositive()) return phrases.say("budget.rest.none");
        boolean oneDay = Objects.equals(state.period().start(), state.period().end());
        return phrases.say(
                oneDay ? "budget.rest" : "budget.rest.days", "amount", phrases.amount(left), "count", state.daysLeft());
    }

    /** "This month", or from when to when. */
    public String period(BudgetState state) {
        Cadence cadence = state.budget().cadence();
        if (cadence.every() == 1)
            return phrases.say(
                    switch (cadence.unit()) {
                        case DAY, WEEKDAY -> "budget.period.day";
                        case WEEK -> "budget.period.week";
                        case MONTH -> "budget.period.month";
                        case YEAR -> "budget.period.year";
                    });
        if (cadence.equals(new Cadence(Cadence.Unit.MONTH, QUARTER))) return phrases.say("budget.period.quarter");
        LocalDate end = Objects.requireNonNull(state.period().end());
        return phrases.say("budget.period.days", "days", phrases.days().range(state.start(), end));
    }

    /** What else there is to say: what may be spent a day, what was carried over, and what does not count. */
    public String more(Standing standing) {
        BudgetState state = standing.state();
        List<String> more = new ArrayList<>();
        state.perDay().ifPresent(each -> {
            LocalDate end = Objects.requireNonNull(state.period().end());
            more.add(phrases.say(
                    "budget.per.day",
                    "amount",
                    phrases.amount(each),
                    "day",
                    phrases.days().plain(end)));
        });
        Money carried = state.carried();
        if (carried.isPositive()) more.add(phrases.say("budget.carried", "amount", phrases.amount(carried)));
        if (carried.amount().signum() < 0)
            more.add(phrases.say("budget.carried.less", "amount", phrases.amount(carried.negated())));
        String elsewhere = elsewhere(standing);
        if (!elsewhere.isEmpty()) more.add(elsewhere);
        return String.join(" ", more);
    }

    /** Empty when everything was in the budget's currency. */
    String elsewhere(Standing standing) {
        if (standing.elsewhere().isEmpty()) return "";
        Money limit = standing.state().limit();
        return phrases.say("budget.elsewhere", "amount", phrases.amount(standing.elsewhere(), limit.currency()));
    }
}
