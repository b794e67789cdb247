package kharcha.understanding;

import java.math.BigDecimal;

/** A number somewhere in a text, whatever it counts. */
public record FoundNumber(Span span, BigDecimal value) {}
