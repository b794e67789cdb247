package kharcha.understanding;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What is asked of Kharcha itself: the currency, and what it does not offer yet. */
final class Commands {
    private Commands() {}

    static @Nullable Intent read(Said said) {
        if (said.is("currency.show")) return new Intent.HomeCurrency(null);
        Phrasebook.Match currency = said.match("currency.set");
        if (currency != null) return currency(currency.words("new"), said);
        if (said.is("budget.status")) return new Intent.NotOffered(Intent.Feature.BUDGET_STATUS);
        if (said.is("budget.set")) return new Intent.NotOffered(Intent.Feature.BUDGET);
        if (said.is("recurring") && !said.is("recurring.done")) return new Intent.NotOffered(Intent.Feature.RECURRING);
        if (said.is("export")) return new Intent.NotOffered(Intent.Feature.EXPORT);
        if (said.is("go_ahead")) return new Intent.GoAhead();
        return null;
    }

    private static @Nullable Intent currency(String words, Said said) {
        Currency currency = CurrencyNames.find(words, said.parse().utterance());
        if (currency != null) return new Intent.HomeCurrency(currency);
        return words.strip().matches("\\p{Alpha}{3}|\\S+ coins?")
                ? new Intent.Impossible(Intent.Problem.UNKNOWN_CURRENCY, words)
                : null;
    }
}
