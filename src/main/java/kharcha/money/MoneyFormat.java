package kharcha.money;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one way every amount is written, everywhere: in the reader's locale, with the currency's own decimals
 * (₹12,50,000.50 in India, where the JDK would write ₹1,250,000.50). Whole amounts keep their decimals.
 */
public final class MoneyFormat {
    private static final int KEPT = 500;

    /** ICU reads a locale's data anew for each new formatter, which costs more than the writing; these are safe to share. */
    private static final Map<Style, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Style(Locale locale, java.util.Currency currency) {
        LocalizedNumberFormatter formatter() {
            return NumberFormatter.withLocale(locale)
                    .unit(Currency.getInstance(currency.getCurrencyCode()))
                    .precision(Precision.fixedFraction(Money.decimals(currency)));
        }
    }

    private final Locale locale;

    public MoneyFormat(Locale locale) {
        this.locale = locale;
    }

    /** What separates the decimals there: a point or a comma. */
    public static char decimalMark(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }

    public String write(Money money) {
        // Nobody speaks so many languages: what grows like that is made up, and shall not fill the memory.
        if (FORMATTERS.size() > KEPT) FORMATTERS.clear();
        return FORMATTERS
                .computeIfAbsent(new Style(locale, money.currency()), Style::formatter)
                .format(money.amount())
                .toString();
    }
}
