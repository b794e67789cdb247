package kharcha.understanding;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;

/**
 * When an entry is shown before it is booked: where its price could be another, where it is larger than people spend, and where
 * words are left over that speak of somebody else, of a doubt or of a denial, and nothing says that money went.
 */
final class Doubts {
    private static final Set<String> STRONG = Set.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD");
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);

    private Doubts() {}

    static boolean are(Passage part, Price price, String note) {
        if (price.doubtful() || price.value().signum() < 0 || isHuge(part, price)) return true;
        boolean said = part.has(Cue.SPENT) || part.has(Cue.INCOME) || part.has(Cue.REFUND);
        return !said && part.has(Cue.UNCLEAR) && !note.isEmpty();
    }

    private static boolean isHuge(Passage part, Price price) {
        Currency said = price.currency();
        Currency used = said == null ? part.parse().utterance().homeCurrency() : said;
        BigDecimal bound = STRONG.contains(used.getCurrencyCode()) ? MILLION : HUNDRED_MILLION;
        return price.value().compareTo(bound) >= 0;
    }
}
