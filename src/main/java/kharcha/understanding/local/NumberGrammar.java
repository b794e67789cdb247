package kharcha.understanding.local;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and words: "a hundred and twenty", "2 1/2", "five and a half million", "3 hundred and 21",
 * "two oh five", "1.5 lakh", "डेढ़ सौ". It is a hand-written descent over tokens; every method takes the token to begin at
 * and answers what it read, or null. Groups must shrink ("4 thousand 3 hundred"), so that two numbers side by side stay two.
 */
final class NumberGrammar {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NO_SCALE = 0;
    private static final int MOST_SCALES = 4;

    private static final Set<String> HELPED = Set.of(
            "हटा", "कर", "बता", "दिखा", "मिटा", "निकाल", "लिख", "जोड़", "जोड", "छोड", "डाल", "बना", "भेज", "रख", "छोड़",
            "बदल", "दे", "ले", "रहने", "जाने");

    private final Tokens tokens;
    private final Numerals numerals;
    private final boolean inHundreds;

    /** @param inHundreds whether "two fifty" is 250 rather than 2.50 */
    NumberGrammar(Tokens tokens, Numerals numerals, boolean inHundreds) {
        this.inHundreds = inHundreds;
        this.tokens = tokens;
        this.numerals = numerals;
    }

    /** The longest number that begins here, with its sign. */
    @Nullable
    Num read(int i) {
        int at = sign(i);
        Num number = unsigned(at);
        if (number == null || at == i) return number;
        return new Num(i, number.to(), number.value().negate(), number.digits(), number.scaled());
    }

    private int sign(int i) {
        if (tokens.has(i, Kind.MINUS)) return tokens.skip(i, Kind.MINUS);
        boolean dash = tokens.isSign(i, '-') || tokens.isSign(i, '−');
        boolean before = tokens.glued(i) && !tokens.isSign(i - 1, '(') && !tokens.isSign(i - 1, '=');
        if (dash && !before && tokens.glued(i + 1)) return i + 1;
        return i;
    }

    @Nullable
    Num unsigned(int i) {
        Num number = whole(i);
        if (number == null) number = startingPoint(i);
        if (number == null) return Fractions.begin(tokens, this, i);
        Num extended = Fractions.extend(tokens, this, number);
        int roughly = tokens.isSign(extended.to(), '-') ? extended.to() + 1 : extended.to();
        int to = tokens.glued(roughly) ? tokens.skip(roughly, Kind.ISH) : roughly;
        return to > roughly
                ? new Num(extended.from(), to, extended.value(), extended.digits(), extended.scaled())
                : extended;
    }

    /** ".5", with nothing before the point. */
    private @Nullable Num startingPoint(int i) {
        if (!tokens.isSign(i, '.') || tokens.glued(i) || !tokens.glued(i + 1) || !tokens.is(i + 1, Tokens.DIGITS))
            return null;
        String digits = tokens.word(i + 1);
        if (digits.length() > 9) return null;
        return new Num(i, i + 2, new BigDecimal("0." + digits), true, false);
    }

    /** A number without a fraction at its end: groups one after the other, each smaller than the scale before it. */
    @Nullable
    Num whole(int i) {
        Group first = group(i);
        if (first == null) return null;
        Num sum = new Num(i, first.to, first.value, first.digits, first.scale > NO_SCALE);
        int room = first.scale;
        while (room > NO_SCALE) {
            boolean joined = tokens.has(sum.to(), Kind.AND);
            Group next = group(tokens.skip(sum.to(), Kind.AND));
            if (next == null
                    || next.value.signum() == 0
                    || next.value.compareTo(BigDecimal.ONE.scaleByPowerOfTen(room)) >= 0) break;
            // "Mille cent" is a thousand and a hundred; a scale by itself begins a number of its own elsewhere.
            boolean hundred = next.loose && next.scale == 2 && room == 3;
            if ((next.digits && !joined) || (next.loose && !hundred)) break;
            if (joined && Fractions.follows(tokens, next.to)) break;
            sum = sum.worth(sum.value().add(next.value), next.to, true);
            room = next.scale;
        }
        return sum.digits() ? sum : point(sum);
    }

    /** One group: a value under a thousand or a numeral, and the scales that multiply it. */
    private record Group(int to, BigDecimal value, int scale, boolean digits, boolean loose) {}

    private @Nullable Group group(int i) {
        Num base = hundreds(i);
        if (base == null) return loneScale(i);
        int at = base.to();
        BigDecimal value = base.value();
        int scale = base.scaled() ? 2 : NO_SCALE;
        Num half = Fractions.andAHalf(tokens, base);
        if (half != null && scaleAt(half.to()) != null) {
            at = half.to();
            value = half.value();
        }
        for (int scales = 0; scales < MOST_SCALES; scales++) {
            Sense power = scaleAt(at);
            if (power == null || power.value() < 2 || (scale > 2 && power.value() == 2)) break;
            value = value.scaleByPowerOfTen((int) power.value());
            scale = (int) power.value();
            at += power.length();
        }
        int dozen = tokens.skip(at, Kind.DOZEN);
        if (dozen > at) return new Group(dozen, value.multiply(BigDecimal.valueOf(12)), NO_SCALE, false, false);
        return new Group(at, value, scale, base.digits() && scale == NO_SCALE, false);
    }

    /** A scale without a number, as in "a hundred" or "half a million" or just "thousand". */
    private @Nullable Group loneScale(int i) {
        int at = tokens.skip(i, Kind.ARTICLE);
        BigDecimal value = BigDecimal.ONE;
        Sense part = tokens.at(at, Kind.HALF);
        Sense quarter = tokens.at(at, Kind.FRACTION);
        if (part != null) {
            value = HALF;
            at = tokens.skip(at + part.length(), Kind.ARTICLE);
        } else if (quarter != null && quarter.value() == 4) {
            value = new BigDecimal("0.25");
            at = tokens.skip(at + 1, Kind.ARTICLE);
        }
        if (tokens.has(at, Kind.DOZEN))
            return new Group(
                    tokens.skip(at, Kind.DOZEN), value.multiply(BigDecimal.valueOf(12)), NO_SCALE, false, false);
        Sense scale = tokens.at(at, Kind.SCALE);
        if (scale == null) return null;
        int powers = 0;
        int last = 0;
        for (int scales = 0; scale != null && scales < MOST_SCALES; scales++) {
            if (scale.value() == 2 && last > 2) break;
            powers += (int) scale.value();
            last = (int) scale.value();
            at += scale.length();
            scale = tokens.at(at, Kind.SCALE);
        }
        return new Group(at, value.scaleByPowerOfTen(powers), last, false, value.signum() > 0 && i == at - 1);
    }

    /** The scale here: a word of its own, or letters at the digits ("15k"). */
    private @Nullable Sense scaleAt(int i) {
        Sense scale = tokens.at(i, Kind.SCALE);
        if (scale != null) return scale;
        if (tokens.glued(i) && tokens.is(i - 1, Tokens.DIGITS)) return tokens.at(i, Kind.SUFFIX_SCALE);
        return null;
    }

    /** Up to 999 in words ("two hundred and two"), or a numeral, perhaps with "hundred". */
    private @Nullable Num hundreds(int i) {
        Num base = small(i);
        if (base == null) return null;
        Sense scale = tokens.at(base.to(), Kind.SCALE);
        boolean wordsHundred = !base.digits() && tokens.has(base.to(), Kind.WORDS_HUNDRED);
        boolean isHundreds = !base.digits()
                && base.value().compareTo(HUNDRED) >= 0
                && base.value().remainder(HUNDRED).signum() == 0;
        if ((scale == null || scale.value() != 2) && !wordsHundred && !isHundreds) return base;
        int at = isHundreds ? base.to() : base.to() + 1;
        BigDecimal value = isHundreds ? base.value() : base.value().multiply(HUNDRED);
        boolean joined = tokens.has(at, Kind.AND);
        Num rest = small(tokens.skip(at, Kind.AND));
        boolean fits = rest != null
                && rest.value().signum() > 0
                && rest.value().compareTo(HUNDRED) < 0
                && (!rest.digits() || joined)
                && !isHundred(rest.to())
                && !tokens.has(rest.to(), Kind.DOZEN)
                && !(joined && Fractions.follows(tokens, rest.to()));
        if (!fits || rest == null) return new Num(i, at, value, false, !isHundreds);
        return new Num(i, rest.to(), value.add(rest.value()), false, false);
    }

    private boolean isHundred(int i) {
        Sense scale = tokens.at(i, Kind.SCALE);
        return scale != null && scale.value() == 2;
    }

    /** A numeral, or a number word under a hundred. */
    @Nullable
    Num small(int i) {
        Num numeral = numerals.read(i);
        if (numeral != null) return numeral;
        Sense more = tokens.at(i, Kind.QUARTERS_MORE);
        if (more != null) return quartersMore(i, more);
        Sense halves = tokens.at(i, Kind.CARDINAL_HALVES);
        if (halves != null)
            return new Num(i, i + halves.length(), BigDecimal.valueOf(halves.value() * 5, 1), false, false);
        Sense spoken = tokens.at(i, Kind.CARDINAL_HUNDREDTHS);
        if (spoken != null) return new Num(i, i + 1, BigDecimal.valueOf(spoken.value(), 2), false, false);
        return cardinal(i);
    }

    /** "sava teen", "saadhe teen": a number and some quarters; without a number one and some quarters. */
    private @Nullable Num quartersMore(int i, Sense more) {
        BigDecimal part = BigDecimal.valueOf(more.value() * 25, 2);
        Num base = numerals.read(i + more.length());
        if (base == null) base = cardinal(i + more.length());
        if (base != null) return new Num(i, base.to(), base.value().add(part), false, false);
        if (!tokens.has(i + more.length(), Kind.SCALE)) return null;
        return new Num(i, i + more.length(), BigDecimal.ONE.add(part), false, false);
    }

    /** "forty", "forty-two", "cuarenta y dos", "two oh five". */
    @Nullable
    Num cardinal(int i) {
        Sense first = isAuxiliary(i) ? null : tokens.at(i, Kind.CARDINAL);
        if (first == null) first = leading(i);
        if (first == null) return null;
        int at = i + first.length();
        long value = first.value();
        if (value >= 20 && value < 100 && value % 10 == 0) {
            int joint = tokens.isSign(at, '-') ? at + 1 : tokens.skip(at, Kind.TENS_AND);
            Sense unit = tokens.at(joint, Kind.CARDINAL);
            boolean teens = value == 60 || value == 80;
            if (unit != null && unit.value() > 0 && unit.value() < (teens && joint > at ? 20 : 10)) {
                at = joint + unit.length();
                value += unit.value();
            }
        } else if (value > 0 && value < 10 && tokens.has(at, Kind.OH)) {
            Sense unit = tokens.at(at + 1, Kind.CARDINAL);
            if (unit != null && unit.value() > 0 && unit.value() < 10) {
                at += 1 + unit.length();
                value = value * 100 + unit.value();
            }
        }
        Num spoken = hundredths(i, at, value);
        return spoken == null ? point(new Num(i, at, BigDecimal.valueOf(value), false, false)) : spoken;
    }

    /** "Twelve fifty", "nine ninety-nine": a price as it is spoken, but no time ("at seven thirty"). */
    private @Nullable Num hundredths(int i, int at, long value) {
        if (value < 1 || value > 99 || !tokens.has(at, Kind.SPOKEN_TENS) || tokens.has(i - 1, Kind.AT)) return null;
        Sense tens = tokens.at(at, Kind.CARDINAL);
        if (tens == null) return null;
        int to = at + tens.length();
        long part = tens.value();
        Sense unit = tokens.at(tokens.isSign(to, '-') ? to + 1 : to, Kind.CARDINAL);
        if (part < 100 && part % 10 == 0 && unit != null && unit.value() > 0 && unit.value() < 10) {
            to = (tokens.isSign(to, '-') ? to + 1 : to) + unit.length();
            part += unit.value();
        }
        if (part > 99 || tokens.has(to, Kind.SCALE) || tokens.has(to, Kind.UNIT)) return null;
        BigDecimal whole = BigDecimal.valueOf(value);
        BigDecimal spoken = inHundreds
                ? whole.multiply(HUNDRED).add(BigDecimal.valueOf(part))
                : whole.add(BigDecimal.valueOf(part, 2));
        return new Num(i, to, spoken, false, false);
    }

    /** "हटा दो" asks to take away; nothing is two there. */
    private boolean isAuxiliary(int i) {
        return tokens.word(i).equals("दो") && i > 0 && HELPED.contains(tokens.word(i - 1));
    }

    /** A word that is a number only before what is counted: Hindi "do" and "teen", which are English words as well. */
    private @Nullable Sense leading(int i) {
        Sense word = tokens.at(i, Kind.LEADING);
        if (word == null) return null;
        boolean counts =
                tokens.has(i + 1, Kind.SCALE) || tokens.has(i + 1, Kind.UNIT) || tokens.has(i + 1, Kind.COUNTED);
        return counts ? word : null;
    }

    /** "point zero three", "point seventy-one". */
    private Num point(Num number) {
        if (!tokens.has(number.to(), Kind.POINT) || number.value().scale() > 0) return number;
        StringBuilder digits = new StringBuilder();
        int at = number.to() + 1;
        while (digits.length() < 9) {
            Sense digit = tokens.at(at, Kind.CARDINAL);
            if (digit == null || digit.value() > 99) break;
            int next = at + digit.length();
            long value = digit.value();
            if (value >= 20) {
                int joint = tokens.isSign(next, '-') ? next + 1 : next;
                Sense unit = tokens.at(joint, Kind.CARDINAL);
                if (unit != null && unit.value() > 0 && unit.value() < 10) {
                    value += unit.value();
                    next = joint + unit.length();
                }
            }
            digits.append(value);
            at = next;
        }
        if (digits.isEmpty()) return number;
        BigDecimal value = new BigDecimal(number.value().toPlainString() + "." + digits);
        return number.worth(value, at, false);
    }

    static BigDecimal divide(BigDecimal over, BigDecimal under) {
        return over.divide(under, MathContext.DECIMAL64);
    }
}
