package kharcha.conversation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Budgets;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.report.BudgetFigures;
import kharcha.report.BudgetFigures.Standing;
import kharcha.understanding.BudgetTopic;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Sets, moves and removes budgets, and says how they stand. One a category: setting it again replaces it, and says so. */
final class BudgetActions {
    private static final int SHOWN = 12;

    Outcome act(Exchange exchange, Intent.Budgeting intent) {
        return switch (intent) {
            case Intent.SetBudget set -> set(exchange, set);
            case Intent.RemoveBudget remove -> remove(exchange, remove.category());
            case Intent.RemoveBudgets _ -> removeAll(exchange);
            case Intent.BudgetStatus status -> status(exchange, status.category());
        };
    }

    private static Outcome set(Exchange exchange, Intent.SetBudget intent) {
        boolean moves = intent.change() != Intent.BudgetChange.TO;
        Optional<Budget> before = moves ? meant(exchange, intent.category()) : of(exchange, intent.category());
        if (moves && before.isEmpty()) return none(exchange, intent.category());
        Money amount = intent.amount();
        boolean arranges = intent.cadence() != null || intent.carryOver() != null;
        if (amount == null && (before.isEmpty() || !arranges)) return ask(exchange, intent.category());
        Optional<Money> limit = limit(intent.change(), amount, before.orElse(null));
        if (limit.isEmpty())
            return Outcome.refused(exchange.say(
                            "budget.less.none",
                            "budget",
                            new BudgetPhrases(exchange.phrases()).plain(before.orElseThrow())))
                    .about(topic(before.orElseThrow()));
        return set(exchange, wanted(exchange, intent, before.orElse(null), limit.get()));
    }

    /** Empty when nothing would be left of it, or far too much. */
    private static Optional<Money> limit(Intent.BudgetChange change, @Nullable Money amount, @Nullable Budget before) {
        if (before == null) return Optional.ofNullable(amount);
        Currency currency = before.amount().currency();
        BigDecimal now = before.amount().amount();
        BigDecimal wanted = amount == null ? BigDecimal.ZERO : amount.amount();
        return switch (change) {
            case TO -> Optional.of(amount == null ? before.amount() : amount);
            case MORE_BY -> money(now.add(wanted), currency);
            case LESS_BY -> money(now.subtract(wanted), currency);
        };
    }

    private static Optional<Money> money(BigDecimal amount, Currency currency) {
        return amount.signum() > 0 && Money.fits(amount, currency)
                ? Optional.of(new Money(amount, currency))
                : Optional.empty();
    }

    private static Budget wanted(Exchange exchange, Intent.SetBudget intent, @Nullable Budget before, Money amount) {
        Cadence said = intent.cadence();
        Cadence usual = before == null ? Cadence.every(Cadence.Unit.MONTH) : before.cadence();
        boolean carries = before != null && before.carryOver();
        return wanted(
                exchange,
                before == null ? intent.category() : before.category(),
                amount,
                said == null ? usual : said,
                intent.carryOver() == null ? carries : intent.carryOver());
    }

    /** What was carried over so far stays with it as long as it is counted in the same money and stretches. */
    static Budget wanted(
            Exchange exchange, @Nullable CategoryId category, Money amount, Cadence cadence, boolean carryOver) {
        Budget before = exchange.budgets().of(category).orElse(null);
        if (before == null || !before.cadence().equals(cadence))
            return new Budget(category, amount, cadence, carryOver, exchange.today());
        if (before.amount().equals(amount) && before.carryOver() == carryOver) return before;
        BudgetState now = exchange.budgetFigures().of(before).state();
        boolean brings = carryOver && before.amount().currency().equals(amount.currency());
        return new Budget(
                category,
                amount,
                cadence,
                carryOver,
                now.start(),
                brings ? now.carried() : Money.zero(amount.currency()));
    }

    /** Says how it stands at once: what is reached already is told now, and not again. */
    static Outcome set(Exchange exchange, Budget wanted) {
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        Budgets all = exchange.budgets();
        Budget before = all.of(wanted.category()).orElse(null);
        if (before == null && all.all().size() >= Budgets.MOST)
            return Outcome.refused(exchange.say("budget.too.many", "most", Budgets.MOST));
        String said;
        if (before == null) said = exchange.say("budget.set", "budget", phrases.plain(wanted));
        else if (before.equals(wanted)) said = exchange.say("budget.same", "budget", phrases.plain(wanted));
        else said = exchange.say("budget.changed", "budget", phrases.change(before, wanted));
        Standing standing = exchange.budgetFigures().of(wanted);
        List<String> lines = new ArrayList<>(List.of(said, phrases.line(standing.state())));
        String elsewhere = phrases.elsewhere(standing);
        if (!elsewhere.isEmpty()) lines.add(elsewhere);
        boolean changed = exchange.ledger().budget(all.with(wanted.category(), wanted));
        return (changed ? done(exchange, lines) : Outcome.of(lines))
                .about(new BudgetTopic(wanted.category(), wanted.amount().currency(), BudgetTopic.Why.SET));
    }

    private static Outcome done(Exchange exchange, List<String> lines) {
        return Outcome.of(lines)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    private static BudgetTopic topic(Budget budget) {
        return new BudgetTopic(budget.category(), budget.amount().currency(), BudgetTopic.Why.SPOKEN_OF);
    }

    private static Outcome ask(Exchange exchange, @Nullable CategoryId category) {
        String what = new BudgetPhrases(exchange.phrases()).name(category);
        return Outcome.of(exchange.say("budget.ask", "what", what))
                .about(new BudgetTopic(category, exchange.home(), BudgetTopic.Why.ASKED));
    }

    private static Outcome remove(Exchange exchange, @Nullable CategoryId category) {
        List<Budget> all = exchange.budgets().all();
        Optional<Budget> meant = meant(exchange, category);
        if (meant.isEmpty() && category == null && all.size() > 1)
            return Outcome.of(exchange.say("budget.which"))
                    .with(all.stream()
                            .map(budget -> Buttons.dropBudget(
                                    new BudgetPhrases(exchange.phrases()).plain(budget), budget.category()))
                            .toArray(Reply.Choice[]::new));
        return meant.map(budget -> drop(exchange, budget)).orElseGet(() -> none(exchange, category));
    }

    static Outcome drop(Exchange exchange, Budget budget) {
        exchange.ledger().budget(exchange.budgets().with(budget.category(), null));
        String was = new BudgetPhrases(exchange.phrases()).plain(budget);
        return done(exchange, List.of(exchange.say("budget.removed", "budget", was)));
    }

    private static Outcome removeAll(Exchange exchange) {
        if (exchange.budgets().isEmpty()) return Outcome.of(exchange.say("budget.none"));
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        List<String> lines = new ArrayList<>();
        for (Budget budget : exchange.budgets().all())
            lines.add(exchange.say("budget.removed", "budget", phrases.plain(budget)));
        exchange.ledger().budget(Budgets.NONE);
        return done(exchange, exchange.phrases().atMost(SHOWN, lines));
    }

    private static Outcome status(Exchange exchange, @Nullable CategoryId category) {
        Budgets all = exchange.budgets();
        Optional<Budget> one = of(exchange, category);
        if (category == null && all.all().size() > 1) return list(exchange);
        if (one.isEmpty() && category == null) one = all.all().stream().findFirst();
        return one.map(budget -> detail(exchange, budget)).orElseGet(() -> none(exchange, category));
    }

    private static Outcome detail(Exchange exchange, Budget budget) {
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        Standing standing = exchange.budgetFigures().of(budget);
        String more = phrases.more(standing);
        String line = phrases.line(standing.state());
        return Outcome.of(more.isEmpty() ? line : line + "\n" + more).about(topic(budget));
    }

    /** What is on everything comes first. */
    private static Outcome list(Exchange exchange) {
        BudgetPhrases phrases = new BudgetPhrases(exchange.phrases());
        BudgetFigures figures = exchange.budgetFigures();
        List<String> lines = exchange.budgets().all().stream()
                .sorted(Comparator.comparing(budget -> budget.category() != null))
                .map(budget -> phrases.line(figures.of(budget).state()))
                .toList();
        return Outcome.of(exchange.phrases().atMost(SHOWN, lines));
    }

    /** Says how one is set; what was spent on it this month is worth knowing all the same. */
    private static Outcome none(Exchange exchange, @Nullable CategoryId category) {
        String what = new BudgetPhrases(exchange.phrases()).name(category);
        BudgetFigures figures = exchange.budgetFigures();
        String spent = exchange.phrases()
                .amount(
                        figures.spent(category, exchange.calendar().month(exchange.today()), exchange.home()),
                        exchange.home());
        List<String> lines = new ArrayList<>(List.of(
                exchange.say(category == null ? "budget.none.all" : "budget.none.for", "what", what, "amount", spent)));
        exchange.budgets()
                .of(null)
                .ifPresent(all -> lines.add(new BudgetPhrases(exchange.phrases())
                        .line(figures.of(all).state())));
        return Outcome.of(lines);
    }

    /** Where no category was named and none is on everything, the only one there is. */
    private static Optional<Budget> meant(Exchange exchange, @Nullable CategoryId category) {
        List<Budget> all = exchange.budgets().all();
        return of(exchange, category)
                .or(() -> category == null && all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    /** What was merged into another category counts there. */
    private static Optional<Budget> of(Exchange exchange, @Nullable CategoryId category) {
        Optional<Budget> own = exchange.budgets().of(category);
        if (own.isPresent() || category == null) return own;
        return exchange.budgets().of(exchange.categories().home(category));
    }
}
