package kharcha.understanding.local;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kharcha.understanding.Label;
import kharcha.understanding.Parse;
import kharcha.understanding.Utterance;

/** Messages of Wednesday, 14 October 2026, parsed by everything but the classifier: reading entries needs no label. */
final class Samples {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
    private static final Lexicon LEXICON = new Lexicon();

    private Samples() {}

    static Utterance utterance(String text, String tag, String currency) {
        var when = TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Dublin"));
        return new Utterance(text, Locale.forLanguageTag(tag), when, Currency.getInstance(currency));
    }

    static Parse parse(Utterance utterance) {
        String text = utterance.text();
        Locale locale = utterance.locale();
        return new Parse(
                utterance,
                List.of(new Label("add_expense", 0.5)),
                1,
                new NumberFinder().find(text, locale),
                new AmountFinder().find(text, locale, utterance.homeCurrency()),
                new DateFinder().find(text, locale, utterance.today()),
                LEXICON.find(text, locale),
                "local");
    }

    static Parse parse(String text) {
        return parse(utterance(text, "en-US", "USD"));
    }
}
