package kharcha.understanding;

import java.time.LocalDate;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what is asked about the end of the month: how it will be, whether a budget will do, what can be afforded. */
final class Foresights {
    private Foresights() {}

    static @Nullable Intent read(Said said) {
        if (!said.sentence().sums().isEmpty()) return affordable(said);
        if (said.is("forecast.budget")) return new Intent.WillBudgetHold(Budgets.category(said, said.everything()));
        CategoryId category = Budgets.category(said, said.everything());
        // "The forecast for the weekend" is about the weather.
        boolean asked = said.is("forecast") || category != null && said.is("forecast.of");
        return asked && isOfThisMonth(said) ? new Intent.TellForecast(category) : null;
    }

    /** A question with a sum in it, which is no entry. */
    private static @Nullable Intent affordable(Said said) {
        if (!said.is("afford")) return null;
        Money amount = Budgets.amount(said, null);
        return amount == null ? null : new Intent.Afford(amount, Budgets.category(said, said.everything()));
    }

    /** Nothing is foretold of other stretches: what is asked about those is a question to the book. */
    private static boolean isOfThisMonth(Said said) {
        Utterance utterance = said.parse().utterance();
        LocalDate end = utterance.calendar().monthEnd(utterance.today());
        return said.ahead().sentence().dates().stream()
                .allMatch(date -> end.equals(date.range().end()));
    }
}
