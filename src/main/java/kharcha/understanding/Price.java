package kharcha.understanding;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What an entry cost.
 *
 * @param piece the piece of the passage that the sum was read from
 * @param value as said, or as worked out of what was said; negative when it was written so
 * @param currency null when none was said
 * @param doubtful whether another reading is as likely
 */
record Price(int piece, BigDecimal value, @Nullable Currency currency, boolean doubtful) {
    Price withValue(BigDecimal newValue) {
        return new Price(piece, newValue, currency, doubtful);
    }

    Price withCurrency(@Nullable Currency newCurrency) {
        return new Price(piece, value, newCurrency, doubtful);
    }

    Price inDoubt() {
        return new Price(piece, value, currency, true);
    }
}
