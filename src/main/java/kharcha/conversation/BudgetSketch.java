package kharcha.conversation;

import java.util.List;
import java.util.Optional;
import kharcha.report.Chart;

/** How full budgets are, as whoever keeps them says it. */
public final class BudgetSketch {
    private BudgetSketch() {}

    /** @return empty when there is no budget */
    public static Optional<Chart.BudgetBars> of(Phrases phrases, List<Chart.Allowance> budgets) {
        if (budgets.isEmpty()) return Optional.empty();
        long over = budgets.stream()
                .filter(budget -> budget.spent().compareTo(budget.limit()) > 0)
                .count();
        String title = phrases.capital(phrases.say(
                over == 0 ? "chart.budgets.kept" : "chart.budgets.over", "over", over, "count", budgets.size()));
        List<String> told = budgets.stream()
                .map(budget -> phrases.say(
                        "chart.budget.row",
                        "label",
                        budget.label(),
                        "spent",
                        phrases.amount(budget.spent()),
                        "limit",
                        phrases.amount(budget.limit())))
                .toList();
        String alt = phrases.say("chart.alt", "title", title, "figures", phrases.list(told));
        return Optional.of(new Chart.BudgetBars(title, alt, phrases.locale(), budgets));
    }
}
