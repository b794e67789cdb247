package kharcha.drawing;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Locale;
import kharcha.money.Money;

/** Amounts as short as a scale wants them ("₹45K", "1,2 Mio. €"): for marks and axes only; exact ones stand in the text. */
final class Amounts {
    private final LocalizedNumberFormatter formatter;

    Amounts(Locale locale, Money example) {
        this.formatter = NumberFormatter.withLocale(locale)
                .notation(Notation.compactShort())
                .unit(Currency.getInstance(example.currency().getCurrencyCode()))
                .precision(Precision.maxSignificantDigits(3));
    }

    String write(BigDecimal amount) {
        return formatter.format(amount).toString();
    }
}
