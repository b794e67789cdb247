package kharcha.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What one of a currency is in another.
 *
 * <p>A published rate says how much of a currency a euro is; two of one day are crossed exactly and then rounded half up to
 * {@value #DECIMALS} decimals. An amount is multiplied by that and rounded half up to the decimals of the other currency: two
 * roundings, both stated, so that whoever has the rate comes to the same amount.
 *
 * @param day on which it was published, or from which on the user says it
 */
public record Rate(Currency from, Currency to, BigDecimal value, LocalDate day, RateSource source) {
    public static final int DECIMALS = 16;

    public Rate {
        if (value.signum() <= 0) throw new IllegalArgumentException("a rate is more than nothing, not " + value);
    }

    /** The first for one of the second, as a rate. */
    public static BigDecimal quotient(BigDecimal one, BigDecimal other) {
        return one.divide(other, DECIMALS, RoundingMode.HALF_UP);
    }

    /** Empty where it comes to more than an amount can be. */
    public Optional<Money> convert(Money amount) {
        if (!amount.currency().equals(from))
            throw new IllegalArgumentException("a rate of " + from + " converts no " + amount.currency());
        BigDecimal converted = amount.amount().multiply(value).setScale(Money.decimals(to), RoundingMode.HALF_UP);
        return Money.fits(converted, to) ? Optional.of(new Money(converted, to)) : Optional.empty();
    }
}
