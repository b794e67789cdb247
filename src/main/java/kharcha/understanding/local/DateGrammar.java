package kharcha.understanding.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kharcha.understanding.local.DateParts.DayNumber;
import kharcha.understanding.local.DateParts.YearNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and periods. At every token the readings of all the smaller grammars are tried and the longest one counts;
 * around those stand what opens or closes a period ("since", "until", "before"), what counts from a day ("3 days after
 * Christmas") and what joins two ends ("from 1.6. to 15.6.", "May to July 2025", "Nov 18-19").
 *
 * <p>Sources: the kinds of expressions that Duckling, SUTime and Microsoft's Recognizers-Text document, and ISO 8601 for
 * weeks; the resolution towards the past is this project's own, since it reads of money that was spent.
 */
final class DateGrammar {
    private final DateParts parts;
    private final Tokens tokens;
    private final Days days;
    private final NumericDates numeric;
    private final NamedDates named;
    private final RelativeDates relative;
    private final Weekdays weekdays;
    private final CalendarPeriods periods;
    private final Feasts feasts;
    private final DateEnds ends;
    private final FiscalYears fiscal;
    private final Seasons seasons;

    DateGrammar(DateParts parts, boolean monthFirst, boolean dotted, String country) {
        this.parts = parts;
        this.tokens = parts.tokens;
        this.days = parts.days;
        numeric = new NumericDates(parts, monthFirst, dotted);
        named = new NamedDates(parts);
        relative = new RelativeDates(parts);
        weekdays = new Weekdays(parts, named, numeric);
        periods = new CalendarPeriods(parts, named, relative);
        feasts = new Feasts(parts, named);
        ends = new DateEnds(days);
        fiscal = new FiscalYears(parts, country);
        seasons = new Seasons(parts, named, country);
    }

    List<When> all() {
        List<When> found = new ArrayList<>(2);
        int i = 0;
        while (i < tokens.size()) {
            When when = mayBegin(i) && !isCents(i) ? read(i) : null;
            boolean free = when != null && parts.free(when.from(), when.to());
            if (when != null && free) found.add(when);
            i = when != null && free ? when.to() : i + 1;
        }
        return found;
    }

    /** "22.80 last night": the digits behind a point begin nothing. */
    private boolean isCents(int i) {
        return tokens.is(i, Tokens.DIGITS)
                && tokens.is(i - 2, Tokens.DIGITS)
                && tokens.glued(i)
                && tokens.glued(i - 1)
                && (tokens.isSign(i - 1, '.') || tokens.isSign(i - 1, ','));
    }

    private boolean mayBegin(int i) {
        return tokens.known(i)
                || tokens.is(i, Tokens.DIGITS)
                || tokens.isSign(i, '>')
                || tokens.isSign(i, '<')
                || tokens.isSign(i, '=');
    }

    private @Nullable When read(int i) {
        When range = range(i);
        if (range != null) return range;
        When open = open(i);
        if (open != null) return open;
        return single(i);
    }

    /** "since March", "until June", "before 2010", "after mid May", "> 2019". */
    private @Nullable When open(int i) {
        When sign = compared(i);
        if (sign != null) return sign;
        Sense toDate = tokens.at(i, Kind.TO_DATE);
        if (toDate != null) return When.period(i, i + toDate.length(), toDate(toDate), days.today());
        Sense since = tokens.at(i, Kind.SINCE);
        When from = since == null ? null : point(i + since.length());
        if (from != null && !from.impossible())
            return new When(i, from.to(), from.start(), null, from.month(), from.day(), false, false);
        Sense until = tokens.at(i, Kind.UNTIL);
        When to = until == null ? null : point(i + until.length());
        LocalDate start = to == null ? null : to.start();
        if (to != null && start != null)
            return When.period(i, to.to(), null, days.taste() == Taste.SPEC ? start.minusDays(1) : to.end());
        Sense before = tokens.at(i, Kind.BEFORE);
        Sense day = tokens.at(i, Kind.DAY);
        // "Antes de ayer" is a day of its own.
        if (day != null && before != null && day.length() > before.length()) return null;
        if (before != null) return before(i, i + before.length());
        Sense after = tokens.at(i, Kind.AFTER);
        When last = after == null ? null : point(i + after.length());
        LocalDate end = last == null ? null : last.end();
        if (last != null && end != null) return When.period(i, last.to(), end.plusDays(1), null);
        return null;
    }

    private @Nullable LocalDate toDate(Sense toDate) {
        if (toDate.value() == 1) return null;
        return days.unit(toDate.value() == 0 ? Unit.YEAR : Unit.of(toDate), 0)[0];
    }

    /** "before April"; before the end of April is April and all that went before. */
    private @Nullable When before(int from, int i) {
        Sense end = endOf(i);
        When limit = point(end == null ? i : i + end.length());
        if (limit == null || limit.start() == null) return null;
        return When.period(from, limit.to(), null, end == null ? limit.start().minusDays(1) : limit.end());
    }

    private @Nullable Sense endOf(int i) {
        Sense part = tokens.at(i, Kind.PART);
        return part != null && part.value() == 1 && tokens.has(i + part.length() - 1, Kind.OF) ? part : null;
    }

    private @Nullable When compared(int i) {
        if (!tokens.is(i, Tokens.SIGN)) return null;
        boolean more = tokens.isSign(i, '>');
        boolean less = tokens.isSign(i, '<');
        int at = more || less ? i + 1 : i;
        boolean equal = tokens.isSign(at, '=');
        if (equal) at++;
        When year = at == i ? null : periods.year(at, true);
        if (year == null || year.start() == null || year.end() == null) return null;
        if (more)
            return When.period(i, year.to(), equal ? year.start() : year.end().plusDays(1), null);
        if (less)
            return When.period(
                    i, year.to(), null, equal ? year.end() : year.start().minusDays(1));
        return year.across(i, year.to());
    }

    private @Nullable When point(int i) {
        int at = tokens.skip(i, Kind.ON);
        When when = periods.year(tokens.skip(at, Kind.THE), true);
        When other = single(at);
        if (when == null || (other != null && other.to() >= when.to())) when = other;
        if (when == null) when = numeric.read(at, true);
        if (when == null) when = named.dayAlone(at, true);
        Sense now = tokens.at(i, Kind.NOW);
        if (when == null && now != null) when = When.day(i, i + now.length(), days.today());
        return when == null || when.impossible() ? null : when;
    }

    /** The longest reading at this token. */
    private @Nullable When single(int i) {
        When best = atomic(i);
        // "Every 6 months starting in May", "560 a week from Monday" count no days in a rule.
        When counted = days.taste() == Taste.AHEAD ? null : counted(i);
        if (counted != null && (best == null || counted.to() > best.to())) best = counted;
        if (best == null || best.impossible()) return best;
        Sense since = tokens.at(best.to(), Kind.SINCE_BEHIND);
        // "से ज़्यादा" is more than, not since.
        boolean compared = since != null && tokens.has(best.to() + since.length(), Kind.COMPARED);
        if (since != null && !compared) return When.period(best.from(), best.to() + since.length(), best.start(), null);
        Sense until = tokens.at(best.to(), Kind.UNTIL_BEHIND);
        if (until != null) return When.period(best.from(), best.to() + until.length(), null, best.end());
        Sense later = tokens.at(best.to(), Kind.OR_LATER);
        if (later != null && !best.isDay() && !dateAt(best.to() + later.length()))
            return When.period(best.from(), best.to() + later.length(), best.start(), null);
        return best;
    }

    private boolean dateAt(int i) {
        return tokens.is(i, Tokens.DIGITS)
                || tokens.has(i, Kind.MONTH)
                || tokens.has(i, Kind.DAY)
                || tokens.has(i, Kind.REL);
    }

    private @Nullable When atomic(int i) {
        When best = null;
        best = longer(best, numeric.read(i, sure(i)));
        best = longer(best, named.dayMonth(i));
        best = longer(best, named.monthDay(i));
        if (tokens.known(i) || tokens.is(i, Tokens.DIGITS)) {
            best = longer(best, relative.away(i));
            best = longer(best, relative.unit(i));
            best = longer(best, periods.quarter(i));
            best = longer(best, periods.year(i, expectsYear(i)));
            best = longer(best, periods.decade(i));
            best = longer(best, periods.ordinalUnit(i));
            best = longer(best, periods.nthWeekday(i));
            best = longer(best, named.dayAlone(i, isOn(i) || isMonthly(i)));
            best = longer(best, named.ordinalMonth(i));
        }
        return tokens.known(i) ? words(i, best) : best;
    }

    private @Nullable When words(int i, @Nullable When soFar) {
        When best = longer(soFar, relative.named(i));
        best = longer(best, weekdays.read(i));
        best = longer(best, month(i));
        best = longer(best, named.relativeMonth(i));
        best = longer(best, feasts.read(i));
        best = longer(best, fiscal.read(i));
        best = longer(best, seasons.read(i));
        best = longer(best, relative.beforeLast(i));
        best = longer(best, periods.part(i));
        best = longer(best, periods.numberedWeek(i));
        best = longer(best, weekOf(i));
        best = longer(best, weekend(i));
        best = longer(best, periods.endOf(i));
        Sense now = tokens.at(i, Kind.PERIOD_NOW);
        if (now != null) {
            LocalDate[] both = days.unit(Unit.of(now), 0);
            best = longer(best, When.period(i, i + now.length(), both[0], both[1]));
        }
        Sense ever = tokens.at(i, Kind.EVER);
        if (ever != null) best = longer(best, When.period(i, i + ever.length(), null, null));
        return best == null ? periods.definite(i) : best;
    }

    private static @Nullable When longer(@Nullable When best, @Nullable When next) {
        if (next == null) return best;
        return best == null || next.to() > best.to() ? next : best;
    }

    private @Nullable When month(int i) {
        When month = named.month(i);
        if (month == null || !month.yearless() || !tokens.has(i, Kind.SHY)) return month;
        return ShyWords.allow(parts, i, month.to()) ? month : null;
    }

    /** A bare weekend is the last one that has begun. */
    private @Nullable When weekend(int i) {
        Sense unit = tokens.at(i, Kind.UNIT);
        if (unit == null || Unit.of(unit) != Unit.WEEKEND) return null;
        boolean begun = days.today().getDayOfWeek().getValue() >= 6 || days.taste() == Taste.SPEC;
        LocalDate[] both = days.unit(Unit.WEEKEND, begun ? 0 : -1);
        return When.period(i, i + unit.length(), both[0], both[1]);
    }

    /** "the week of April 10th", "week commencing 4 Feb". */
    private @Nullable When weekOf(int i) {
        // "Every 4 weeks starting 6 April" is no week.
        if (days.taste() == Taste.AHEAD) return null;
        int at = tokens.skip(i, Kind.THE);
        Sense unit = tokens.at(at, Kind.UNIT);
        if (unit == null || Unit.of(unit) != Unit.WEEK) return null;
        int next = at + unit.length();
        int of = tokens.skip(next, Kind.STARTING);
        if (of == next) of = tokens.skip(next, Kind.OF);
        if (of == next) of = tokens.skip(next, Kind.FROM);
        if (of == next) return null;
        of = tokens.skip(of, Kind.THE);
        When day = longer(longer(named.monthDay(of), named.dayMonth(of)), numeric.read(of, true));
        if (day == null || day.start() == null || !day.isDay()) return null;
        LocalDate monday = Days.monday(day.start());
        return When.period(i, day.to(), monday, monday.plusDays(6));
    }

    private boolean sure(int i) {
        return isOn(i)
                || tokens.has(i - 1, Kind.REL)
                || tokens.has(i - 1, Kind.SINCE)
                || tokens.has(i - 1, Kind.UNTIL)
                || (tokens.has(i - 1, Kind.FROM) && tokens.word(i - 1).length() == 3);
    }

    private boolean isOn(int i) {
        int before = tokens.has(i - 1, Kind.THE) ? i - 2 : i - 1;
        return tokens.has(before, Kind.ON) || tokens.has(before, Kind.SINCE) || tokens.has(before, Kind.UNTIL);
    }

    /** "Monthly 1st", "1st every month": beside that rhythm a day needs no "on". */
    private boolean isMonthly(int i) {
        if (tokens.has(i - 1, Kind.MONTHLY)) return true;
        DayNumber day = parts.dayNumber(i);
        return day != null && tokens.has(day.to(), Kind.MONTHLY) && !tokens.has(day.to(), Kind.UNIT);
    }

    private boolean expectsYear(int i) {
        return tokens.has(i - 1, Kind.IN)
                || tokens.has(i - 1, Kind.FROM)
                || tokens.has(i - 1, Kind.YEAR_WORD)
                || tokens.has(i - 1, Kind.NOT)
                || tokens.word(i - 1).equals("of");
    }

    /** "3 days after Christmas", "two weeks before May 13", "2 weeks starting May 20th", "more than 2 days before yesterday". */
    private @Nullable When counted(int i) {
        boolean more = tokens.has(i, Kind.MORE_THAN);
        boolean less = !more && tokens.has(i, Kind.LESS_THAN);
        int at = more ? tokens.skip(i, Kind.MORE_THAN) : less ? tokens.skip(i, Kind.LESS_THAN) : i;
        Lapse duration = relative.duration(at);
        // "Blood test 1150 day before yesterday": so much paid on the day before yesterday.
        if (duration == null || duration.count() > 1 && tokens.has(duration.to() - 1, Kind.SINGULAR)) return null;
        int sign = sign(duration.to());
        int ago = tokens.skip(duration.to(), Kind.AGO);
        LocalDate then = duration.from(days.today(), -1);
        if (ago > duration.to() && (more || less) && then != null)
            return more ? When.period(i, ago, null, then.minusDays(1)) : When.period(i, ago, then, days.today());
        if (sign == 0) return startingAt(i, duration, more || less);
        int next = Math.max(
                tokens.skip(duration.to(), Kind.AFTER),
                Math.max(tokens.skip(duration.to(), Kind.FROM), tokens.skip(duration.to(), Kind.BEFORE)));
        Sense now = tokens.at(next, Kind.NOW);
        When anchor = now != null ? When.day(next, next + now.length(), days.today()) : atomic(next);
        LocalDate day = anchor == null ? null : ahead(next, anchor);
        LocalDate moved = day == null ? null : duration.from(day, sign);
        if (moved == null || anchor == null || day == null) return null;
        if (!more && !less) return When.day(i, anchor.to(), moved);
        if (more)
            return sign < 0
                    ? When.period(i, anchor.to(), null, moved.minusDays(1))
                    : When.period(i, anchor.to(), moved, null);
        return sign < 0
                ? When.period(i, anchor.to(), moved.plusDays(1), day)
                : When.period(i, anchor.to(), day, moved.minusDays(1));
    }

    /** What is counted from lies ahead: "3 days from Tuesday", "2 weeks before Christmas". */
    private @Nullable LocalDate ahead(int i, When anchor) {
        LocalDate start = anchor.start();
        if (start == null || !start.isBefore(days.today())) return start;
        if (tokens.has(i, Kind.WEEKDAY) && !anchor.yearless() && days.until(start) > -7) return start.plusDays(7);
        LocalDate feast = feasts.next(i, anchor);
        return feast != null ? feast : ends.ahead(anchor);
    }

    private int sign(int i) {
        if (tokens.has(i, Kind.BEFORE)) return -1;
        return tokens.has(i, Kind.AFTER) || tokens.has(i, Kind.FROM) ? 1 : 0;
    }

    private @Nullable When startingAt(int i, Lapse duration, boolean compared) {
        int next = tokens.skip(duration.to(), Kind.STARTING);
        if (next == duration.to() || compared) return null;
        When anchor = atomic(next);
        if (anchor == null || anchor.start() == null) return null;
        LocalDate end = duration.from(anchor.start(), 1);
        return end == null ? null : When.period(i, anchor.to(), anchor.start(), end.minusDays(1));
    }

    /** Two ends and what joins them. */
    private @Nullable When range(int i) {
        boolean from = tokens.has(i, Kind.FROM);
        boolean between = !from && tokens.has(i, Kind.BETWEEN);
        int at = from ? tokens.skip(i, Kind.FROM) : between ? tokens.skip(i, Kind.BETWEEN) : i;
        When first = end(at, from || between);
        if (first == null) return null;
        int joint = joint(first, between);
        if (joint == first.to()) return null;
        parts.release(parts.isDash(joint - 1) ? joint : -1);
        When second = end(joint, true);
        parts.release(-1);
        if (second == null) return null;
        boolean bare = first.start() == null && second.start() == null && !first.impossible() && !second.impossible();
        if ((bare && !from && !between) || (bare && days.taste() == Taste.SPEC && periods.month(second.to()) == null))
            return null;
        When month = periods.month(second.to());
        LocalDate start = month == null ? null : month.start();
        if (bare && month != null && start != null) return ends.within(i, first, second, start, month.to());
        When joined = inOneMonth(i, first, second);
        if (joined == null) joined = ends.join(i, first, second);
        return joined == null ? null : joined.across(i, tokens.skip(joined.to(), Kind.UNTIL_BEHIND));
    }

    /** "Aug 1–25, 2025". */
    private @Nullable When inOneMonth(int from, When first, When second) {
        if (!first.yearless() || first.month() == 0 || first.day() == 0 || second.start() != null) return null;
        YearNumber year = named.yearBehind(second.to());
        LocalDate start = year == null ? null : Days.date(year.year(), first.month(), first.day());
        LocalDate end = year == null ? null : Days.date(year.year(), first.month(), second.day());
        if (year == null || start == null || end == null || end.isBefore(start)) return null;
        return When.period(from, year.to(), start, days.taste() == Taste.SPEC ? end.minusDays(1) : end);
    }

    private int joint(When first, boolean between) {
        int at = first.to();
        if (tokens.isSign(at, ',')) return at;
        int to = tokens.skip(at, Kind.TO);
        if (to == at && between) to = tokens.skip(at, Kind.AND);
        if (to == at && parts.isDash(at) && tokens.glued(at) == tokens.glued(at + 1)) to = at + 1;
        if (to == at) return at;
        int on = tokens.skip(to, Kind.ON);
        return tokens.has(on, Kind.THE) && parts.dayNumber(on + 1) != null ? on + 1 : on;
    }

    /** One end of a range: a day or period, or only the number of a day (start null, day set) that its partner completes. */
    private @Nullable When end(int i, boolean expected) {
        When when = atomic(i);
        if (when == null && expected) when = numeric.read(i, true);
        if (when == null && expected && days.taste() != Taste.SPEC) when = feasts.expected(i);
        When year = periods.year(i, expected);
        when = longer(when, year);
        if (when != null && when.yearless() && when.month() == 0 && when.day() > 0)
            return new When(i, when.to(), null, null, 0, when.day(), true, false);
        if (when != null) return when;
        Sense now = tokens.at(i, Kind.NOW);
        if (now != null) return When.day(i, i + now.length(), days.today());
        int at = tokens.skip(i, Kind.THE);
        DayNumber day = parts.dayNumber(at);
        if (day == null || parts.isTaken(at) || (parts.tied(at) && !parts.isDash(at - 1))) return null;
        if (!expected && !tokens.is(at, Tokens.DIGITS) && !day.ordinal()) return null;
        return new When(i, day.to(), null, null, 0, day.day(), true, false);
    }
}
