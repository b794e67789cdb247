package kharcha.understanding.local;

import java.math.BigDecimal;

/**
 * A number read from tokens.
 *
 * @param from the first token, inclusive
 * @param to the token behind the last
 * @param digits whether it is written in digits only, without a scale ("12", "3.50")
 * @param scaled whether a scale multiplies it ("1.5k", "two million")
 */
record Num(int from, int to, BigDecimal value, boolean digits, boolean scaled) {
    Num worth(BigDecimal newValue, int newTo, boolean isScaled) {
        return new Num(from, newTo, newValue, false, isScaled);
    }

    boolean whole() {
        return value.signum() >= 0
                && value.precision() - value.scale() <= 9
                && value.stripTrailingZeros().scale() <= 0;
    }

    /** The value as an int; to be asked only of whole numbers. */
    int count() {
        return value.intValueExact();
    }
}
