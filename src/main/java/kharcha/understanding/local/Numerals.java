package kharcha.understanding.local;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written in digits. What a separator means follows from the shape of the whole run (1,234.56 and 1.234,56 and
 * 12,34,567 leave no doubt) and, where the shape leaves it open (1,234 or 1.234), from the locale. A run that has no shape
 * (192.168.1.2) is several numbers. More than 30 digits are no number that anybody counts with, so nothing can blow up.
 */
final class Numerals {
    private static final int MOST_DIGITS = 30;
    private static final int LARGEST_EXPONENT = 30;
    private static final String GROUPS = ".,'’\u00A0\u202F\u2009 ";

    private final Tokens tokens;
    private final char decimal;
    private final boolean spacesGroup;
    private final boolean lettersForEuros;
    private final BitSet alone = new BitSet();

    /** @param lettersForEuros whether "1e50" is a price where other languages write a power of ten */
    Numerals(Tokens tokens, char decimal, boolean spacesGroup, boolean lettersForEuros) {
        this.lettersForEuros = lettersForEuros;
        this.tokens = tokens;
        this.decimal = decimal;
        this.spacesGroup = spacesGroup;
    }

    /** The number in digits that begins at this token, with its exponent or fraction, if there is one. */
    @Nullable
    Num read(int i) {
        if (tokens.is(i, Tokens.SIGN)) return vulgar(i, BigDecimal.ZERO, i);
        if (!tokens.is(i, Tokens.DIGITS)) return null;
        Num plain = run(i);
        if (plain == null) return null;
        Num mixed = vulgar(plain.to(), plain.value(), i);
        if (mixed != null) return mixed;
        Num exponent = exponent(plain);
        return exponent == null ? plain : exponent;
    }

    /** ½, or 1½. */
    private @Nullable Num vulgar(int i, BigDecimal whole, int from) {
        if (!tokens.is(i, Tokens.SIGN)) return null;
        char sign = tokens.source.charAt(tokens.start(i));
        if (Character.getType(sign) != Character.OTHER_NUMBER) return null;
        String[] parts =
                Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC).split("\u2044", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) return null;
        BigDecimal part = new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), MathContext.DECIMAL64);
        return new Num(from, i + 1, whole.add(part), false, false);
    }

    private @Nullable Num exponent(Num base) {
        int i = base.to();
        if (!tokens.glued(i)) return null;
        boolean power = tokens.isSign(i, '^');
        if (!power && !tokens.word(i).equals("e")) return null;
        int at = i + 1;
        if (lettersForEuros
                && !power
                && tokens.is(at, Tokens.DIGITS)
                && tokens.word(at).length() == 2) return null;
        boolean negative = tokens.isSign(at, '-');
        if (negative || tokens.isSign(at, '+')) at++;
        if (!tokens.is(at, Tokens.DIGITS)
                || !tokens.glued(at)
                || tokens.word(at).length() > 3) return null;
        int exponent = Integer.parseInt(tokens.word(at));
        if (exponent > LARGEST_EXPONENT) return null;
        return base.worth(
                power ? power(base.value(), exponent, negative) : shift(base.value(), exponent, negative),
                at + 1,
                false);
    }

    private static BigDecimal shift(BigDecimal base, int exponent, boolean negative) {
        return base.scaleByPowerOfTen(negative ? -exponent : exponent);
    }

    private static BigDecimal power(BigDecimal base, int exponent, boolean negative) {
        BigDecimal power = base.pow(exponent, MathContext.DECIMAL64);
        if (!negative || power.signum() == 0) return power;
        return BigDecimal.ONE.divide(power, MathContext.DECIMAL64);
    }

    private @Nullable Num run(int i) {
        int last = alone.get(i) ? i : lastOfRun(i);
        BigDecimal value = last == i ? plain(i) : shaped(i, last);
        if (value == null && last > i) {
            alone.set(i, last + 1);
            last = i;
            value = plain(i);
        }
        return value == null ? null : new Num(i, last + 1, value, true, false);
    }

    private int lastOfRun(int i) {
        int last = i;
        while (true) {
            int next = nextInRun(last);
            if (next < 0) return last;
            last = next;
        }
    }

    private int nextInRun(int last) {
        if (tokens.is(last + 1, Tokens.DIGITS)) {
            int gap = tokens.start(last + 1) - tokens.end(last);
            if (gap != 1 || tokens.word(last + 1).length() != 3) return -1;
            char space = tokens.source.charAt(tokens.end(last));
            return (space != ' ' || spacesGroup) && GROUPS.indexOf(space) >= 0 ? last + 1 : -1;
        }
        boolean sign = tokens.is(last + 1, Tokens.SIGN) && ".,'’".indexOf(tokens.word(last + 1)) >= 0;
        if (!sign || !tokens.glued(last + 1) || !tokens.glued(last + 2) || !tokens.is(last + 2, Tokens.DIGITS))
            return -1;
        return last + 2;
    }

    private @Nullable BigDecimal plain(int i) {
        String digits = tokens.word(i);
        return digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
    }

    private @Nullable BigDecimal shaped(int first, int last) {
        StringBuilder digits = new StringBuilder();
        String[] groups = new String[last - first + 1];
        StringBuilder marks = new StringBuilder();
        int count = 0;
        for (int i = first; i <= last; i++) {
            if (!tokens.is(i, Tokens.DIGITS)) continue;
            if (i > first)
                marks.append(tokens.source.charAt(tokens.end(i - 1 - (tokens.is(i - 1, Tokens.SIGN) ? 1 : 0))));
            groups[count++] = tokens.word(i);
            digits.append(tokens.word(i));
            if (digits.length() > MOST_DIGITS) return null;
        }
        int decimals = decimals(groups, count, marks);
        return decimals < 0 ? null : new BigDecimal(digits.toString()).movePointLeft(decimals);
    }

    /** How many digits stand behind the point; negative when the run has no shape. */
    private int decimals(String[] groups, int count, CharSequence marks) {
        char lastMark = marks.charAt(count - 2);
        boolean canPoint = lastMark == '.' || lastMark == ',';
        if (count == 2) {
            boolean thousands = groups[1].length() == 3 && groups[0].length() <= 3 && groups[0].charAt(0) != '0';
            if (!canPoint) return thousands ? 0 : -1;
            return thousands && lastMark != decimal ? 0 : groups[1].length();
        }
        boolean same = sameMarks(marks, count - 1);
        if (same) return grouped(groups, count) ? 0 : -1;
        if (!canPoint || !sameMarks(marks, count - 2) || marks.charAt(0) == lastMark) return -1;
        return grouped(groups, count - 1) ? groups[count - 1].length() : -1;
    }

    private static boolean sameMarks(CharSequence marks, int count) {
        for (int i = 1; i < count; i++) if (marks.charAt(i) != marks.charAt(0)) return false;
        return true;
    }

    /** 1,234,567 or, as India writes it, 12,34,567. */
    private static boolean grouped(String[] groups, int count) {
        if (groups[0].length() > 3 || groups[count - 1].length() != 3 || groups[0].charAt(0) == '0') return false;
        boolean threes = true;
        boolean twos = true;
        for (int i = 1; i < count - 1; i++) {
            threes &= groups[i].length() == 3;
            twos &= groups[i].length() == 2;
        }
        return threes || twos;
    }
}
