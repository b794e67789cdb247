package kharcha.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact sum of one currency, at that currency's own number of decimals (JPY 0, EUR 2, KWD 3; ISO 4217).
 *
 * <p>Nothing is ever rounded silently: an amount with more decimals than its currency has is refused, and two currencies
 * never meet in one sum. Negative sums are differences; what is booked is always positive.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    /** What the books can hold: numeric(19,4). */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    /** @throws IllegalArgumentException if the amount has more decimals than the currency, or 16 digits before the point. */
    public Money {
        int decimals = decimals(currency);
        if (!fits(amount, currency)) throw new IllegalArgumentException(amount + " is not an amount of " + currency);
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Whether the amount can be had in that currency: not too large, and no more decimals than the currency has. */
    public static boolean fits(BigDecimal amount, Currency currency) {
        // The digits are counted before anything is expanded: 1e999999999 must not fill the memory.
        if (amount.precision() - amount.scale() > 16) return false;
        if (amount.abs().compareTo(LIMIT) >= 0) return false;
        return amount.signum() == 0 || amount.stripTrailingZeros().scale() <= decimals(currency);
    }

    /** How many decimals the currency has; a currency without a minor unit (gold, test codes) counts as having none. */
    public static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** @throws IllegalArgumentException if the other is of another currency. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        return other;
    }
}
