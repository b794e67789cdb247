package kharcha.understanding.local;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fractions at the end of a number, or standing alone: "3/4", "two fifths", "and a half", "a third", "1 over 20". */
final class Fractions {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Fractions() {}

    /** Whether the word here makes what stands before it the top of a fraction: "fifths", "quarters". */
    static boolean follows(Tokens tokens, int i) {
        return tokens.has(i, Kind.FRACTION);
    }

    /** "half", "a half", "a fifth", "a trillionth", "a quarter": a fraction without a number before it. */
    static @Nullable Num begin(Tokens tokens, NumberGrammar grammar, int i) {
        int at = tokens.skip(i, Kind.ARTICLE);
        Sense half = tokens.at(at, Kind.HALF);
        if (half != null) return new Num(i, at + half.length(), HALF, false, false);
        if (at == i || isRhythm(tokens, i)) return null;
        Bottom bottom = bottom(tokens, at, false);
        return bottom == null
                ? null
                : new Num(i, bottom.to, NumberGrammar.divide(BigDecimal.ONE, bottom.value), false, false);
    }

    /** "90 a quarter" and "90 euros a quarter" say how often, as "a month" does. */
    private static boolean isRhythm(Tokens tokens, int i) {
        return tokens.is(i - 1, Tokens.DIGITS) || tokens.is(i - 2, Tokens.DIGITS) && !tokens.has(i - 1, Kind.AND);
    }

    static Num extend(Tokens tokens, NumberGrammar grammar, Num number) {
        Num slash = slash(tokens, number);
        if (slash != null) return slash;
        Num over = over(tokens, grammar, number);
        if (over != null) return over;
        Num tail = andAPart(tokens, grammar, number);
        if (tail != null) return tail;
        if (number.digits()) return number;
        return fifths(tokens, number);
    }

    /** "3/4" and "2 1/4". */
    private static @Nullable Num slash(Tokens tokens, Num number) {
        if (!number.digits()) return null;
        Num mixed = part(tokens, number.to(), number.from());
        if (mixed != null && number.value().stripTrailingZeros().scale() <= 0 && !tokens.glued(number.to()))
            return number.worth(number.value().add(mixed.value()), mixed.to(), false);
        return number.to() == number.from() + 1 ? part(tokens, number.from(), number.from()) : null;
    }

    private static @Nullable Num part(Tokens tokens, int i, int from) {
        boolean form = tokens.is(i, Tokens.DIGITS) && tokens.isSign(i + 1, '/') && tokens.is(i + 2, Tokens.DIGITS);
        if (!form || !tokens.glued(i + 1) || !tokens.glued(i + 2)) return null;
        if (tokens.isSign(i - 1, '/') || (tokens.isSign(i - 1, '-') && tokens.glued(i - 1))) return null;
        if (tokens.glued(i + 3)
                && !tokens.isSign(i + 3, '.')
                && !tokens.isSign(i + 3, ',')
                && !tokens.isSign(i + 3, ')')) return null;
        if (tokens.word(i).length() > 9 || tokens.word(i + 2).length() > 9) return null;
        BigDecimal under = new BigDecimal(tokens.word(i + 2));
        if (under.signum() == 0) return null;
        return new Num(from, i + 3, NumberGrammar.divide(new BigDecimal(tokens.word(i)), under), false, false);
    }

    private static @Nullable Num over(Tokens tokens, NumberGrammar grammar, Num number) {
        int at = tokens.skip(number.to(), Kind.OVER);
        boolean oneIn = number.value().compareTo(BigDecimal.ONE) == 0
                && tokens.word(number.to()).equals("in");
        if (oneIn) at = number.to() + 1;
        if (at == number.to()) return null;
        Num under = grammar.whole(at);
        if (under == null || under.value().signum() <= 0) return null;
        Sense many = tokens.at(under.to(), Kind.FRACTION);
        boolean hundreds = many != null && many.value() == 100;
        int end = hundreds ? under.to() + 1 : under.to();
        if (hundreds) under = under.worth(under.value().movePointRight(2), end, true);
        boolean outOf = tokens.word(number.to()).equals("out") || oneIn;
        if (outOf && number.value().compareTo(under.value()) > 0) return null;
        return number.worth(NumberGrammar.divide(number.value(), under.value()), end, false);
    }

    /** "and a half" after a number; null if it is not there. */
    static @Nullable Num andAHalf(Tokens tokens, Num number) {
        int at = tokens.skip(number.to(), Kind.AND);
        if (at == number.to()) return null;
        at = tokens.skip(at, Kind.ARTICLE);
        Sense half = tokens.at(at, Kind.HALF);
        return half == null ? null : number.worth(number.value().add(HALF), at + half.length(), number.scaled());
    }

    /** "and a half", "and three quarters", "and a thirtieth"; after a scale it is a part of that scale. */
    private static @Nullable Num andAPart(Tokens tokens, NumberGrammar grammar, Num number) {
        int joint = tokens.skip(number.to(), Kind.AND);
        if (joint == number.to()) return null;
        Num half = andAHalf(tokens, number);
        Num part = half != null ? new Num(joint, half.to(), HALF, false, false) : begin(tokens, grammar, joint);
        if (part == null) {
            Num top = grammar.small(joint);
            if (top == null || top.digits()) return null;
            part = fifths(tokens, top);
            if (part.to() == top.to()) return null;
        }
        Sense scale = tokens.at(part.to(), Kind.SCALE);
        BigDecimal unit = scale != null ? power((int) scale.value()) : lastScale(tokens, number);
        int end = scale != null ? part.to() + scale.length() : part.to();
        return number.worth(number.value().add(part.value().multiply(unit)), end, true);
    }

    private static BigDecimal lastScale(Tokens tokens, Num number) {
        Sense scale = tokens.at(number.to() - 1, Kind.SCALE);
        return scale == null || scale.value() < 3 ? BigDecimal.ONE : power((int) scale.value());
    }

    private static BigDecimal power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent);
    }

    private record Bottom(int to, BigDecimal value) {}

    /** "three fifths", "one twenty-fifth", "one hundred thirty-fifths" (a hundred thirty-fifths). */
    static Num fifths(Tokens tokens, Num top) {
        boolean oneHalf = top.value().compareTo(BigDecimal.ONE) == 0 && tokens.has(top.to(), Kind.HALF);
        if (oneHalf) return top.worth(HALF, tokens.skip(top.to(), Kind.HALF), false);
        Bottom bottom = bottom(tokens, top.to(), top.value().compareTo(BigDecimal.ONE) != 0);
        if (bottom == null) return top;
        BigDecimal over = top.value();
        BigDecimal under = bottom.value;
        Sense tens = tokens.at(top.to() - 1, Kind.CARDINAL);
        boolean borrowed = tens != null && tens.value() >= 20 && tens.value() % 10 == 0 && under.intValue() < 10;
        if (borrowed && tens != null && over.compareTo(BigDecimal.valueOf(tens.value())) > 0) {
            over = over.subtract(BigDecimal.valueOf(tens.value()));
            under = under.add(BigDecimal.valueOf(tens.value()));
        }
        return top.worth(NumberGrammar.divide(over, under), bottom.to, false);
    }

    private static @Nullable Bottom bottom(Tokens tokens, int i, boolean plural) {
        int at = tokens.isSign(i, '-') ? i + 1 : i;
        BigDecimal base = BigDecimal.ZERO;
        Sense one = tokens.at(at, Kind.CARDINAL);
        Sense scale = tokens.at(at + 1, Kind.SCALE);
        if (one != null && one.value() == 1 && scale != null && scale.value() == 2) {
            base = BigDecimal.valueOf(100);
            at = tokens.skip(at + 2, Kind.AND);
        }
        Sense tens = tokens.at(at, Kind.CARDINAL);
        if (tens != null && tens.value() >= 20 && tens.value() % 10 == 0) {
            base = base.add(BigDecimal.valueOf(tens.value()));
            at += tens.length();
            if (tokens.isSign(at, '-')) at++;
        }
        Sense last = tokens.at(at, Kind.FRACTION);
        if (last == null && !plural) last = tokens.at(at, Kind.ORDINAL);
        if (last == null || (last.value() < 3 && base.signum() == 0 && last.kind() == Kind.ORDINAL)) return null;
        return new Bottom(at + last.length(), base.add(BigDecimal.valueOf(last.value())));
    }
}
