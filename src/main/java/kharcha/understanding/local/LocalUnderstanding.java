package kharcha.understanding.local;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.Parse;
import kharcha.understanding.Token;
import kharcha.understanding.Understanding;
import kharcha.understanding.Utterance;

/** Understands with this machine alone: the finders' sums, numbers, days and category words, and the classifier's labels. */
public final class LocalUnderstanding implements Understanding {
    /** How much of a message is read; what lies behind can neither be booked nor cost time. */
    private static final int LONGEST = 4_000;

    private final Function<Locale, IntentModel> models;
    private final AmountFinder amounts = new AmountFinder();
    private final NumberFinder numbers = new NumberFinder();
    private final DateFinder dates = new DateFinder();
    private final Lexicon lexicon = new Lexicon();

    /** One model for every language. */
    public LocalUnderstanding(IntentModel model) {
        this.models = _ -> model;
    }

    public LocalUnderstanding(LanguageModels models) {
        this.models = models::of;
    }

    @Override
    public Parse read(Utterance utterance) {
        String text = readable(utterance.text());
        Parse parse = read(utterance, text);
        String mended = Slips.of(utterance.locale())
                .mend(text, token -> isKnown(token, parse) || lexicon.knows(token, utterance.locale()));
        return mended == null ? parse : parse.withMended(read(utterance, mended));
    }

    /** Whether a word is part of a sum or a day. */
    private static boolean isKnown(Token token, Parse parse) {
        return Stream.concat(
                        parse.dates().stream().map(FoundDate::span),
                        parse.amounts().stream().map(FoundAmount::span))
                .anyMatch(span -> span.overlaps(token.span()));
    }

    private Parse read(Utterance utterance, String text) {
        Locale locale = utterance.locale();
        Currency home = utterance.homeCurrency();
        Ranking ranking = models.apply(locale).rank(text);
        List<FoundDate> found = dates.find(text, locale, utterance.today(), utterance.calendar());
        List<FoundDate> ahead =
                found.isEmpty() ? found : dates.findAhead(text, locale, utterance.today(), utterance.calendar());
        return new Parse(
                new Utterance(text, locale, utterance.when(), home, utterance.calendar()),
                ranking.labels(),
                ranking.inScope(),
                numbers.find(text, locale),
                amounts.find(text, locale, home),
                found,
                ahead,
                lexicon.find(text, locale),
                "local");
    }

    private static String readable(String text) {
        if (text.length() <= LONGEST) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
