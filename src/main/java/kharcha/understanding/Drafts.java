package kharcha.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/** Partial entries made whole: what was not said gets its default, what is missing is asked for, what cannot be is named. */
public final class Drafts {
    private Drafts() {}

    /** To book these, or the first thing that stands in the way. */
    public static Meaning of(List<PartialEntry> entries, Utterance utterance) {
        List<Draft> drafts = new ArrayList<>();
        for (PartialEntry entry : entries) {
            BigDecimal amount = entry.amount();
            if (amount == null) return new Question.Amount(entry);
            Currency currency = entry.currency() == null ? utterance.homeCurrency() : entry.currency();
            Intent.Problem problem = problem(amount, currency);
            if (problem != null) return new Intent.Impossible(problem, amount.toPlainString());
            if (entry.note().isBlank() && entry.category() == null) return new Question.Purpose(entry);
            drafts.add(draft(entry, new Money(amount, currency), utterance));
        }
        return new Intent.Book(drafts);
    }

    private static Intent.@Nullable Problem problem(BigDecimal amount, Currency currency) {
        if (amount.signum() == 0) return Intent.Problem.ZERO;
        if (amount.signum() < 0) return Intent.Problem.NEGATIVE;
        if (Money.fits(amount, currency)) return null;
        return amount.precision() - amount.scale() > 15 ? Intent.Problem.TOO_LARGE : Intent.Problem.TOO_MANY_DECIMALS;
    }

    private static Draft draft(PartialEntry entry, Money amount, Utterance utterance) {
        return new Draft(
                entry.day() == null ? utterance.today() : entry.day(),
                amount,
                entry.direction(),
                entry.category() == null ? usual(entry.direction()) : entry.category(),
                entry.note(),
                entry.tags(),
                entry.paidBy());
    }

    private static CategoryId usual(Direction direction) {
        return direction == Direction.IN ? CategoryId.OTHER_INCOME : CategoryId.OTHER;
    }
}
