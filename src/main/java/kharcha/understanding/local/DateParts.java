package kharcha.understanding.local;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The small parts that days are written with: a day's number, a year, the signs between them. */
final class DateParts {
    /** @param ordinal whether it is written as a day is counted ("1st", "twenty first", "1."), not just as a number. */
    record DayNumber(int to, int day, boolean ordinal) {}

    /** A year as written, to be understood as it stands. */
    record YearNumber(int to, int year) {}

    final Tokens tokens;
    final NumberGrammar numbers;
    final Days days;
    private final BitSet taken;
    private int released = -1;

    /** @param taken tokens that are money, and so are no part of a day. */
    DateParts(Tokens tokens, NumberGrammar numbers, Days days, BitSet taken) {
        this.tokens = tokens;
        this.numbers = numbers;
        this.days = days;
        this.taken = taken;
    }

    boolean free(int from, int to) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    boolean isTaken(int i) {
        return taken.get(i);
    }

    /** Digits of at most so many places that stand for themselves, not as a part of 3.50 or 29km. */
    boolean plainDigits(int i, int places) {
        if (!tokens.is(i, Tokens.DIGITS) || tokens.word(i).length() > places || taken.get(i)) return false;
        return !decimalAfter(i) && !decimalBefore(i);
    }

    boolean decimalAfter(int i) {
        boolean mark = tokens.isSign(i + 1, '.') || tokens.isSign(i + 1, ',') || tokens.isSign(i + 1, ':');
        return mark && tokens.glued(i + 1) && tokens.glued(i + 2) && tokens.is(i + 2, Tokens.DIGITS);
    }

    private boolean decimalBefore(int i) {
        boolean mark = tokens.isSign(i - 1, '.') || tokens.isSign(i - 1, ',') || tokens.isSign(i - 1, ':');
        return mark && tokens.glued(i) && tokens.glued(i - 1) && tokens.is(i - 2, Tokens.DIGITS);
    }

    /** The number of a day in a month. */
    @Nullable
    DayNumber dayNumber(int i) {
        if (tokens.is(i, Tokens.DIGITS)) return dayInDigits(i);
        Sense ordinal = tokens.at(i, Kind.ORDINAL);
        if (ordinal != null)
            return ordinal.value() > 31 ? null : new DayNumber(i + ordinal.length(), (int) ordinal.value(), true);
        Num cardinal = numbers.cardinal(i);
        if (cardinal == null || !cardinal.whole() || cardinal.count() < 1 || cardinal.count() > 31) return null;
        return new DayNumber(cardinal.to(), cardinal.count(), false);
    }

    private @Nullable DayNumber dayInDigits(int i) {
        if (!plainDigits(i, 2)) return null;
        int day = Integer.parseInt(tokens.word(i));
        if (day < 1 || day > 31) return null;
        int to = i + 1;
        boolean ordinal = false;
        if (tokens.isSign(to, '.')
                && tokens.glued(to)
                && tokens.has(to + 1, Kind.ORDINAL_SUFFIX)
                && tokens.glued(to + 1)) to++;
        Sense suffix = tokens.glued(to) ? tokens.at(to, Kind.ORDINAL_SUFFIX) : null;
        if (suffix == null && tokens.has(to, Kind.ORDINAL_WORD)) suffix = tokens.at(to, Kind.ORDINAL_WORD);
        if (suffix != null) {
            to += suffix.length();
            ordinal = true;
        } else if (tokens.isSign(to, '.') && tokens.glued(to) && !tokens.has(to + 1, Kind.ORDINAL_SUFFIX)) {
            to++;
            ordinal = true;
        }
        return new DayNumber(to, day, ordinal);
    }

    /** A year in four digits or in words. */
    @Nullable
    YearNumber year(int i) {
        if (tokens.is(i, Tokens.DIGITS)) {
            if (tokens.word(i).length() != 4 || taken.get(i) || decimalAfter(i) || decimalBefore(i)) return null;
            if (tokens.glued(i + 1) && tokens.is(i + 1, Tokens.WORD)) return null;
            int year = Integer.parseInt(tokens.word(i));
            boolean told = tokens.has(i - 1, Kind.SINCE) && days.isPastYear(year);
            return told || days.isYear(year) ? new YearNumber(i + 1, year) : null;
        }
        return yearInWords(i);
    }

    /** "two thousand and twenty", "nineteen eighty six". */
    private @Nullable YearNumber yearInWords(int i) {
        if (!tokens.has(i, Kind.CARDINAL) && !tokens.has(i, Kind.SCALE)) return null;
        Num number = numbers.whole(i);
        if (number == null || !number.whole()) return null;
        int value = number.count();
        if (value >= 1900 && value < 2150 && days.isYear(value)) return new YearNumber(number.to(), value);
        if (value != 19 && value != 20) return null;
        Num rest = numbers.cardinal(number.to());
        if (rest == null || !rest.whole() || rest.count() < 10 || rest.count() > 99) return null;
        int year = value * 100 + rest.count();
        return days.isYear(year) ? new YearNumber(rest.to(), year) : null;
    }

    /** A year of two digits, where nothing else can stand ("of 87", "'25", "12OCT26"). */
    @Nullable
    YearNumber shortYear(int i) {
        if (!plainDigits(i, 2) || tokens.word(i).length() != 2) return null;
        if (tokens.glued(i + 1) && tokens.is(i + 1, Tokens.WORD)) return null;
        return new YearNumber(i + 1, days.century(Integer.parseInt(tokens.word(i))));
    }

    boolean isJoint(int i) {
        return tokens.isSign(i, '-') || tokens.isSign(i, '/') || tokens.isSign(i, '.') || tokens.isSign(i, '–');
    }

    int skipComma(int i) {
        return tokens.isSign(i, ',') ? i + 1 : i;
    }

    int skipPoint(int i) {
        return tokens.isSign(i, '.') && tokens.glued(i) ? i + 1 : i;
    }

    boolean isDash(int i) {
        return tokens.isSign(i, '-') || tokens.isSign(i, '–') || tokens.isSign(i, '—') || tokens.isSign(i, '~');
    }

    /** The dash before this token joins the ends of a range, and so ties nothing. */
    void release(int i) {
        released = i;
    }

    boolean isReleased(int i) {
        return released == i;
    }

    /** Whether the token is tied to digits or letters before it, as in "133-03-03" or "4.85/3". */
    boolean tied(int i) {
        if (!tokens.glued(i) || i == released) return false;
        if (tokens.is(i - 1, Tokens.DIGITS) || tokens.is(i - 1, Tokens.WORD)) return true;
        boolean mark =
                isJoint(i - 1) || tokens.isSign(i - 1, ',') || tokens.isSign(i - 1, ':') || tokens.isSign(i - 1, '#');
        return (mark && tokens.glued(i - 1) && tokens.is(i - 2, Tokens.DIGITS))
                || tokens.isSign(i - 1, '#')
                || tokens.isSign(i - 1, '$');
    }
}
