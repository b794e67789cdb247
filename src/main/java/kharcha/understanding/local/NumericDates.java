package kharcha.understanding.local;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days written in digits, or with a month's name tied in by signs: 2026-03-18, 3/18/26, 29.05.2026, 1.6., 2026/Mar/18,
 * 12OCT26, 20260318, and months such as 2026-03. Whether 3/4 is in March or in April is the locale's matter, unless only one
 * of them exists.
 */
final class NumericDates {
    /** Digits of the longest number that is read: no day, month or year has more. */
    private static final int LONGEST = 6;

    private final DateParts parts;
    private final Tokens tokens;
    private final Days days;
    private final boolean monthFirst;
    private final boolean dotted;

    /** @param dotted whether the locale writes days with points, and decimals without. */
    NumericDates(DateParts parts, boolean monthFirst, boolean dotted) {
        this.parts = parts;
        this.tokens = parts.tokens;
        this.days = parts.days;
        this.monthFirst = monthFirst;
        this.dotted = dotted;
    }

    /** @param sure whether what stands before makes a day of "5.12" and "12-5". */
    @Nullable
    When read(int i, boolean sure) {
        boolean digits = tokens.is(i, Tokens.DIGITS);
        boolean month = tokens.has(i, Kind.MONTH);
        if ((!digits && !month) || parts.isTaken(i) || parts.tied(i)) return null;
        if (digits && tokens.word(i).length() == 8) return compact(i);
        int second = next(i);
        if (second < 0) return null;
        int third = next(second);
        if (third > 0 && sameJoints(i, second, third)) {
            When full = three(i, second, third);
            if (full != null) return full;
        }
        boolean rangeBehind =
                third > 0 && parts.isDash(third - 1) && !tokens.word(second - 1).equals(tokens.word(third - 1));
        return digits && (third < 0 || rangeBehind) ? two(i, second, sure) : null;
    }

    /** The next part, tied on by one sign, or by nothing between digits and letters. */
    private int next(int i) {
        if (i < 0) return -1;
        int at = i + 1;
        if (parts.isJoint(at) && tokens.glued(at) && tokens.glued(at + 1)) at++;
        else if (!tokens.glued(at) || tokens.is(at, Tokens.DIGITS) == tokens.is(i, Tokens.DIGITS)) return -1;
        boolean part = (tokens.is(at, Tokens.DIGITS) && tokens.word(at).length() <= 4) || tokens.has(at, Kind.MONTH);
        return part ? at : -1;
    }

    private boolean sameJoints(int first, int second, int third) {
        return third - second == second - first
                && (second - first == 1 || tokens.word(second - 1).equals(tokens.word(third - 1)));
    }

    private @Nullable When compact(int i) {
        String digits = tokens.word(i);
        int year = Integer.parseInt(digits.substring(0, 4));
        if (year < 1950 || year > days.today().getYear() + 20 || (tokens.glued(i + 1) && tokens.is(i + 1, Tokens.WORD)))
            return null;
        LocalDate day =
                Days.date(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
        return day == null ? null : When.day(i, i + 1, day);
    }

    private @Nullable When three(int a, int b, int c) {
        int to = afterTime(c + 1);
        boolean goesOn = tokens.glued(c + 1) && tokens.is(c + 1, Tokens.WORD) || loose(c);
        if (goesOn && to == c + 1) return null;
        if (month(a) > 0)
            return number(b, 4) ? day(a, to, number(b), month(a), number(c)) : day(a, to, year(c), month(a), number(b));
        if (month(b) > 0)
            return number(a, 4) ? day(a, to, number(a), month(b), number(c)) : day(a, to, year(c), month(b), number(a));
        if (month(c) > 0)
            return number(a, 4)
                    ? day(a, to, number(a), month(c), number(b))
                    : number(b, 4) ? day(a, to, number(b), month(c), number(a)) : null;
        if (number(a, 4)) return ordered(a, to, number(a), number(b), number(c), true);
        if (number(c, 4) || tokens.word(c).length() == 2)
            return ordered(a, to, year(c), number(a), number(b), monthFirst && !(dotted && tokens.isSign(b - 1, '.')));
        return null;
    }

    /** Behind the time that is tied to a day: "2026-07-18:21:14:52", "2026-07-18T21:14". */
    private int afterTime(int at) {
        boolean tied = tokens.isSign(at, ':')
                || tokens.is(at, Tokens.WORD) && tokens.word(at).equals("t");
        if (!tied || !tokens.glued(at) || !isDigitsAt(at + 1) || !tokens.isSign(at + 2, ':') || !isDigitsAt(at + 3))
            return at;
        int to = at + 4;
        while (tokens.isSign(to, ':') && isDigitsAt(to + 1)) to += 2;
        return to;
    }

    private boolean isDigitsAt(int at) {
        return tokens.glued(at) && tokens.is(at, Tokens.DIGITS);
    }

    /** More of the same behind: 1.2.3.4 is no day. */
    private boolean loose(int last) {
        boolean mark = tokens.isSign(last + 1, '.')
                || tokens.isSign(last + 1, ',')
                || tokens.isSign(last + 1, '/')
                || tokens.isSign(last + 1, ':');
        return mark && tokens.glued(last + 1) && tokens.glued(last + 2) && tokens.is(last + 2, Tokens.DIGITS);
    }

    private boolean number(int i, int places) {
        return tokens.is(i, Tokens.DIGITS) && tokens.word(i).length() == places;
    }

    /** -1 for what is no number, or none that a date could have. */
    private int number(int i) {
        boolean isShort = tokens.is(i, Tokens.DIGITS) && tokens.word(i).length() <= LONGEST;
        return isShort ? Integer.parseInt(tokens.word(i)) : -1;
    }

    private int month(int i) {
        Sense month = tokens.at(i, Kind.MONTH);
        return month == null ? 0 : (int) month.value();
    }

    private int year(int i) {
        int year = number(i);
        return tokens.word(i).length() == 2 && year >= 0 ? days.century(year) : year;
    }

    private @Nullable When day(int from, int to, int year, int month, int day) {
        if (year < 1000 || day < 1 || day > 31) return null;
        LocalDate date = Days.date(year, month, day);
        return date == null ? When.impossible(from, to) : When.day(from, to, date);
    }

    /** Both orders are tried, the locale's first; a day of up to 31 in a month that is shorter is said to be impossible. */
    private @Nullable When ordered(int from, int to, int year, int first, int second, boolean first12) {
        if (year < 1000 || first < 1 || second < 1) return null;
        int month = first12 ? first : second;
        int day = first12 ? second : first;
        if (month > 12 && day <= 12) {
            int swap = month;
            month = day;
            day = swap;
        }
        if (month > 12 || day > 31) return null;
        return day(from, to, year, month, day);
    }

    private @Nullable When two(int a, int b, boolean sure) {
        if (month(b) > 0 || loose(b) || (tokens.glued(b + 1) && tokens.is(b + 1, Tokens.WORD))) return null;
        char joint = b - a == 2 ? tokens.source.charAt(tokens.start(a + 1)) : ' ';
        if (number(a, 4) && joint != '.' && tokens.word(b).length() <= 2) return monthOfYear(a, b, a, b);
        if (number(b, 4) && tokens.word(a).length() <= 2) return monthOfYear(a, b, b, a);
        if (tokens.word(a).length() > 2 || tokens.word(b).length() > 2) return null;
        if (joint == '-' && parts.isReleased(a)) return null;
        boolean ends = tokens.isSign(b + 1, '.') && tokens.glued(b + 1);
        boolean allowed = sure || (joint == '/' && !isFraction(a, b)) || (joint == '.' && dotted && ends);
        if (!allowed || tokens.isSign(b + 1, '%')) return null;
        return yearless(
                a, joint == '.' && ends ? b + 2 : b + 1, number(a), number(b), monthFirst && (joint != '.' || !dotted));
    }

    private @Nullable When monthOfYear(int from, int last, int year, int month) {
        int number = number(month);
        if (number < 1 || number > 12 || !days.isYear(number(year)) || tokens.isSign(from + 1, '.')) return null;
        LocalDate start = LocalDate.of(number(year), number, 1);
        return When.period(from, last + 1, start, Days.endOfMonth(start));
    }

    /** "2 1/4" and "24/7" are no days, and neither is "1/2 kg". */
    private boolean isFraction(int a, int b) {
        if (number(a) == 24 && number(b) == 7) return true;
        if (tokens.is(a - 1, Tokens.DIGITS) && !parts.isTaken(a - 1)) return true;
        boolean part = number(a) < number(b) && (number(b) == 2 || number(b) == 4 || number(b) == 3);
        return part && (tokens.has(b + 1, Kind.MEASURE) || tokens.has(b + 1, Kind.ARTICLE));
    }

    private @Nullable When yearless(int from, int to, int first, int second, boolean first12) {
        int month = first12 ? first : second;
        int day = first12 ? second : first;
        if (month > 12 && day <= 12) {
            int swap = month;
            month = day;
            day = swap;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31) return null;
        LocalDate date = days.monthDay(month, day);
        if (date == null) return When.impossible(from, to);
        return new When(from, to, date, date, month, day, true, false);
    }
}
