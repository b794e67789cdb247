package kharcha.understanding.local;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money read from tokens.
 *
 * @param to the token behind the last
 * @param code the currency as marked, null without a mark; it need not be one that can be booked (bitcoin)
 */
record Sum(int from, int to, BigDecimal value, @Nullable String code) {}
