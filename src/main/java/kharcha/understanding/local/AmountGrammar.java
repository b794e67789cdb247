package kharcha.understanding.local;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums of money: a number with a mark before or behind it, its hundredths ("8 euro fifty", "5 dollars and 20
 * cents"), slang ("a tenner"), and what only money is written with ("12,-", "500/-", "1.5k", "15 grand", "2 lakh").
 *
 * <p>A mark binds to the number it touches first when read from the left, and a bare number behind a sum is taken for its
 * hundredths only where nothing else can follow: a second price must never be swallowed.
 */
final class AmountGrammar {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final Tokens tokens;
    private final NumberGrammar numbers;
    private final Marks marks;
    private final String home;
    private final String local;
    private final BitSet taken;

    /**
     * @param local what is paid with where the reader is
     * @param taken tokens that are times, and so no money
     */
    AmountGrammar(Tokens tokens, NumberGrammar numbers, Marks marks, String home, String local, BitSet taken) {
        this.taken = taken;
        this.tokens = tokens;
        this.numbers = numbers;
        this.marks = marks;
        this.home = home;
        this.local = local;
    }

    List<Sum> all() {
        List<Sum> found = new ArrayList<>(4);
        int i = 0;
        while (i < tokens.size()) {
            Sum sum = at(i);
            int time = sum == null ? -1 : taken.nextSetBit(i);
            if (sum != null && time >= 0 && time < sum.to()) sum = null;
            if (sum != null) found.add(sum);
            i = sum == null ? i + 1 : sum.to();
        }
        return found;
    }

    private @Nullable Sum at(int i) {
        Sum marked = markFirst(i, i);
        if (marked != null) return marked;
        boolean minus = (tokens.isSign(i, '-') || tokens.isSign(i, '−')) && !tokens.glued(i) && tokens.glued(i + 1);
        if (minus) {
            Sum sum = markFirst(i, i + 1);
            if (sum != null) return new Sum(i, sum.to(), sum.value().negate(), sum.code());
        }
        return numberFirst(i);
    }

    /** "€ 5", "Rs. 1,50,000/-", "$2.8M", "dollar 22.5 million". */
    private @Nullable Sum markFirst(int from, int i) {
        Mark mark = usable(i);
        if (mark != null && mark.worth() > 0) return oneWord(i, mark, BigDecimal.ONE, i);
        String scaledCode = marks.scaledCode(tokens, i);
        int at = i + 1;
        if (scaledCode == null) {
            if (mark == null || !mark.before() || mark.minor()) return null;
            at = i + mark.length();
        }
        if (tokens.isSign(at, '.') && tokens.glued(at) && tokens.is(i, Tokens.WORD)) at++;
        if (tokens.isSign(at, ':')) at++;
        boolean minus = tokens.isSign(at, '-') && tokens.glued(at) && tokens.glued(at + 1);
        if (minus) at++;
        Num number = numbers.read(at);
        if (number == null || (tokens.glued(i) && tokens.is(i, Tokens.WORD) && tokens.is(i - 1, Tokens.WORD)))
            return null;
        if (scaledCode != null) return new Sum(from, number.to(), millions(i, number.value()), scaledCode);
        if (mark == null) return null;
        if (minus) number = number.worth(number.value().negate(), number.to(), number.scaled());
        int to = number.to();
        Mark again = usable(to);
        boolean same = again != null && !again.minor() && again.agrees(mark) && !startsNumber(to + again.length());
        String code = mark.code(home, local);
        if (same && again != null) {
            if (again.codes().size() < mark.codes().size()) code = again.code(home, local);
            to += again.length();
        }
        return hundredths(new Sum(from, dashes(to), number.value(), code), number);
    }

    private BigDecimal millions(int i, BigDecimal value) {
        return value.scaleByPowerOfTen(tokens.word(i).charAt(0) == 'm' ? 6 : 3);
    }

    /** "5 €", "five million yen", "90rs", "two fivers", "15 grand", "12,-". */
    private @Nullable Sum numberFirst(int i) {
        if (tokens.is(i, Tokens.DIGITS) && tokens.glued(i) && tokens.is(i - 1, Tokens.WORD)) return null;
        Num number = numbers.read(i);
        if (number == null) number = article(i);
        if (number == null) return null;
        // "Half a grand": a part of one, and not one beside a half.
        boolean part = number.value().signum() > 0 && number.value().compareTo(BigDecimal.ONE) < 0;
        int scaled = part ? tokens.skip(number.to(), Kind.ARTICLE) : number.to();
        Sense money = tokens.at(scaled, Kind.MONEY_SCALE);
        if (money != null)
            number = number.worth(number.value().scaleByPowerOfTen((int) money.value()), scaled + money.length(), true);
        int at = joint(number.to());
        String scaledCode = marks.scaledCode(tokens, at);
        if (scaledCode != null) return new Sum(i, at + 1, millions(at, number.value()), scaledCode);
        Mark mark = usable(at);
        if (mark == null && at < tokens.size() && !tokens.known(at)) mark = marks.misspelt(tokens.word(at));
        Num thing = article(at);
        if (mark == null && tokens.has(i, Kind.HALF) && thing != null) {
            at = thing.to();
            mark = usable(at);
        }
        if (mark != null && (belongsToNext(at, mark) || isLoose(at, mark) || isOrdinal(i, number, at, mark)))
            mark = null;
        if (mark != null && isWeight(at, mark)) return null;
        if (mark != null) return withMark(i, number, at, mark);
        int end = dashes(number.to());
        if (end > number.to() || money != null || onlyMoney(number)) return new Sum(i, end, number.value(), null);
        return null;
    }

    private @Nullable Num article(int i) {
        int at = tokens.skip(i, Kind.ARTICLE);
        if (at == i) return null;
        Mark mark = marks.at(tokens, at);
        boolean counts =
                tokens.has(at, Kind.MONEY_SCALE) || (tokens.is(at, Tokens.WORD) && mark != null && !mark.homeOnly());
        return counts ? new Num(i, at, BigDecimal.ONE, false, false) : null;
    }

    private Sum withMark(int from, Num number, int at, Mark mark) {
        if (mark.worth() > 0) return oneWord(from, mark, number.value(), at);
        int to = at + mark.length();
        String code = mark.code(home, local);
        BigDecimal value = number.value();
        Mark again = usable(to);
        if (again != null
                && !again.minor()
                && again.agrees(mark)
                && again.worth() == 0
                && !startsNumber(to + again.length())) {
            if (again.codes().size() < mark.codes().size()) code = again.code(home, local);
            to += again.length();
        }
        Sense scale = tokens.at(to, Kind.SCALE);
        if (scale != null && !number.scaled()) {
            value = value.scaleByPowerOfTen((int) scale.value());
            to += scale.length();
        }
        if (mark.minor()) return new Sum(from, to, value.movePointLeft(decimals(code)), code);
        return hundredths(new Sum(from, dashes(to), value, code), number);
    }

    private Sum oneWord(int from, Mark mark, BigDecimal count, int at) {
        return new Sum(
                from, at + mark.length(), count.multiply(BigDecimal.valueOf(mark.worth())), mark.code(home, local));
    }

    /** Where a mark can follow: directly, behind a hyphen ("12-cent"), or behind "of" ("millions d'euros"). */
    private int joint(int to) {
        if (tokens.isSign(to, '-') && tokens.glued(to) && tokens.glued(to + 1) && usable(to + 1) != null) return to + 1;
        int of = tokens.skip(to, Kind.OF);
        if (of == to) return to;
        if (tokens.isSign(of, '\'') || tokens.isSign(of, '’')) of++;
        return usable(of) == null ? to : of;
    }

    private @Nullable Mark usable(int i) {
        Mark mark = marks.at(tokens, i);
        if (mark == null || !mark.homeOnly()) return mark;
        return mark.codes().contains(home) ? mark : null;
    }

    /** "2 coffees: 3 $5": a sign glued to the number behind it is that number's. */
    private boolean belongsToNext(int at, Mark mark) {
        int next = at + mark.length();
        boolean sign = !tokens.is(next - 1, Tokens.WORD);
        return sign && !tokens.glued(at) && tokens.glued(next) && tokens.is(next, Tokens.DIGITS);
    }

    /** "80p", "9e": a letter that says nothing unless it is written at the number. */
    private boolean isLoose(int at, Mark mark) {
        return mark.homeOnly() && !tokens.glued(at) && (mark.minor() || !mark.before());
    }

    /** "Dans le 9e", "2e main 15": the French letter for euros counts as well. */
    private boolean isOrdinal(int i, Num number, int at, Mark mark) {
        if (!mark.homeOnly() || !tokens.has(at, Kind.ORDINAL_SUFFIX) || !number.whole()) return false;
        if (tokens.has(i - 1, Kind.THE)) return true;
        if (!tokens.is(at + mark.length(), Tokens.WORD)) return false;
        for (int other = 0; other < tokens.size(); other++) {
            boolean marked = tokens.glued(other + 1) && tokens.word(other + 1).equals(tokens.word(at));
            if (tokens.is(other, Tokens.DIGITS) && !marked && (other < i || other >= at)) return true;
        }
        return false;
    }

    /** Two pounds of apples are no money, except to those who pay in pounds. */
    private boolean isWeight(int at, Mark mark) {
        boolean pound = mark.codes().getFirst().equals("GBP") && mark.codes().size() > 1 && tokens.is(at, Tokens.WORD);
        return pound
                && !mark.codes().contains(home)
                && tokens.word(at + mark.length()).equals("of");
    }

    private boolean startsNumber(int i) {
        return numbers.small(i) != null;
    }

    private boolean onlyMoney(Num number) {
        if (!number.scaled()) return false;
        Sense suffix = tokens.at(number.to() - 1, Kind.SUFFIX_SCALE);
        if (suffix != null) return suffix.value() == 3 || suffix.value() == 6 || suffix.value() == 7;
        Sense scale = tokens.at(number.to() - 1, Kind.SCALE);
        return scale != null && (scale.value() == 5 || scale.value() == 7);
    }

    /** "12,-" and "500/-" and "12.—". */
    private int dashes(int to) {
        boolean point = tokens.isSign(to, ',') || tokens.isSign(to, '.') || tokens.isSign(to, '/');
        if (!point || !tokens.glued(to) || !tokens.glued(to + 1)) return to;
        boolean dash = tokens.isSign(to + 1, '-')
                || tokens.isSign(to + 1, '–')
                || tokens.isSign(to + 1, '—')
                || tokens.isSign(to + 1, '=');
        // "1.–25. Aug." are days.
        if (!dash || (tokens.is(to + 2, Tokens.DIGITS) && tokens.glued(to + 2))) return to;
        int end = to + 2;
        return tokens.isSign(end, '-') && tokens.glued(end) ? end + 1 : end;
    }

    private Sum hundredths(Sum sum, Num number) {
        if (number.scaled() && number.value().compareTo(HUNDRED.movePointRight(1)) >= 0) return sum;
        boolean whole = sum.value().stripTrailingZeros().scale() <= 0
                && !(number.digits() && number.value().scale() > 0);
        if (!whole || sum.code() == null) return sum;
        Num half = Fractions.andAHalf(tokens, new Num(sum.from(), sum.to(), sum.value(), false, false));
        if (half != null) return new Sum(sum.from(), half.to(), half.value(), sum.code());
        boolean comma = tokens.isSign(sum.to(), ',');
        int at = comma ? sum.to() + 1 : tokens.skip(sum.to(), Kind.AND);
        // "Doce euros con cincuenta": what joins decimals joins hundredths, and no second price.
        boolean joined = at > sum.to() && !tokens.has(sum.to(), Kind.POINT);
        Num part = numbers.small(at);
        if (part == null || !part.whole() || part.value().compareTo(HUNDRED) >= 0) return sum;
        // "1e50", "3€20"
        if (part.digits()
                && part.to() == at + 1
                && at == sum.to()
                && tokens.glued(at)
                && tokens.word(at).length() == 2)
            return new Sum(
                    sum.from(),
                    part.to(),
                    sum.value()
                            .add(part.value()
                                    .movePointLeft(2)
                                    .multiply(BigDecimal.valueOf(sum.value().signum()))),
                    sum.code());
        Mark mark = usable(part.to());
        boolean named = mark != null && mark.minor();
        if (!named && (comma || mark != null || !bare(part, joined))) return sum;
        int to = named && mark != null ? part.to() + mark.length() : part.to();
        BigDecimal value = sum.value().abs().add(part.value().movePointLeft(2));
        return new Sum(sum.from(), to, sum.value().signum() < 0 ? value.negate() : value, sum.code());
    }

    private boolean bare(Num part, boolean joined) {
        if (tokens.has(part.to(), Kind.SCALE) || tokens.has(part.to(), Kind.UNIT)) return false;
        if (part.digits() && part.value().compareTo(BigDecimal.TEN) < 0) return false;
        // "450 14-07-26" has a day behind it.
        if (part.digits() && tokens.glued(part.to()) && tokens.is(part.to() + 1, Tokens.DIGITS)) return false;
        // "The 15 dollar one" is one of several things.
        if (!joined && part.value().compareTo(BigDecimal.ONE) == 0) return false;
        // "Dreißig Euro fünfzig Drogerie": tens in words count nothing behind a sum.
        boolean spoken = !part.digits() && tokens.has(part.from(), Kind.SPOKEN_TENS);
        if (spoken && part.value().compareTo(TWENTY) >= 0 && usable(part.to()) == null) return true;
        if (part.to() >= tokens.size() || tokens.is(part.to(), Tokens.SIGN)) return !tokens.isSign(part.to(), '%');
        if (joined) return tokens.has(part.to(), Kind.AND) && !part.digits();
        return tokens.has(part.to(), Kind.ON)
                || tokens.has(part.to(), Kind.FOR)
                || tokens.has(part.to(), Kind.AT)
                || tokens.has(part.to(), Kind.IN)
                || (!part.digits() && tokens.has(part.to(), Kind.OF))
                || tokens.has(part.to(), Kind.AND)
                || tokens.has(part.to(), Kind.DAY);
    }

    private static int decimals(@Nullable String code) {
        return code != null && (code.equals("KWD") || code.equals("BHD") || code.equals("JOD")) ? 3 : 2;
    }
}
