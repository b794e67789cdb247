package kharcha.understanding.local;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.Span;
import org.jspecify.annotations.Nullable;

/** One text, cut once, with the grammars that read it. */
final class Reading {
    private static final Map<Locale, Character> DECIMALS = new ConcurrentHashMap<>();

    final Tokens tokens;
    final NumberGrammar numbers;
    private final Locale locale;

    Reading(String text, Locale locale) {
        this.locale = locale;
        tokens = new Tokens(text, Vocabulary.of(locale));
        boolean spacesGroup =
                !locale.getLanguage().equals("en") && !locale.getLanguage().equals("hi");
        numbers = new NumberGrammar(tokens, new Numerals(tokens, decimal(locale), spacesGroup));
    }

    private static char decimal(Locale locale) {
        return DECIMALS.computeIfAbsent(
                locale, of -> new DecimalFormatSymbols(ULocale.forLocale(of)).getDecimalSeparator());
    }

    List<FoundNumber> numbers() {
        List<FoundNumber> found = new ArrayList<>(4);
        int i = 0;
        while (i < tokens.size()) {
            Num number = stands(i) ? numbers.read(i) : null;
            if (number != null && whole(number)) {
                found.add(new FoundNumber(span(number.from(), number.to()), number.value()));
                i = number.to();
            } else i++;
        }
        return found;
    }

    private boolean stands(int i) {
        return !(tokens.is(i, Tokens.DIGITS) && tokens.glued(i) && tokens.is(i - 1, Tokens.WORD));
    }

    /** Whether the number is no part of a word, and no "one" that stands for a thing. */
    private boolean whole(Num number) {
        int to = number.to();
        boolean inWord = tokens.is(to, Tokens.WORD) && tokens.glued(to) && tokens.is(to - 1, Tokens.DIGITS);
        if (inWord) return false;
        Sense only = to == number.from() + 1 ? tokens.at(number.from(), Kind.CARDINAL) : null;
        boolean one = only != null && only.value() == 1;
        return !one || !tokens.has(number.from() - 1, Kind.PRONOUN_BEFORE);
    }

    List<Sum> sums(Currency home) {
        return new AmountGrammar(tokens, numbers, Marks.of(locale), home.getCurrencyCode()).all();
    }

    List<FoundAmount> amounts(Currency home) {
        List<FoundAmount> found = new ArrayList<>(2);
        for (Sum sum : sums(home)) {
            Currency currency = currency(sum.code());
            if (sum.code() == null || currency != null)
                found.add(new FoundAmount(span(sum.from(), sum.to()), sum.value(), currency));
        }
        return found;
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null || code.equals("BTC") ? null : Currency.getInstance(code);
    }

    Span span(int from, int to) {
        return new Span(tokens.start(from), tokens.end(to - 1));
    }
}
