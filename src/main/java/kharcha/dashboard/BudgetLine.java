package kharcha.dashboard;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import kharcha.conversation.BudgetPhrases;
import kharcha.conversation.Desk;
import kharcha.ledger.Budget;
import kharcha.ledger.BudgetState;
import kharcha.ledger.Category;
import kharcha.ledger.CategoryId;
import kharcha.report.BudgetFigures;
import kharcha.report.BudgetFigures.Standing;

/**
 * A budget as the pages show it.
 *
 * @param id of its category; empty: everything
 * @param spent in the period, and {@code limit} what may be spent in it
 * @param rest "€76.60 left for 8 days"
 * @param more what else there is to say: "€400.00 a month, what is left carries over. €9.57 a day until 30 Nov."; may be empty
 * @param percent for the bar, from 0 to 100
 * @param over whether more was spent than the limit
 * @param entries where they are that it adds up
 */
public record BudgetLine(
        String id,
        String name,
        String icon,
        String hue,
        String spent,
        String limit,
        String period,
        String share,
        String rest,
        String more,
        int percent,
        boolean over,
        String entries) {
    private static final int FULL = 100;

    /** What is on everything comes first, then what is used up most. */
    static List<BudgetLine> all(Desk desk, Reader reader) {
        BudgetFigures figures = new BudgetFigures(
                reader.asPaid(desk),
                reader.categories(),
                reader.id(),
                reader.calendar(),
                reader.today(),
                reader.preferences().homeCurrency());
        return desk.budgets().read(reader.id()).all().stream()
                .map(figures::of)
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.state().budget().category() != null)
                        .thenComparing(standing -> standing.state().percent(), Comparator.reverseOrder()))
                .map(standing -> line(reader, standing))
                .toList();
    }

    private static BudgetLine line(Reader reader, Standing standing) {
        BudgetState state = standing.state();
        Budget budget = state.budget();
        BudgetPhrases phrases = new BudgetPhrases(reader.phrases());
        CategoryId id = budget.category();
        Category category =
                id == null ? null : reader.category(reader.categories().home(id));
        return new BudgetLine(
                id == null ? "" : id.value(),
                category == null ? "Everything" : category.name(),
                category == null ? "piggy-bank" : category.icon(),
                category == null ? "accent" : category.hue(),
                reader.phrases().amount(state.spent()),
                reader.phrases().amount(state.limit()),
                phrases.period(state),
                phrases.share(state),
                phrases.rest(state),
                more(phrases, standing),
                state.percent()
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(FULL))
                        .intValue(),
                state.isOver(),
                entries(reader, state));
    }

    /** How it is set only where the figures do not say so. */
    private static String more(BudgetPhrases phrases, Standing standing) {
        Budget budget = standing.state().budget();
        boolean plain = !budget.carryOver() && budget.cadence().every() == 1;
        String set = plain ? "" : phrases.terms(budget) + ". ";
        return (set + phrases.more(standing)).strip();
    }

    /** Those, and no others, that the figure adds up. */
    private static String entries(Reader reader, BudgetState state) {
        CategoryId id = state.budget().category();
        Search period = Search.read(_ -> List.of(), reader).with(reader, state.period());
        Search what = id == null
                ? period.with(reader, "side", "spending")
                : period.with(reader, "category", reader.categories().home(id).value());
        return what.with(reader, "currency", state.limit().currency().getCurrencyCode())
                .address("/entries");
    }

    /** Where it is changed. */
    public String address() {
        return BudgetsPage.PATH + "?change=" + URLEncoder.encode(id.isEmpty() ? "*" : id, StandardCharsets.UTF_8)
                + "#set";
    }
}
