package kharcha.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an amount of foreign money is in the home currency, and by which rate: the amount times the rate, rounded as {@link Rate}
 * says.
 *
 * @param home may be zero for a very small amount
 * @param day on which the rate was published, or from which on the user says it
 */
public record Converted(Money home, BigDecimal rate, LocalDate day, RateSource source) {}
