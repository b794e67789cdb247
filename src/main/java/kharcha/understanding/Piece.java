package kharcha.understanding;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A token of a message, or several that make a sum, a number or a day together.
 *
 * @param folded the word as words are compared; empty for sums, numbers and days
 * @param value of a sum or number
 * @param currency of a sum, when it was said
 * @param date of a day or period
 */
record Piece(
        Span span,
        Kind kind,
        String folded,
        @Nullable BigDecimal value,
        @Nullable Currency currency,
        @Nullable FoundDate date) {
    enum Kind {
        WORD,
        /** A sum of money by its mark. */
        SUM,
        /** A number without a mark. */
        NUMBER,
        DATE,
        SYMBOL,
        MARK,
        BREAK
    }

    static Piece of(Token token) {
        Kind kind = switch (token.kind()) {
            case WORD -> Kind.WORD;
            case NUMBER, SYMBOL -> Kind.SYMBOL;
            case MARK -> Kind.MARK;
            case BREAK -> Kind.BREAK;
        };
        return new Piece(token.span(), kind, token.folded(), null, null, null);
    }

    static Piece of(FoundAmount amount) {
        return new Piece(amount.span(), Kind.SUM, "", amount.value(), amount.currency(), null);
    }

    static Piece of(FoundNumber number) {
        return new Piece(number.span(), Kind.NUMBER, "", number.value(), null, null);
    }

    static Piece of(FoundDate date) {
        return new Piece(date.span(), Kind.DATE, "", null, null, date);
    }

    boolean isMoney() {
        return kind == Kind.SUM || kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.SYMBOL;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && folded.equals(mark);
    }

    BigDecimal number() {
        if (value == null) throw new IllegalStateException("no number at " + span);
        return value;
    }
}
