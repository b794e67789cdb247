package kharcha.understanding.local;

import java.time.LocalDate;
import kharcha.ledger.DateRange;
import kharcha.understanding.local.DateParts.YearNumber;
import org.jspecify.annotations.Nullable;

/**
 * Periods with a place of their own in the calendar: "2024", "Q2", "q1 2026", "first half of 2025", "first week of May",
 * "the last four months of 2021", "week 31", "the 90s", "end of March", "the week of April 10th".
 */
final class CalendarPeriods {
    private static final int REST = 3;

    private final DateParts parts;
    private final Tokens tokens;
    private final Days days;
    private final NamedDates named;
    private final RelativeDates relative;

    CalendarPeriods(DateParts parts, NamedDates named, RelativeDates relative) {
        this.parts = parts;
        this.tokens = parts.tokens;
        this.days = parts.days;
        this.named = named;
        this.relative = relative;
    }

    /** A year; alone only where something before it says that it is one. */
    @Nullable
    When year(int i, boolean expected) {
        int at = tokens.skip(i, Kind.YEAR_PREFIX);
        if (at == i) at = tokens.skip(i, Kind.YEAR_WORD);
        boolean named = at > i;
        if (parts.tied(at) && !(named && tokens.is(at - 1, Tokens.WORD))) return null;
        YearNumber year = parts.year(at);
        if (year == null && tokens.has(i, Kind.YEAR_PREFIX)) year = parts.shortYear(at);
        if (year == null || (tokens.glued(year.to()) && tokens.is(year.to(), Tokens.WORD))) return null;
        if (!named && !expected && !spec(year, at)) return null;
        boolean goesOn = parts.isJoint(year.to())
                && tokens.glued(year.to())
                && tokens.glued(year.to() + 1)
                && tokens.is(year.to() + 1, Tokens.DIGITS);
        if (goesOn && tokens.word(year.to() + 1).length() < 4) return null;
        return year(i, year.to(), year.year());
    }

    private boolean spec(YearNumber year, int at) {
        if (days.taste() != Taste.SPEC) return false;
        return !tokens.is(at, Tokens.DIGITS)
                || !(tokens.is(year.to(), Tokens.WORD) && tokens.has(year.to(), Kind.SCALE));
    }

    private static When year(int from, int to, int year) {
        return When.period(from, to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** "q1", "Q3 2019", "2019-q1", "H2 2019", "first quarter of 2013", "next year's first quarter", "this H1". */
    @Nullable
    When quarter(int i) {
        YearNumber before = tokens.is(i, Tokens.DIGITS) && !parts.tied(i) ? parts.year(i) : null;
        Related rel = before == null ? relYear(i) : null;
        int at = i;
        if (before != null) at = before.to();
        if (rel != null) at = possessive(rel.to);
        if (at > i && parts.isDash(at)) at++;
        int start = tokens.skip(at, Kind.THE);
        Sense part = shortPart(start);
        int to = start + 2;
        if (part == null) {
            part = tokens.at(start, Kind.QUARTER);
            if (part == null) part = tokens.at(start, Kind.HALF_YEAR);
            if (part == null) return null;
            to = start + part.length();
        }
        int months = part.kind() == Kind.QUARTER ? 3 : 6;
        int year = days.today().getYear();
        if (before != null) year = before.year();
        else if (rel != null) year += rel.offset;
        else return quarterThenYear(i, to, part, months);
        return quarter(i, to, year, (int) part.value(), months);
    }

    private @Nullable When quarterThenYear(int from, int i, Sense part, int months) {
        YearNumber year = named.yearBehind(i);
        if (year != null) return quarter(from, year.to(), year.year(), (int) part.value(), months);
        int now = days.today().getYear();
        int at = tokens.skip(i, Kind.OF);
        Related rel = relYear(at);
        if (at > i && rel != null) return quarter(from, rel.to, now + rel.offset, (int) part.value(), months);
        boolean ofYear = at > i && tokens.has(at, Kind.YEAR_WORD);
        boolean half = at > i && part.kind() == Kind.HALF_YEAR && days.taste() != Taste.SPEC;
        When month = half ? frame(at) : null;
        if (month != null && month.start() != null && month.end() != null && !ofYear)
            return halfMonth(from, month, part);
        if (part.length() > 1 && !ofYear && part.kind() == Kind.HALF_YEAR) return null;
        int first = ((int) part.value() - 1) * months + 1;
        boolean ahead = first > days.today().getMonthValue();
        return quarter(
                from, ofYear ? tokens.skip(at, Kind.YEAR_WORD) : i, ahead ? now - 1 : now, (int) part.value(), months);
    }

    /** "The first half of the month": up to the 15th. */
    private static @Nullable When halfMonth(int from, When month, Sense half) {
        LocalDate start = month.start();
        LocalDate end = month.end();
        if (start == null || end == null || start.plusMonths(1).minusDays(1).isBefore(end)) return null;
        LocalDate middle = start.plusDays(14);
        return half.value() == 1
                ? When.period(from, month.to(), start, middle)
                : When.period(from, month.to(), middle.plusDays(1), end);
    }

    private static When quarter(int from, int to, int year, int number, int months) {
        LocalDate start = LocalDate.of(year, (number - 1) * months + 1, 1);
        return When.period(from, to, start, start.plusMonths(months).minusDays(1));
    }

    /** "q1", "t3", "h2": a letter and its digit. */
    private @Nullable Sense shortPart(int i) {
        if (!tokens.is(i, Tokens.WORD)
                || !tokens.glued(i + 1)
                || tokens.word(i + 1).length() != 1) return null;
        if ((tokens.glued(i) && tokens.is(i - 1, Tokens.WORD))
                || (tokens.glued(i + 2) && tokens.is(i + 2, Tokens.WORD))) return null;
        int number = tokens.word(i + 1).charAt(0) - '0';
        if (tokens.has(i, Kind.QUARTER_LETTER) && number >= 1 && number <= 4) return new Sense(Kind.QUARTER, number, 1);
        return tokens.has(i, Kind.HALF_LETTER) && (number == 1 || number == 2)
                ? new Sense(Kind.HALF_YEAR, number, 1)
                : null;
    }

    private record Related(int to, int offset) {}

    /** "last year", "año pasado". */
    private @Nullable Related relYear(int i) {
        Sense rel = tokens.at(i, Kind.REL);
        int at = rel == null ? i : i + rel.length();
        Sense unit = tokens.at(at, Kind.UNIT);
        if (unit == null || Unit.of(unit) != Unit.YEAR) return null;
        int to = at + unit.length();
        if (rel != null) return new Related(to, (int) rel.value());
        Sense behind = tokens.has(to, Kind.POSTFIX) ? tokens.at(to, Kind.REL) : null;
        return behind == null ? null : new Related(to + behind.length(), (int) behind.value());
    }

    /** Behind the 's of "next year's". */
    private int possessive(int i) {
        boolean quote = tokens.isSign(i, '\'') || tokens.isSign(i, '’');
        return quote && tokens.word(i + 1).equals("s") ? i + 2 : i;
    }

    /** "the 90s", "the nineties", "the 1990s", "21st century". */
    @Nullable
    When decade(int i) {
        Sense word = tokens.at(i, Kind.DECADE);
        boolean definite = tokens.has(i - 1, Kind.THE);
        int years = tokens.skip(tokens.skip(i, Kind.THE), Kind.YEAR_WORD);
        if (tokens.has(i, Kind.THE)
                && years > i + 1
                && tokens.is(years, Tokens.DIGITS)
                && tokens.word(years).length() == 2
                && tokens.word(years).endsWith("0")) return decade(i, years + 1, Integer.parseInt(tokens.word(years)));
        if (word != null && definite) return decade(i, i + 1, (int) word.value());
        boolean s = tokens.is(i, Tokens.DIGITS)
                && tokens.glued(i + 1)
                && tokens.word(i + 1).equals("s");
        if (s && tokens.word(i).endsWith("0") && !parts.tied(i)) {
            int number = tokens.word(i).length() <= 4 ? Integer.parseInt(tokens.word(i)) : 0;
            if (tokens.word(i).length() == 2 && definite && number >= 20) return decade(i, i + 2, number);
            if (tokens.word(i).length() == 4 && number >= 1500 && number < 2100) return decade(i, i + 2, number);
        }
        DateParts.DayNumber number = parts.dayNumber(i);
        if (number == null || !number.ordinal() || !tokens.has(number.to(), Kind.CENTURY)) return null;
        LocalDate start = LocalDate.of((number.day() - 1) * 100, 1, 1);
        return When.period(
                i,
                tokens.skip(number.to(), Kind.CENTURY),
                start,
                start.plusYears(100).minusDays(1));
    }

    private When decade(int from, int to, int number) {
        int year = number > 100 ? number : days.century(number);
        return When.period(from, to, LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31));
    }

    /** "week 31", "week 27 of last year". */
    @Nullable
    When numberedWeek(int i) {
        int start = tokens.skip(i, Kind.THE);
        Sense unit = tokens.at(start, Kind.UNIT);
        if (unit == null || Unit.of(unit) != Unit.WEEK || unit.length() > 1) return null;
        Num number = tokens.is(start + 1, Tokens.DIGITS) ? parts.numbers.whole(start + 1) : null;
        if (number == null || !number.whole() || number.count() < 1 || number.count() > 53) return null;
        int year = days.today().getYear();
        int to = number.to();
        int at = tokens.skip(tokens.skip(to, Kind.OF), Kind.THE);
        Related rel = relYear(at);
        YearNumber written = named.yearBehind(to);
        if (rel != null) {
            year += rel.offset;
            to = rel.to;
        } else if (written != null) {
            year = written.year();
            to = written.to();
        }
        LocalDate monday = Days.firstWeek(LocalDate.of(year, 1, 1)).plusWeeks(number.count() - 1);
        return When.period(i, to, monday, monday.plusDays(6));
    }

    /** "the first week of May", "third month of 2021", "the last 3 weeks of this year", "first ten days of last year". */
    @Nullable
    When ordinalUnit(int i) {
        int at = tokens.skip(i, Kind.THE);
        DateParts.DayNumber ordinal = parts.dayNumber(at);
        Sense rel = tokens.at(at, Kind.REL);
        boolean last = false;
        int next;
        if (ordinal != null && ordinal.ordinal()) next = ordinal.to();
        else if (rel != null && rel.value() == -1) {
            last = true;
            next = at + rel.length();
        } else return null;
        int count = 1;
        Num number = parts.numbers.whole(next);
        if (number != null && number.whole() && number.count() > 0) {
            count = Math.min(number.count(), 400);
            next = number.to();
        }
        Sense unit = tokens.at(next, Kind.UNIT);
        if (unit == null) return null;
        int of = tokens.skip(next + unit.length(), Kind.OF);
        if (of == next + unit.length()) of = tokens.skip(of, Kind.IN);
        When whole = of == next + unit.length() ? null : frame(of);
        if (whole == null || whole.start() == null || whole.end() == null) return null;
        int nth = last || ordinal == null ? -1 : ordinal.day();
        return within(i, whole, Unit.of(unit), nth, count);
    }

    /** "the first monday of january", "last friday of october 2016". */
    @Nullable
    When nthWeekday(int i) {
        int at = tokens.skip(i, Kind.THE);
        DateParts.DayNumber ordinal = parts.dayNumber(at);
        Sense rel = tokens.at(at, Kind.REL);
        boolean last = rel != null && rel.value() == -1;
        if (!last && (ordinal == null || !ordinal.ordinal() || ordinal.day() > 5)) return null;
        int next = last && rel != null ? at + rel.length() : ordinal == null ? at : ordinal.to();
        Sense weekday = tokens.at(next, Kind.WEEKDAY);
        if (weekday == null) return null;
        int of = tokens.skip(next + weekday.length(), Kind.OF);
        When whole = of == next + weekday.length() ? null : frame(of);
        if (whole == null || whole.start() == null || whole.end() == null || whole.isDay()) return null;
        int nth = last || ordinal == null ? -1 : ordinal.day();
        java.time.DayOfWeek day = java.time.DayOfWeek.of((int) weekday.value());
        LocalDate date = nth < 0
                ? whole.end().with(java.time.temporal.TemporalAdjusters.previousOrSame(day))
                : whole.start()
                        .with(java.time.temporal.TemporalAdjusters.nextOrSame(day))
                        .plusWeeks(nth - 1L);
        return date.isAfter(whole.end()) ? null : When.day(i, whole.to(), date);
    }

    /** The month or year that a part is taken from. */
    private @Nullable When frame(int i) {
        When frame = named.month(i);
        if (frame == null) frame = named.relativeMonth(i);
        if (frame == null) frame = year(i, true);
        int at = tokens.skip(i, Kind.THE);
        if (frame == null) frame = relative.unit(at);
        if (frame != null) return frame;
        Sense unit = tokens.at(at, Kind.UNIT);
        if (unit == null || at == i) return null;
        LocalDate[] ends = days.unit(Unit.of(unit), 0);
        return When.period(i, at + unit.length(), ends[0], ends[1]);
    }

    private static @Nullable When within(int from, When whole, Unit unit, int nth, int count) {
        LocalDate first = whole.start();
        LocalDate last = whole.end();
        if (first == null || last == null) return null;
        LocalDate start;
        if (unit == Unit.WEEK)
            start = nth < 0
                    ? Days.lastWeek(last).minusWeeks(count - 1L)
                    : Days.firstWeek(first).plusWeeks(nth - 1L);
        else {
            start = nth < 0 ? Days.plus(last.plusDays(1), unit, -count) : Days.plus(first, unit, nth - 1L);
        }
        LocalDate end = start == null ? null : Days.plus(start, unit, count);
        if (start == null || end == null || start.isAfter(last)) return null;
        return new When(from, whole.to(), start, end.minusDays(1), 0, 0, false, false);
    }

    /** "early May", "mid 1989", "end of this year", "later this week", "beginning of the month". */
    @Nullable
    When part(int i) {
        Sense part = tokens.at(i, Kind.PART);
        if (part == null) return null;
        int at = tokens.skip(tokens.skip(i + part.length(), Kind.OF), Kind.IN);
        if (tokens.isSign(at, '-')) at++;
        When whole = frame(at);
        if (whole == null && tokens.at(tokens.skip(at, Kind.THE), Kind.UNIT) == null) return null;
        if (whole == null) return null;
        return part(i, whole, (int) part.value());
    }

    /** The early, middle or late part of a week, month or year; of a running one only as far as it can be meant. */
    @Nullable
    When part(int from, When whole, int part) {
        LocalDate start = whole.start();
        LocalDate end = whole.end();
        if (start == null || end == null || start.equals(end)) return null;
        long length = java.time.temporal.ChronoUnit.DAYS.between(start, end) + 1;
        boolean running = !days.today().isBefore(start) && !days.today().isAfter(end);
        LocalDate[] ends = length <= 8
                ? partOfWeek(start, end, part)
                : length <= 31 ? partOfMonth(start, end, part) : partOfYear(start, end, part, running);
        LocalDate first = part == REST ? days.today() : ends[0];
        LocalDate last = ends[1];
        if (part == REST && !running) return null;
        if (running && part < -1 && !last.isBefore(days.today()) && days.today().isAfter(first))
            last = days.today().minusDays(1);
        if (running && part > 1 && first.isBefore(days.today())) first = days.today();
        if (last.isBefore(first)) return null;
        return new When(from, whole.to(), first, last, 0, 0, whole.yearless(), false);
    }

    private static LocalDate[] partOfWeek(LocalDate start, LocalDate end, int part) {
        if (part < 0) return new LocalDate[] {start, start.plusDays(2)};
        return part > 0
                ? new LocalDate[] {start.plusDays(3), end}
                : new LocalDate[] {start.plusDays(2), start.plusDays(4)};
    }

    private static LocalDate[] partOfMonth(LocalDate start, LocalDate end, int part) {
        if (part < 0) return new LocalDate[] {start, start.plusDays(14)};
        return part > 0
                ? new LocalDate[] {start.plusDays(15), end}
                : new LocalDate[] {start.plusDays(9), start.plusDays(19)};
    }

    private static LocalDate[] partOfYear(LocalDate start, LocalDate end, int part, boolean running) {
        int months = running ? 6 : 4;
        if (part < 0) return new LocalDate[] {start, start.plusMonths(months).minusDays(1)};
        return part > 0
                ? new LocalDate[] {end.plusDays(1).minusMonths(months), end}
                : new LocalDate[] {start.plusMonths(4), start.plusMonths(8).minusDays(1)};
    }

    /** "this month", "of next month" behind the numbers of days. */
    @Nullable
    When month(int i) {
        When month = relative.unit(tokens.skip(tokens.skip(i, Kind.OF), Kind.THE));
        LocalDate start = month == null ? null : month.start();
        LocalDate end = month == null ? null : month.end();
        if (month == null || start == null || end == null) return null;
        boolean own = days.calendar().month(start).equals(DateRange.of(start, end));
        if (!own) return start.getDayOfMonth() == 1 && Days.endOfMonth(start).equals(end) ? month : null;
        LocalDate first = days.numberedMonth(start);
        return When.period(month.from(), month.to(), first, Days.endOfMonth(first));
    }

    /** "EOY", "EOM": the end of what runs now. */
    @Nullable
    When endOf(int i) {
        Sense end = tokens.at(i, Kind.END_OF);
        if (end == null) return null;
        LocalDate[] both = days.unit(Unit.of(end), 0);
        return part(i, When.period(i, i + end.length(), both[0], both[1]), 1);
    }

    /** "the month of January": January. */
    private @Nullable When apposition(int i, Unit unit, int to) {
        int of = tokens.skip(to, Kind.OF);
        if (of == to || (unit != Unit.MONTH && unit != Unit.YEAR)) return null;
        When when = unit == Unit.MONTH ? named.month(of) : year(of, true);
        return when == null ? null : when.across(i, when.to());
    }

    /** "the month", "the week", "the day": this one. */
    @Nullable
    When definite(int i) {
        int at = tokens.skip(i, Kind.THE);
        if (at == i) at = tokens.skip(i, Kind.SAME);
        Sense unit = at == i ? null : tokens.at(at, Kind.UNIT);
        if (unit == null) return null;
        int to = at + unit.length();
        if (tokens.has(to, Kind.UNIT_NOUN)) return null;
        When told = relative.unit(at);
        if (tokens.has(to, Kind.POSTFIX) && told != null) return told.across(i, told.to());
        Unit which = Unit.of(unit);
        boolean whole = which == Unit.DAY
                || which == Unit.WEEK
                || which == Unit.MONTH
                || which == Unit.YEAR
                || which == Unit.WEEKEND;
        if (!whole || !tokens.has(at, Kind.SINGULAR) || tokens.has(at, Kind.HOLIDAY)) return null;
        if (which == Unit.WEEKEND) return relative.weekend(i, to);
        When named = apposition(i, which, to);
        if (named != null) return named;
        LocalDate[] ends = days.unit(which, 0);
        return When.period(i, to, ends[0], ends[1]);
    }
}
