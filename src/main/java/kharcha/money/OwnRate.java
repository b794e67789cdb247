package kharcha.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A rate that a user has said: one of a currency is so much in another, both ways, from that day on.
 *
 * @param value how much of {@code in} one of {@code of} is
 */
public record OwnRate(Currency of, Currency in, BigDecimal value, LocalDate since) {
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final int DECIMALS = 12;

    public OwnRate {
        if (!isRate(value)) throw new IllegalArgumentException(value + " is no rate");
        if (of.equals(in)) throw new IllegalArgumentException("one " + of + " is one " + of);
    }

    /** Above zero, below what money is worth anywhere, and with no more decimals than anybody says. */
    public static boolean isRate(BigDecimal value) {
        return value.signum() > 0
                && value.precision() - value.scale() <= 13
                && value.stripTrailingZeros().scale() <= DECIMALS
                && value.compareTo(MOST) < 0;
    }

    boolean isOf(Currency one, Currency other) {
        return (of.equals(one) && in.equals(other)) || (of.equals(other) && in.equals(one));
    }
}
