package kharcha.understanding.local;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kharcha.understanding.FoundAmount;

/**
 * Finds the sums of money that a text marks as such: by a sign, code, name or slang word of a currency, or by what only
 * money is written with ("12,-", "1.5k", "2 lakh"; their currency is null). Bare numbers are the {@link NumberFinder}'s.
 */
public final class AmountFinder {
    /** @param home the writer's own currency: "$" is their own dollar, "kr" their own krona. */
    public List<FoundAmount> find(String text, Locale locale, Currency home) {
        return new Reading(text, locale).amounts(home);
    }
}
