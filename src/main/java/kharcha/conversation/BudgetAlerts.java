package kharcha.conversation;

import java.time.Duration;
import java.util.ArrayList;
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
    private final List<Journal.Page> pages;
    private final BudgetPhrases phrases;
    private final BudgetFigures figures;

    /** @param pages what counts as done now */
    private BudgetAlerts(Exchange exchange, List<Journal.Page> pages) {
        this.exchange = exchange;
        this.pages = pages;
        this.phrases = new BudgetPhrases(exchange.phrases());
        this.figures = exchange.budgetFigures();
    }

    /** What a turn reached, and the words for it. */
    private record Reached(List<Budget> budgets, List<String> lines) {}

    /**
     * The same, with what there is to tell: of this turn, and of what was booked by itself since the last reply, together, so that
     * a budget is told of once and as it stands now.
     */
    static Outcome told(Exchange exchange, Outcome outcome) {
        mail(exchange);
        List<Journal.Page> pages = new ArrayList<>(News.standing(exchange));
        pages.addAll(exchange.written());
        Reached reached = reached(exchange, pages);
        if (reached.budgets().isEmpty()) return outcome;
        Budget topic = reached.budgets().getFirst();
        return outcome.with(new Reply.Text(String.join("\n", reached.lines())))
                .about(new BudgetTopic(topic.category(), topic.amount().currency(), BudgetTopic.Why.TOLD));
    }

    /** What there was to tell of a turn that nobody said anything in, a line a budget: for its own record. */
    static List<String> lines(Exchange exchange) {
        mail(exchange);
        return reached(exchange, exchange.written()).lines();
    }

    private static Reached reached(Exchange exchange, List<Journal.Page> pages) {
        Budgets now = pages.isEmpty() ? Budgets.NONE : now(exchange);
        if (now.isEmpty()) return new Reached(List.of(), List.of());
        BudgetAlerts alerts = new BudgetAlerts(exchange, pages);
        List<Budget> budgets = now.all().stream().filter(alerts::isReached).toList();
        return new Reached(
                budgets,
                budgets.stream()
                        .map(budget ->
                                alerts.phrases.line(alerts.figures.of(budget).state()))
                        .toList());
    }

    /** By this turn alone: what was booked by itself was mailed about then. */
    private static void mail(Exchange exchange) {
        if (exchange.written().isEmpty()
                || !Boolean.TRUE.equals(exchange.preferences().mailsBudgets())) return;
        BudgetAlerts alerts = new BudgetAlerts(exchange, exchange.written());
        for (Budget budget : now(exchange).all())
            alerts.before(budget)
                    .ifPresent(level -> alerts.mail(alerts.figures.of(budget).state(), level));
    }

    /** Budgets as this turn leaves them. */
    private static Budgets now(Exchange exchange) {
        Budgets budgets = exchange.budgets();
        for (Journal.Page page : exchange.written())
            for (Change change : page.changes())
                if (change instanceof BudgetChange budget) budgets = budgets.after(budget);
        return budgets;
    }

    private boolean isReached(Budget budget) {
        return before(budget)
                .filter(level -> figures.of(budget).state().level() > level)
                .isPresent();
    }

    /** How far it was before; empty where nothing was done to it. */
    private Optional<Integer> before(Budget budget) {
        DateRange earlier = budget.earlier(exchange.today(), exchange.calendar());
        Money now = difference(budget, budget.period(exchange.today(), exchange.calendar()));
        Money then = earlier == null ? Money.zero(now.currency()) : difference(budget, earlier);
        if (now.amount().signum() == 0 && then.amount().signum() == 0) return Optional.empty();
        BudgetState state = figures.of(budget).state();
        return Optional.of(new BudgetState(
                        budget,
                        state.period(),
                        state.limit().plus(then),
                        state.spent().minus(now),
                        state.today())
                .level());
    }

    /** By how much that changed what was spent in these days. */
    private Money difference(Budget budget, DateRange days) {
        Money sum = Money.zero(budget.amount().currency());
        for (Journal.Page page : pages)
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
        if (level == levelBefore) return;
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
