package kharcha.understanding.local;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import kharcha.ledger.Calendar;
import kharcha.understanding.FoundDate;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.Span;

/**
 * What the finders find, told as the public recogniser specs tell it, for measuring: the end of "from May to September"
 * is the first of September, "last Wednesday" is last week's, "the last three days" are over, and only sums with a
 * currency count.
 */
public record SpecReading(List<MarkedSum> amounts, List<FoundNumber> numbers, List<FoundDate> dates) {
    private static final Currency HOME = Currency.getInstance("USD");

    /** A sum with the code of its currency, which need not be one that can be booked. */
    public record MarkedSum(Span span, BigDecimal value, String code) {}

    public static SpecReading of(String text, Locale locale, LocalDate today) {
        Reading reading = new Reading(text, locale);
        List<Sum> all = reading.sums(HOME);
        List<MarkedSum> sums = all.stream()
                .filter(sum -> sum.code() != null)
                .map(sum -> new MarkedSum(reading.span(sum.from(), sum.to()), sum.value(), String.valueOf(sum.code())))
                .toList();
        return new SpecReading(
                sums,
                reading.numbers(),
                reading.found(reading.dates(new Days(today, Taste.SPEC, Calendar.USUAL), all)));
    }
}
