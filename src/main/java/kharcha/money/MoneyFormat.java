package kharcha.money;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.util.Locale;

/**
 * The one way every amount is written, everywhere: in the reader's locale, with the currency's own decimals
 * (₹12,50,000.50 in India, where the JDK would write ₹1,250,000.50). Whole amounts keep their decimals.
 */
public final class MoneyFormat {
    private final LocalizedNumberFormatter formatter;

    public MoneyFormat(Locale locale) {
        this.formatter = NumberFormatter.withLocale(locale);
    }

    public String write(Money money) {
        return formatter
                .unit(Currency.getInstance(money.currency().getCurrencyCode()))
                .precision(Precision.fixedFraction(Money.decimals(money.currency())))
                .format(money.amount())
                .toString();
    }
}
