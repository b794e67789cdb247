package kharcha.understanding;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/** What is asked of Kharcha itself: the currency, and plans. */
final class Commands {
    private Commands() {}

    static @Nullable Meaning read(Said said) {
        for (String language : Languages.TAGS)
            if (said.is("language." + language)) return new Intent.AnswerIn(language);
        if (said.is("language.other")) return new Intent.AnswerIn(null);
        if (said.is("currency.show")) return new Intent.HomeCurrency(null);
        Phrasebook.Match currency = said.match("currency.set");
        Intent home = currency == null ? null : currency(currency.words("new"), said);
        if (home != null) return home;
        // "Back to pounds", but not "back to bed".
        Phrasebook.Match back = said.match("currency.back");
        Currency known = back == null
                ? null
                : CurrencyNames.find(back.words("new"), said.parse().utterance());
        if (known != null) return new Intent.HomeCurrency(known);
        Intent plan = Plans.read(said);
        if (plan != null) return plan;
        Meaning left = said.matches("go_ahead.of")
                .map(match -> leftOut(said, match))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (left != null) return left;
        return said.is("go_ahead") ? goAhead(said) : null;
    }

    /** "I forgot to add Monday's lunch": all but the amount. */
    private static @Nullable Meaning leftOut(Said said, Phrasebook.Match match) {
        Span place = match.place("what");
        CategoryId category = Corrections.category(said, place);
        if (place == null || category == null || !said.sentence().sums().isEmpty()) return null;
        String note = Descriptions.words(said, place);
        // "I forgot to add some things" says nothing of them: of its words only "some" is left.
        boolean named = said.parse().categories().stream()
                .anyMatch(found -> note.contains(found.span().in(said.parse().text())));
        if (!named) return null;
        LocalDate day =
                goAhead(said) instanceof Question.Amount dated ? dated.entry().day() : null;
        Direction direction = category.isIncome() ? Direction.IN : Direction.OUT;
        return new Question.Amount(new PartialEntry(null, null, day, category, direction, note, Set.of(), null));
    }

    /** A day said now is the day of what is named next. */
    static Meaning goAhead(Said said) {
        for (FoundDate date : said.sentence().dates()) {
            LocalDate day = date.range().start();
            // "From yesterday" alone is an open period, meant as that day.
            if (day != null
                    && (date.kind() == FoundDate.Kind.DAY || date.range().end() == null))
                return new Question.Amount(PartialEntry.on(day));
        }
        return new Intent.GoAhead();
    }

    private static @Nullable Intent currency(String words, Said said) {
        Currency currency = CurrencyNames.find(words, said.parse().utterance());
        if (currency != null) return new Intent.HomeCurrency(currency);
        return words.strip().matches("\\p{Alpha}{3}|\\S+ coins?")
                ? new Intent.Impossible(Intent.Problem.UNKNOWN_CURRENCY, words)
                : null;
    }
}
