package kharcha.conversation;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Budgets;
import kharcha.ledger.Change;
import kharcha.ledger.Change.BudgetChange;
import kharcha.ledger.Change.EntryChange;
import kharcha.ledger.DateRange;
import kharcha.ledger.Draft;
import kharcha.ledger.Journal;
import kharcha.money.Money;
import kharcha.report.BudgetFigures;
import kharcha.understanding.BudgetTopic;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a budget reaches 80 %, 100 % or a further quarter by what a turn did, whatever kind of turn it was.
 *
 * <p>Nothing is remembered of what was told: a mark is told by the turn after which it is reached and before which it was not. How
 * a budget stood before follows from how it stands now and from the entries that the turn wrote into the journal. So a mark is
 * told once, is forgotten when an undo, a deletion or a correction goes below it, and is told again when it is reached again; of
 * several marks at once the highest is told. Who sets a budget is told at once how it stands, so its change alone reaches
 * nothing. A turn that touches no budget costs no question to the database.
 *
 * <p>Mail waits for a while, and what goes below the mark meanwhile takes it back.
 */
final class BudgetAlerts {
    private static final Duration MAIL_WAITS = Duration.ofMinutes(10);
    private static final String PAGE = "/budgets";

    private final Exchange exchange;
    private final BudgetPhrases phrases;
    private final BudgetFigures figures;

    private BudgetAlerts(Exchange exchange) {
        this.exchange = exchange;
        this.phrases = new BudgetPhrases(exchange.phrases());
        this.figures = exchange.budgetFigures();
    }

    /** What a turn reached, and the words for it. */
    private record Reached(List<Budget> budgets, List<String> lines) {}

    /** The same, with what there is to tell. */
    static Outcome told(Exchange exchange, Outcome outcome) {
        Reached reached = reached(exchange);
        if (reached.budgets().isEmpty()) return outcome;
        Budget topic = reached.budgets().getFirst();
        return outcome.with(new Reply.Text(String.join("\n", reached.lines())))
                .about(new BudgetTopic(topic.category(), topic.amount().currency(), BudgetTopic.Why.TOLD));
    }

    /** What there is to tell of a turn that nobody said anything in; a line a budget. */
    static List<String> lines(Exchange exchange) {
        return reached(exchange).lines();
    }

    private static Reached reached(Exchange exchange) {
        Budgets now = exchange.written().isEmpty() ? Budgets.NONE : now(exchange);
        if (now.isEmpty()) return new Reached(List.of(), List.of());
        BudgetAlerts alerts = new BudgetAlerts(exchange);
        List<Budget> budgets = now.all().stream().filter(alerts::reached).toList();
        return new Reached(
                budgets,
                budgets.stream()
                        .map(budget ->
                                alerts.phrases.line(alerts.figures.of(budget).state()))
                        .toList());
    }

    /** Budgets as this turn leaves them. */
    private static Budgets now(Exchange exchange) {
        Budgets budgets = exchange.budgets();
        for (Journal.Page page : exchange.written())
            for (Change change : page.changes())
                if (change instanceof BudgetChange budget) budgets = budgets.after(budget);
        return budgets;
    }

    private boolean reached(Budget budget) {
        DateRange earlier = budget.earlier(exchange.today(), exchange.calendar());
        Money now = difference(budget, budget.period(exchange.today(), exchange.calendar()));
        Money then = earlier == null ? Money.zero(now.currency()) : difference(budget, earlier);
        if (now.amount().signum() == 0 && then.amount().signum() == 0) return false;
        BudgetState state = figures.of(budget).state();
        int before = new BudgetState(
                        budget,
                        state.period(),
                        state.limit().plus(then),
                        state.spent().minus(now),
                        state.today())
                .level();
        mail(state, before);
        return state.level() > before;
    }

    /** By how much this turn changed what was spent in these days. */
    private Money difference(Budget budget, DateRange days) {
        Money sum = Money.zero(budget.amount().currency());
        for (Journal.Page page : exchange.written())
            for (Change change : page.changes())
                if (change instanceof EntryChange(var _, var before, var after))
                    sum = sum.plus(share(budget, days, after)).minus(share(budget, days, before));
        return sum;
    }

    private Money share(Budget budget, DateRange days, @Nullable Draft draft) {
        return draft == null || !days.contains(draft.day())
                ? Money.zero(budget.amount().currency())
                : in(draft, budget.amount().currency())
                        .map(amount -> BudgetFigures.share(draft, amount, budget, exchange.categories()))
                        .orElse(Money.zero(budget.amount().currency()));
    }

    /** As the entry is converted; what was entered before at another rate is near enough to tell whether a mark was passed. */
    private Optional<Money> in(Draft draft, Currency currency) {
        if (draft.amount().currency().equals(currency)) return Optional.of(draft.amount());
        if (!currency.equals(exchange.home())) return Optional.empty();
        return exchange.desk()
                .rates()
                .find(draft.amount().currency(), currency, draft.day())
                .flatMap(rate -> rate.convert(draft.amount()));
    }

    private void mail(BudgetState state, int levelBefore) {
        int level = state.level();
        if (!Boolean.TRUE.equals(exchange.preferences().mailsBudgets()) || level == levelBefore) return;
        Notices notices = exchange.desk().notices();
        String about = "budget/"
                + (state.budget().category() == null
                        ? "*"
                        : state.budget().category().value());
        boolean waited = notices.takeBack(exchange.user(), about);
        if (level > levelBefore || waited && level > 0)
            notices.send(
                    exchange.user(),
                    about,
                    exchange.say(
                            "budget.mail.subject",
                            "what",
                            exchange.phrases()
                                    .capital(phrases.name(state.budget().category())),
                            "share",
                            phrases.share(state)),
                    List.of(phrases.line(state), exchange.say("budget.mail.end")),
                    PAGE,
                    exchange.message().when().plus(MAIL_WAITS));
    }
}
