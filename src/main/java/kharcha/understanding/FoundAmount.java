package kharcha.understanding;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money somewhere in a text.
 *
 * @param span the number together with its currency mark and magnitude ("20 bucks", "1.2k", "€ 5,50")
 * @param currency as marked; null when there is no mark (and then only a reader that knows the rest can call it money)
 */
public record FoundAmount(
        Span span, BigDecimal value, @Nullable Currency currency) {}
