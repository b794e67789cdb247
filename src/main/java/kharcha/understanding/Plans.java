package kharcha.understanding;

import org.jspecify.annotations.Nullable;

/** What is to be rather than was: budgets, what comes round, reminders and files. */
final class Plans {
    private Plans() {}

    /** What would else be read as a correction or a deletion: "drop entertainment to 90", "skip the gym this month". */
    static @Nullable Intent beforeEntries(Said said, Context context) {
        Intent plan = Rates.read(said);
        if (plan == null) plan = Travels.read(said);
        if (plan == null) plan = Foresights.read(said);
        if (plan == null) plan = WalletReader.read(said);
        if (plan == null) plan = Exports.mailed(said);
        if (plan == null) plan = Exports.same(said, context.lastQuery());
        if (plan == null) plan = Reminders.read(said);
        if (plan == null) plan = Budgets.removed(said);
        if (plan == null) plan = Recurrings.changed(said);
        if (plan == null) plan = Recurrings.news(said);
        if (plan == null) plan = MovedDays.read(said);
        if (plan == null) plan = Budgets.moved(said);
        if (plan == null) plan = Recurrings.surely(said);
        return plan == null ? Recurrings.ended(said, !context.mentioned().isEmpty()) : plan;
    }

    static @Nullable Intent read(Said said) {
        Intent plan = Budgets.read(said);
        if (plan == null) plan = Recurrings.read(said);
        return plan == null ? Exports.read(said) : plan;
    }

    static Intent byLabel(String label, Said said) {
        boolean amount = !said.sentence().sums().isEmpty();
        boolean supposed = Suppositions.are(said.passage());
        return switch (label) {
            case "budget_status" -> Budgets.status(said);
            case "export" -> Exports.of(said);
            case "set_budget" -> amount && !supposed ? Budgets.set(said) : new Intent.NotUnderstood();
            default ->
                !supposed && (amount || CadenceReader.find(said.ahead()) != null)
                        ? Recurrings.of(said)
                        : new Intent.NotUnderstood();
        };
    }
}
