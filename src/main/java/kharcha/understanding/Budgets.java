package kharcha.understanding;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what is said of budgets: so much a week for that, more, less, none, and how much of it is left. */
final class Budgets {
    /** What is paid in such a rhythm because a contract says so: "1200 a month for rent" is no limit. */
    private static final Set<String> CONTRACTS =
            Set.of("rent", "insurance", "subscriptions", "utilities", "phone & internet", "income:salary");

    private Budgets() {}

    static @Nullable Intent read(Said said) {
        if (said.is("budget.status")) return status(said);
        if (said.is("budget.set")) return set(said);
        CategoryId category = category(said, said.everything());
        boolean contract = category != null && CONTRACTS.contains(category.value());
        return !contract && said.is("budget.rate") ? set(said) : null;
    }

    static @Nullable Intent removed(Said said) {
        return said.is("budget.remove") ? new Intent.RemoveBudget(category(said, said.everything())) : null;
    }

    /** "Raise groceries to 400": a limit by what it is on alone, when that is a category by its name. */
    static @Nullable Intent moved(Said said) {
        Phrasebook.Match match = said.match("budget.moved");
        Span what = match == null ? null : match.place("what");
        boolean named = what != null
                && said.parse().categories().stream()
                        .anyMatch(found -> found.named() && found.span().overlaps(what));
        return named ? set(said) : null;
    }

    static Intent status(Said said) {
        return new Intent.BudgetStatus(category(said, said.everything()));
    }

    static Intent.SetBudget set(Said said) {
        Said ahead = said.ahead();
        CadenceReader.Found found = CadenceReader.find(ahead);
        Money amount = amount(said, found == null ? null : found.place());
        Cadence cadence = found == null ? span(ahead) : found.cadence();
        if (cadence.unit() == Cadence.Unit.WEEKDAY) cadence = Cadence.every(Cadence.Unit.DAY);
        return new Intent.SetBudget(category(said, said.everything()), amount, cadence, change(said));
    }

    private static Intent.BudgetChange change(Said said) {
        if (said.has("budget.more")) return Intent.BudgetChange.MORE_BY;
        return said.has("budget.less") ? Intent.BudgetChange.LESS_BY : Intent.BudgetChange.TO;
    }

    /** The category named there, else the one its first word leads to; null for none. */
    static @Nullable CategoryId category(Said said, Span place) {
        List<FoundCategory> found = said.parse().categories().stream()
                .filter(each -> !each.category().isIncome() && !each.category().equals(CategoryId.OTHER))
                .filter(each -> each.span().overlaps(place) && !said.isFiller("budget.filler", word(said, each)))
                .toList();
        return found.stream()
                .filter(FoundCategory::named)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(FoundCategory::category)
                .orElse(null);
    }

    private static String word(Said said, FoundCategory found) {
        return found.span().in(said.parse().text()).toLowerCase(java.util.Locale.ROOT);
    }

    /** The sum that is no interval: one with a currency before one without. */
    static @Nullable Money amount(Said said, @Nullable Span interval) {
        Sentence.Sum best = null;
        for (Sentence.Sum sum : said.sentence().sums()) {
            if (interval != null && interval.contains(sum.span())) continue;
            if (best == null || best.currency() == null && sum.currency() != null) best = sum;
        }
        if (best == null) return null;
        Currency currency = best.currency() == null ? said.parse().utterance().homeCurrency() : best.currency();
        boolean fits = best.value().signum() > 0 && Money.fits(best.value(), currency);
        return fits ? new Money(best.value(), currency) : null;
    }

    /** "This year" is a year's budget, "for December" a month's. */
    private static Cadence span(Said ahead) {
        for (FoundDate date : ahead.sentence().dates()) {
            LocalDate start = date.range().start();
            LocalDate end = date.range().end();
            if (start == null || end == null) continue;
            long days = java.time.temporal.ChronoUnit.DAYS.between(start, end) + 1;
            if (days > 300) return Cadence.every(Cadence.Unit.YEAR);
            if (days > 80) return new Cadence(Cadence.Unit.MONTH, 3);
            if (days == 7) return Cadence.every(Cadence.Unit.WEEK);
            if (days == 1) return Cadence.every(Cadence.Unit.DAY);
        }
        return Cadence.every(Cadence.Unit.MONTH);
    }
}
