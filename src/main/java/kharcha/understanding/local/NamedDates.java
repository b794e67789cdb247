package kharcha.understanding.local;

import java.time.LocalDate;
import kharcha.understanding.local.DateParts.DayNumber;
import kharcha.understanding.local.DateParts.YearNumber;
import org.jspecify.annotations.Nullable;

/** Days and months with a month's name: "Nov 22", "the 5th of January 2025", "may twenty nine", "March", "Dec, 2018". */
final class NamedDates {
    private final DateParts parts;
    private final Tokens tokens;
    private final Days days;

    NamedDates(DateParts parts) {
        this.parts = parts;
        this.tokens = parts.tokens;
        this.days = parts.days;
    }

    /** "Nov 22", "june the 28th 2020", "Nov/2". */
    @Nullable
    When monthDay(int i) {
        Sense month = tokens.at(i, Kind.MONTH);
        if (month == null || (tokens.glued(i) && tokens.isSign(i - 1, '$'))) return null;
        int at = parts.skipPoint(i + month.length());
        if ((tokens.isSign(at, '-') || tokens.isSign(at, '/')) && tokens.glued(at) && tokens.glued(at + 1)) at++;
        at = tokens.skip(at, Kind.THE);
        DayNumber day = parts.dayNumber(at);
        if (day == null || inOtherWords(day, at)) return null;
        return withYear(i, day.to(), (int) month.value(), day.day());
    }

    /** The number belongs to something else: "May 3 million", "march 12 people" is left to the reader, "5 k" is not. */
    private boolean inOtherWords(DayNumber day, int at) {
        if (day.ordinal() && !tokens.is(at, Tokens.DIGITS)) return false;
        boolean glued =
                tokens.is(day.to(), Tokens.WORD) && tokens.glued(day.to()) && tokens.is(day.to() - 1, Tokens.DIGITS);
        boolean clock =
                tokens.isSign(day.to(), ':') && tokens.glued(day.to() + 1) && tokens.is(day.to() + 1, Tokens.DIGITS);
        return glued
                || clock
                || tokens.has(day.to(), Kind.SCALE)
                || tokens.has(day.to(), Kind.HALF_OF_DAY)
                || tokens.isSign(day.to(), '%');
    }

    /** "22 Nov", "4th of july, 1995", "the 15th day of May", "12OCT". */
    @Nullable
    When dayMonth(int i) {
        DayNumber day = parts.dayNumber(i);
        if (day == null || parts.tied(i)) return null;
        int at = day.to();
        if (isDayUnit(at) && day.ordinal()) at = tokens.skip(at, Kind.UNIT);
        if ((tokens.isSign(at, '-') || tokens.isSign(at, '/')) && tokens.glued(at)) at++;
        at = tokens.skip(tokens.skip(at, Kind.OF), Kind.THE);
        Sense month = tokens.at(at, Kind.MONTH);
        if (month == null) return null;
        return withYear(i, parts.skipPoint(at + month.length()), (int) month.value(), day.day());
    }

    private When withYear(int from, int to, int month, int day) {
        YearNumber year = yearBehind(to);
        if (year != null) {
            LocalDate date = Days.date(year.year(), month, day);
            return date == null ? When.impossible(from, year.to()) : When.day(from, year.to(), date);
        }
        LocalDate date = days.monthDay(month, day);
        if (date == null) return When.impossible(from, to);
        return new When(from, to, date, date, month, day, true, false);
    }

    /** The year behind a month or a day. Two digits are one only behind "of", an apostrophe or a sign. */
    @Nullable
    YearNumber yearBehind(int i) {
        int at = parts.skipComma(i);
        boolean sign = at == i
                && (tokens.isSign(at, '-') || tokens.isSign(at, '/'))
                && tokens.glued(at)
                && tokens.glued(at + 1);
        if (sign) at++;
        boolean quote = tokens.isSign(at, '\'') || tokens.isSign(at, '’');
        if (quote && tokens.glued(at + 1)) return parts.shortYear(at + 1);
        int of = tokens.skip(at, Kind.OF);
        if (of == at) of = tokens.skip(at, Kind.IN);
        int named = tokens.skip(tokens.skip(of, Kind.THE), Kind.YEAR_WORD);
        YearNumber year = parts.year(named);
        if (year != null) return year;
        boolean expected = of > at && tokens.has(at, Kind.OF) && !tokens.has(at, Kind.FOR) && !tokens.has(at, Kind.IN);
        return expected ? parts.shortYear(of) : null;
    }

    /** "am siebten vierten", "27. 11.": a day and a month that are both counted. */
    @Nullable
    When ordinalMonth(int i) {
        DayNumber day = parts.dayNumber(i);
        if (day == null || !day.ordinal() || parts.tied(i)) return null;
        int at = tokens.isSign(day.to(), '/') ? day.to() + 1 : day.to();
        DayNumber month = parts.dayNumber(at);
        if (month == null
                || !month.ordinal()
                || month.day() > 12
                || tokens.has(month.to(), Kind.MONTH)
                || tokens.has(month.to(), Kind.UNIT)) return null;
        boolean digits = tokens.is(i, Tokens.DIGITS) && tokens.glued(at);
        return digits ? null : withYear(i, month.to(), month.day(), day.day());
    }

    /** "March", "march 2025", "Dec, 2018", "2018 december". */
    @Nullable
    When month(int i) {
        Sense month = tokens.at(i, Kind.MONTH);
        if (month == null || (tokens.glued(i) && tokens.isSign(i - 1, '$'))) return null;
        int to = i + month.length();
        int point = tokens.word(i).length() <= 5 ? parts.skipPoint(to) : to;
        YearNumber year = yearBehind(point);
        if (year != null) return month(i, year.to(), LocalDate.of(year.year(), (int) month.value(), 1));
        Sense rel = relBehind(to);
        if (rel != null)
            return month(
                    i, relEnd(to), LocalDate.of(days.today().getYear() + (int) rel.value(), (int) month.value(), 1));
        LocalDate start = days.month((int) month.value());
        return new When(i, point, start, Days.endOfMonth(start), (int) month.value(), 0, true, false);
    }

    /** "of this year", "last year", "del próximo año" behind a month or a holiday. */
    private @Nullable Sense relBehind(int i) {
        int at = tokens.skip(tokens.skip(i, Kind.OF), Kind.THE);
        Sense rel = tokens.at(at, Kind.REL);
        return rel != null && tokens.isUnit(at + rel.length(), Unit.YEAR) ? rel : null;
    }

    private int relEnd(int i) {
        int at = tokens.skip(tokens.skip(i, Kind.OF), Kind.THE);
        return tokens.skip(tokens.skip(at, Kind.REL), Kind.UNIT);
    }

    private static When month(int from, int to, LocalDate start) {
        return When.period(from, to, start, Days.endOfMonth(start));
    }

    /** "this May", "last march", "next june": by this year's months; the last one is over, the next one is to come. */
    @Nullable
    When relativeMonth(int i) {
        Sense rel = tokens.at(i, Kind.REL);
        if (rel == null) rel = tokens.at(i, Kind.PAST);
        if (rel == null) return null;
        int at = i + rel.length();
        Sense month = tokens.at(at, Kind.MONTH);
        if (month == null || (parts.dayNumber(at + month.length()) != null && days.taste() != Taste.SPEC)) return null;
        if (tokens.has(at, Kind.SHY) && tokens.has(at + month.length(), Kind.MODAL_NEXT)) return null;
        int number = (int) month.value();
        int year = days.today().getYear();
        int now = days.today().getMonthValue();
        long offset = rel.kind() == Kind.PAST ? -1 : rel.value();
        if (offset < 0) year -= number >= now ? 1 : 0;
        if (offset > 0) year += number <= now ? 1 : 0;
        return month(i, at + month.length(), LocalDate.of(year, number, 1));
    }

    /** "the 31st", "on 1st": a day's number alone, counted as days are. */
    @Nullable
    When dayAlone(int i, boolean on) {
        int at = tokens.skip(i, Kind.THE);
        if (at > i && tokens.is(at + 1, Tokens.DIGITS) && tokens.has(at, Kind.SINGULAR) && isDayUnit(at)) at++;
        DayNumber day = parts.dayNumber(at);
        if (day == null || parts.tied(at)) return null;
        When full = at > i ? dayMonth(at) : null;
        if (full == null && at > i) full = ordinalMonth(at);
        if (full != null) return full.across(i, full.to());
        boolean article = tokens.is(at, Tokens.DIGITS)
                && (tokens.has(i, Kind.DAY_ARTICLE) || tokens.has(i - 1, Kind.DAY_ARTICLE));
        if (!day.ordinal() && (!article || days.taste() == Taste.SPEC || tokens.isSign(day.to(), '%'))) return null;
        if (article || tokens.has(day.to() - 1, Kind.ORDINAL_WORD)) on = true;
        boolean definite = at > i;
        boolean digits = tokens.is(at, Tokens.DIGITS);
        boolean each = comesRound(at, day);
        if (!on && !each && (!definite || days.taste() == Taste.SPEC)) return null;
        int to = day.to();
        if (!endsHere(to, digits && on || each)) return null;
        When rest = ofMonth(i, to, day.day());
        if (rest != null) return rest;
        LocalDate date = days.dayOfMonth(day.day());
        if (date == null) return null;
        return new When(i, to, date, date, 0, day.day(), true, false);
    }

    /** "Jeden 1. Miete", "jeden Ersten", but not "jeden zweiten Tag", "every first Monday". */
    private boolean comesRound(int i, DayNumber day) {
        boolean each = day.ordinal() && tokens.has(i - 1, Kind.PER) && days.taste() != Taste.SPEC;
        boolean counts = tokens.has(day.to(), Kind.UNIT)
                || tokens.has(day.to(), Kind.WEEKDAY)
                || tokens.has(day.to(), Kind.MONTH);
        boolean usual = tokens.is(i, Tokens.DIGITS) || day.day() == 1 || day.day() == 15;
        return each && !counts && (usual || endsHere(day.to(), false));
    }

    private boolean isDayUnit(int i) {
        Sense unit = tokens.at(i, Kind.UNIT);
        return unit != null && Unit.of(unit) == Unit.DAY;
    }

    /** "of this month", "of next month", "of the month". */
    private @Nullable When ofMonth(int from, int i, int day) {
        int unitBefore = isDayUnit(i) ? tokens.skip(i, Kind.UNIT) : i;
        int at = tokens.skip(unitBefore, Kind.OF);
        if (at == unitBefore) return null;
        boolean the = tokens.has(at, Kind.THE);
        Sense rel = the ? null : tokens.at(at, Kind.REL);
        if (!the && rel == null) return null;
        int unit = the ? tokens.skip(at, Kind.THE) : at + (rel == null ? 0 : rel.length());
        Sense month = tokens.at(unit, Kind.UNIT);
        if (month == null || Unit.of(month) != Unit.MONTH) return null;
        LocalDate start = days.today().withDayOfMonth(1).plusMonths(rel == null ? 0 : rel.value());
        LocalDate date = Days.date(start.getYear(), start.getMonthValue(), day);
        return date == null ? When.impossible(from, unit + 1) : When.day(from, unit + 1, date);
    }

    /** Whether no noun follows that the number would count ("the 1st class", "the 2nd beer"). */
    private boolean endsHere(int i, boolean likely) {
        if (i >= tokens.size() || tokens.is(i, Tokens.SIGN) || tokens.is(i, Tokens.DIGITS)) return true;
        boolean joins = tokens.has(i, Kind.OF)
                || tokens.has(i, Kind.AT)
                || tokens.has(i, Kind.FOR)
                || tokens.has(i, Kind.TO)
                || tokens.has(i, Kind.AND)
                || tokens.has(i, Kind.UNTIL)
                || tokens.has(i, Kind.PER)
                || tokens.has(i, Kind.ON);
        return joins || likely;
    }
}
