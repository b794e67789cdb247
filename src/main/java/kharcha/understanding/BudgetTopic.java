package kharcha.understanding;

import java.util.Currency;
import kharcha.ledger.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * The budget that was spoken of just now: "raise it to 450" is about this one.
 *
 * @param category null: the one on everything
 * @param currency that it is in
 */
public record BudgetTopic(@Nullable CategoryId category, Currency currency, Why why) {
    public enum Why {
        /** It was set: "no, 60" puts it right, "and 40 for coffee" sets another one. */
        SET,
        /** It was asked about: "no, 60" puts it right. */
        SPOKEN_OF,
        /** Its amount was asked for: a bare amount answers. */
        ASKED,
        /** It reached a mark by what was booked: "no, 60" is about the entry. */
        TOLD
    }
}
