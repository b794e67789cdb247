package kharcha.ledger;

import java.util.Currency;
import java.util.Optional;
import kharcha.money.Converted;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a user's book: an expense or an income.
 *
 * @param converted what a foreign amount is in the home currency that the user had when it was converted; null: no rate was
 *     known, or none is needed
 */
public record Entry(EntryId id, Draft draft, @Nullable Converted converted) {
    /** That is not converted. */
    public Entry(EntryId id, Draft draft) {
        this(id, draft, null);
    }

    /** What it is by a rate in that currency; empty where it is in that currency itself, or no rate was known. */
    public Optional<Converted> converted(Currency home) {
        return Optional.ofNullable(converted)
                .filter(known -> known.home().currency().equals(home));
    }

    /** What it is in that currency; empty where no rate was known. */
    public Optional<Money> in(Currency home) {
        return draft.amount().currency().equals(home)
                ? Optional.of(draft.amount())
                : converted(home).map(Converted::home);
    }
}
