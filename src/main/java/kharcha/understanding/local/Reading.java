package kharcha.understanding.local;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kharcha.ledger.Calendar;
import kharcha.ledger.DateRange;
import kharcha.money.Currencies;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundDate;
import kharcha.understanding.FoundImpossible;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.Span;
import org.jspecify.annotations.Nullable;

/** One text, cut once, with the grammars that read it. */
final class Reading {
    private static final Map<Locale, Character> DECIMALS = new ConcurrentHashMap<>();

    /** Where "two fifty" is two hundred and fifty, and not two and a half. */
    private static final Set<String> LETTERS = Set.of("de", "es", "fr");

    private static final Set<String> HUNDREDS = Set.of("IN", "PK", "BD", "NP", "LK");

    final Tokens tokens;
    final NumberGrammar numbers;
    private final Locale locale;
    private @Nullable Times times;

    Reading(String text, Locale locale) {
        this.locale = locale;
        tokens = new Tokens(text, Vocabulary.of(locale));
        boolean spacesGroup =
                !locale.getLanguage().equals("en") && !locale.getLanguage().equals("hi");
        numbers = new NumberGrammar(
                tokens,
                new Numerals(tokens, decimal(locale), spacesGroup, LETTERS.contains(locale.getLanguage())),
                HUNDREDS.contains(locale.getCountry()));
    }

    private static char decimal(Locale locale) {
        return DECIMALS.computeIfAbsent(
                locale, of -> new DecimalFormatSymbols(ULocale.forLocale(of)).getDecimalSeparator());
    }

    List<FoundNumber> numbers() {
        return numbers(new BitSet());
    }

    private List<FoundNumber> numbers(BitSet taken) {
        List<FoundNumber> found = new ArrayList<>(4);
        int i = 0;
        while (i < tokens.size()) {
            Sense ordinal = tokens.at(i, Kind.ORDINAL);
            if (ordinal != null && ordinal.length() > 1) {
                i += ordinal.length();
                continue;
            }
            Num number = stands(i) && !taken.get(i) ? numbers.read(i) : null;
            int next = number == null ? -1 : taken.nextSetBit(i);
            if (number != null && whole(number) && (next < 0 || next >= number.to())) {
                found.add(new FoundNumber(span(number.from(), number.to()), written(number.value())));
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
        // "2x coffee" are two.
        if (inWord && !tokens.word(to).equals("x")) return false;
        boolean counted = tokens.isSign(to, '-') && tokens.glued(to) && tokens.has(to + 1, Kind.ORDINAL);
        if (counted) return false;
        Sense only = to == number.from() + 1 ? tokens.at(number.from(), Kind.CARDINAL) : null;
        boolean one = only != null && only.value() == 1;
        if (one && tokens.has(number.from(), Kind.ARTICLE)) return false;
        return !one || !tokens.has(number.from() - 1, Kind.PRONOUN_BEFORE);
    }

    List<Sum> sums(Currency home) {
        String local = Currencies.of(locale).orElse(home).getCurrencyCode();
        return new AmountGrammar(tokens, numbers, Marks.of(locale), home.getCurrencyCode(), local, times().taken())
                .all();
    }

    List<FoundAmount> amounts(Currency home) {
        return amounts(sums(home));
    }

    private List<FoundAmount> amounts(List<Sum> sums) {
        List<FoundAmount> found = new ArrayList<>(2);
        for (Sum sum : sums) {
            Currency currency = currency(sum.code());
            if (sum.code() == null || currency != null)
                found.add(new FoundAmount(span(sum.from(), sum.to()), written(sum.value()), currency));
        }
        return found;
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null || code.equals("BTC") ? null : Currency.getInstance(code);
    }

    private Times times() {
        Times read = times;
        if (read == null) times = read = new Times(tokens);
        return read;
    }

    /** Days and periods among what is neither money nor a time. */
    List<When> dates(Days days, List<Sum> sums) {
        BitSet taken = (BitSet) times().taken().clone();
        for (Sum sum : sums) taken.set(sum.from(), sum.to());
        DateParts parts = new DateParts(tokens, numbers, days, taken);
        String country = locale.getCountry();
        boolean monthFirst = country.equals("US")
                || country.equals("PH")
                || (locale.getLanguage().equals("en") && country.isEmpty());
        return new DateGrammar(parts, monthFirst, decimal(locale) == ',', country).all();
    }

    /** The days as a rule to come means them. */
    List<FoundDate> ahead(LocalDate today, Calendar calendar, Currency home) {
        return found(dates(new Days(today, Taste.AHEAD, calendar), sums(home)));
    }

    List<FoundDate> found(List<When> dates) {
        List<FoundDate> found = new ArrayList<>(2);
        for (When when : dates) {
            if (when.impossible()) continue;
            FoundDate.Kind kind = when.isDay() ? FoundDate.Kind.DAY : FoundDate.Kind.PERIOD;
            found.add(new FoundDate(span(when.from(), when.to()), new DateRange(when.start(), when.end()), kind));
        }
        return found;
    }

    Spans.Found everything(LocalDate today, Calendar calendar, Currency home) {
        List<Sum> sums = sums(home);
        List<When> dates = dates(new Days(today, Taste.SPENDING, calendar), sums);
        BitSet taken = (BitSet) times().taken().clone();
        for (Sum sum : sums) taken.set(sum.from(), sum.to());
        List<FoundImpossible> impossible = new ArrayList<>(0);
        for (When when : dates) {
            taken.set(when.from(), when.to());
            if (when.impossible()) impossible.add(new FoundImpossible(span(when.from(), when.to())));
        }
        return new Spans.Found(numbers(taken), amounts(sums), found(dates), times().found(), impossible);
    }

    /** Without a negative scale: 2E+5 is 200000. */
    private static BigDecimal written(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    Span span(int from, int to) {
        return new Span(tokens.start(from), tokens.end(to - 1));
    }
}
