package kharcha.money;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The currencies that people pay with at a time, and what they are called; as ICU knows them. */
public final class Currencies {
    private Currencies() {}

    /** Those that are legal tender in some country then, by code; funds and metals are nobody's money. */
    public static List<Currency> inUse(Date at) {
        return Stream.of(ULocale.getISOCountries())
                .flatMap(country -> codes(country, at))
                .distinct()
                .flatMap(code -> find(code).stream())
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** Empty when there is none of that code. */
    public static Optional<Currency> find(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a region pays with; empty where none is known, as for a language without a region. */
    public static Optional<Currency> of(Locale region) {
        com.ibm.icu.util.Currency currency = com.ibm.icu.util.Currency.getInstance(ULocale.forLocale(region));
        return currency == null ? Optional.empty() : find(currency.getCurrencyCode());
    }

    /** "Indian Rupee". */
    public static String name(Currency currency, Locale language) {
        return com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode())
                .getName(ULocale.forLocale(language), com.ibm.icu.util.Currency.LONG_NAME, null);
    }

    private static Stream<String> codes(String country, Date at) {
        String[] codes = com.ibm.icu.util.Currency.getAvailableCurrencyCodes(new ULocale("", country), at);
        return codes == null ? Stream.empty() : Stream.of(codes);
    }
}
