package kharcha.money;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.NoUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one way every share is written, in words and in pictures: "49%", rounded to whole percents; finer where that would say nothing. */
public final class ShareFormat {
    private static final int KEPT = 500;

    /** A formatter costs far more to make than to use, and is safe to share. */
    private static final Map<Style, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Style(Locale locale, boolean tiny) {
        LocalizedNumberFormatter formatter() {
            return NumberFormatter.withLocale(locale)
                    .unit(NoUnit.PERCENT)
                    .precision(tiny ? Precision.maxSignificantDigits(1) : Precision.integer())
                    .roundingMode(RoundingMode.HALF_UP);
        }
    }

    private final Locale locale;

    public ShareFormat(Locale locale) {
        this.locale = locale;
    }

    /** How large the part is beside the whole, without a sign; nothing of nothing is 0%. */
    public String write(Money part, Money whole) {
        BigDecimal share = part.amount().signum() == 0 ? BigDecimal.ZERO : percent(part, whole);
        boolean tiny = share.signum() != 0 && share.compareTo(BigDecimal.ONE) < 0;
        // Locales that nobody has shall not fill the memory.
        if (FORMATTERS.size() > KEPT) FORMATTERS.clear();
        return FORMATTERS
                .computeIfAbsent(new Style(locale, tiny), Style::formatter)
                .format(share)
                .toString();
    }

    /** A share that was worked out already, in whole percents, rounded down. */
    public String write(BigDecimal percent) {
        return FORMATTERS
                .computeIfAbsent(new Style(locale, false), Style::formatter)
                .format(percent.setScale(0, RoundingMode.DOWN))
                .toString();
    }

    private static BigDecimal percent(Money part, Money whole) {
        return part.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(whole.amount(), MathContext.DECIMAL64)
                .abs();
    }
}
