package kharcha.conversation;

import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.understanding.Intent;
import org.jspecify.annotations.Nullable;

/** Says what was understood of a plan, part by part, and that nothing was set: the books for plans are still to come. */
final class PlanActions {
    Outcome tell(Exchange exchange, Intent.Plan plan) {
        return switch (plan) {
            case Intent.SetBudget set -> Outcome.of(exchange.say("plan.budget.coming", "what", budget(exchange, set)));
            case Intent.RemoveBudget remove ->
                Outcome.of(exchange.say("plan.budget.remove", "what", limited(exchange, remove.category())));
            case Intent.BudgetStatus status ->
                Outcome.of(exchange.say("plan.budget.status", "what", limited(exchange, status.category())));
            case Intent.Export export -> file(exchange, export);
        };
    }

    private static String budget(Exchange exchange, Intent.SetBudget set) {
        String what = limited(exchange, set.category());
        Money amount = set.amount();
        if (amount == null) return exchange.say("plan.budget.without", "what", what);
        String key = switch (set.change()) {
            case TO -> "plan.budget.to";
            case MORE_BY -> "plan.budget.more";
            case LESS_BY -> "plan.budget.less";
        };
        return exchange.say(
                key, "what", what, "amount", exchange.phrases().amount(amount), "each", each(exchange, set.cadence()));
    }

    private static String limited(Exchange exchange, @Nullable CategoryId category) {
        return category == null
                ? exchange.say("plan.everything")
                : exchange.phrases().category(category);
    }

    private static String each(Exchange exchange, Cadence cadence) {
        String key = switch (cadence.unit()) {
            case DAY -> "plan.each.day";
            case WEEKDAY -> "plan.each.weekday";
            case WEEK -> "plan.each.week";
            case MONTH -> "plan.each.month";
            case YEAR -> "plan.each.year";
        };
        return exchange.say(key, "count", cadence.every());
    }

    /** The pages have what can be had today: any days as CSV, everything as JSON. */
    private static Outcome file(Exchange exchange, Intent.Export export) {
        String format = export.format() == null
                ? exchange.say("plan.export.file")
                : export.format().name();
        String what =
                exchange.phrases().join(format, new FilterPhrases(exchange).subject(export.filter(), export.period()));
        String where = switch (export.format()) {
            case JSON -> "plan.export.json";
            case CSV -> "plan.export.csv";
            case XLSX -> "plan.export.xlsx";
            case PDF -> "plan.export.pdf";
            case null -> "plan.export.csv";
        };
        return Outcome.of(exchange.say("plan.export", "what", what))
                .with(new Reply.DashboardOffer(exchange.say(where)));
    }
}
