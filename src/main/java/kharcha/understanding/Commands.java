package kharcha.understanding;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of Kharcha itself: the currency, and what it does not offer yet. */
final class Commands {
    private Commands() {}

    static @Nullable Intent read(Parse parse, Sentence sentence, List<Phrasebook> books) {
        if (Phrasebook.match(books, "currency.show", sentence) != null) return new Intent.HomeCurrency(null);
        Phrasebook.Match currency = Phrasebook.match(books, "currency.set", sentence);
        if (currency != null) return currency(currency.words("new"), parse);
        if (Phrasebook.match(books, "budget.status", sentence) != null)
            return new Intent.NotOffered(Intent.Feature.BUDGET_STATUS);
        if (Phrasebook.match(books, "budget.set", sentence) != null)
            return new Intent.NotOffered(Intent.Feature.BUDGET);
        if (Phrasebook.match(books, "recurring", sentence) != null)
            return new Intent.NotOffered(Intent.Feature.RECURRING);
        if (Phrasebook.match(books, "export", sentence) != null) return new Intent.NotOffered(Intent.Feature.EXPORT);
        if (Phrasebook.match(books, "go_ahead", sentence) != null) return new Intent.GoAhead();
        return null;
    }

    private static @Nullable Intent currency(String words, Parse parse) {
        Currency currency = CurrencyNames.find(words, parse.utterance());
        if (currency != null) return new Intent.HomeCurrency(currency);
        return words.strip().matches("\\p{Alpha}{3}|\\S+ coins?")
                ? new Intent.Impossible(Intent.Problem.UNKNOWN_CURRENCY, words)
                : null;
    }
}
