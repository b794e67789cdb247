package kharcha.understanding;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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

    private static final int FEW_WORDS = 6;

    private Budgets() {}

    static @Nullable Intent read(Said said) {
        // "If the raise comes, rent budget 2000": not yet.
        if (Suppositions.are(said.passage())) return null;
        if (said.has("kind.chart") && said.has("chart.budgets")) return null;
        if (said.is("budget.status")) return status(said);
        if (said.is("budget.set")) return set(said);
        return isOf(said) || !isContract(said) && said.is("budget.rate") ? set(said) : null;
    }

    /** "60 every 2 weeks for coffee": with a day of its own, or by a contract, it would be a payment. */
    static boolean isOf(Said said) {
        return said.ahead().sentence().dates().isEmpty() && said.is("budget.every") && !isContract(said);
    }

    private static boolean isContract(Said said) {
        CategoryId category = category(said, said.everything());
        return category != null && CONTRACTS.contains(category.value());
    }

    static @Nullable Intent removed(Said said) {
        if (said.is("budget.remove.all")) return new Intent.RemoveBudgets();
        return said.is("budget.remove") ? new Intent.RemoveBudget(category(said, said.everything())) : null;
    }

    /** What is said of the budget that was spoken of just now: "no, 60", "raise it by 50", "with carry-over", "drop it". */
    static @Nullable Intent again(Said said, BudgetTopic topic) {
        CategoryId named = category(said, said.everything());
        if (isMoved(said)) return set(said, topic);
        if (topic.why() == BudgetTopic.Why.TOLD) return null;
        if (said.is("budget.remove.all")) return new Intent.RemoveBudgets();
        if (said.is("budget.drop")) return new Intent.RemoveBudget(topic.category());
        if (said.is("budget.remove")) return new Intent.RemoveBudget(named == null ? topic.category() : named);
        if (said.is("budget.again")) return set(said, topic);
        boolean another = topic.why() == BudgetTopic.Why.SET && named != null;
        if (another && said.sentence().dates().isEmpty() && said.is("budget.also")) return set(said);
        if (topic.why() == BudgetTopic.Why.ASKED && said.is("budget.answer")) return set(said, topic);
        boolean brief = said.sentence().words() <= FEW_WORDS
                && said.sentence().sums().isEmpty()
                && said.parse().categories().stream().noneMatch(FoundCategory::named);
        return brief && (carry(said) != null || said.is("budget.rhythm")) ? set(said, topic) : null;
    }

    private static Intent set(Said said, BudgetTopic topic) {
        CadenceReader.Found found = CadenceReader.find(said.ahead());
        Money amount = amount(said, found == null ? null : found.place(), topic.currency());
        return new Intent.SetBudget(
                topic.category(), amount, found == null ? null : days(found.cadence()), change(said), carry(said));
    }

    /** "Raise it to 450": what is moved is not named again. */
    private static boolean isMoved(Said said) {
        Phrasebook.Match match = said.match("budget.moved");
        Span what = match == null ? null : match.place("what");
        return what != null && said.part(what).is("budget.it");
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
        Cadence cadence = found == null ? span(ahead) : days(found.cadence());
        return new Intent.SetBudget(category(said, said.everything()), amount, cadence, change(said), carry(said));
    }

    /** A budget for working days is one for every day. */
    private static Cadence days(Cadence cadence) {
        return cadence.unit() == Cadence.Unit.WEEKDAY ? Cadence.every(Cadence.Unit.DAY) : cadence;
    }

    /** Whether what is left is to carry over; null when nothing is said of it. */
    private static @Nullable Boolean carry(Said said) {
        if (said.has("budget.ends")) return false;
        return said.has("budget.carries") ? true : null;
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
        return found.span().in(said.parse().text()).toLowerCase(Locale.ROOT);
    }

    static @Nullable Money amount(Said said, @Nullable Span interval) {
        return amount(said, interval, said.parse().utterance().homeCurrency());
    }

    /** The sum that is no interval: one with a currency before one without. */
    private static @Nullable Money amount(Said said, @Nullable Span interval, Currency usual) {
        Sentence.Sum best = null;
        for (Sentence.Sum sum : said.sentence().sums()) {
            if (interval != null && interval.contains(sum.span())) continue;
            // "The kids one".
            if (said.isFiller("filler", sum.span().in(said.parse().text()).toLowerCase(Locale.ROOT))) continue;
            if (best == null || best.currency() == null && sum.currency() != null) best = sum;
        }
        if (best == null) return null;
        Currency currency = best.currency() == null ? usual : best.currency();
        boolean fits = best.value().signum() > 0 && Money.fits(best.value(), currency);
        return fits ? new Money(best.value(), currency) : null;
    }

    /** "This year" is a year's budget, "for December" a month's; null when no such time is named. */
    private static @Nullable Cadence span(Said ahead) {
        for (FoundDate date : ahead.sentence().dates()) {
            LocalDate start = date.range().start();
            LocalDate end = date.range().end();
            if (start == null || end == null) continue;
            long days = java.time.temporal.ChronoUnit.DAYS.between(start, end) + 1;
            if (days > 300) return Cadence.every(Cadence.Unit.YEAR);
            if (days > 80) return new Cadence(Cadence.Unit.MONTH, 3);
            if (days == 7) return Cadence.every(Cadence.Unit.WEEK);
            if (days == 1) return Cadence.every(Cadence.Unit.DAY);
            if (days > 27) return Cadence.every(Cadence.Unit.MONTH);
        }
        return null;
    }
}
