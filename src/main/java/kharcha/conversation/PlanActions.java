package kharcha.conversation;

import kharcha.understanding.Intent;

/** Says what was understood of a plan, part by part, and that nothing was set: the books for plans are still to come. */
final class PlanActions {
    Outcome tell(Exchange exchange, Intent.Plan plan) {
        return switch (plan) {
            case Intent.Export export -> file(exchange, export);
        };
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
