package kharcha.understanding.local;

import java.time.LocalDate;
import kharcha.understanding.local.DateParts.YearNumber;
import org.jspecify.annotations.Nullable;

/**
 * Holidays as days: "on Christmas", "easter 2018", "last thanksgiving", "labor day weekend". Without such words around it a
 * holiday is what the money was for ("christmas gifts", "tickets for diwali"), not when.
 */
final class Feasts {
    private static final Kind[] LEADS = {
        Kind.ON, Kind.AT, Kind.SINCE, Kind.UNTIL, Kind.BEFORE, Kind.AFTER, Kind.FROM, Kind.TO, Kind.BETWEEN
    };

    private final Tokens tokens;
    private final Days days;
    private final NamedDates named;

    Feasts(DateParts parts, NamedDates named) {
        this.tokens = parts.tokens;
        this.days = parts.days;
        this.named = named;
    }

    /** Where a range wants its second end: "between 4 July and Labor Day". */
    @Nullable
    When expected(int i) {
        Sense feast = tokens.at(i, Kind.HOLIDAY);
        LocalDate day = feast == null ? null : latest(feast.value(), null);
        return feast == null || day == null ? null : When.day(i, i + feast.length(), day);
    }

    @Nullable
    When read(int i) {
        int at = i;
        boolean weekendOf = tokens.isUnit(at, Unit.WEEKEND) && tokens.has(at + 1, Kind.OF);
        if (weekendOf) at = tokens.skip(at + 1, Kind.OF);
        Sense rel = tokens.at(at, Kind.REL);
        if (rel != null) at += rel.length();
        Sense feast = tokens.at(at, Kind.HOLIDAY);
        if (feast == null) return null;
        int to = at + feast.length();
        int of = tokens.skip(tokens.skip(tokens.skip(to, Kind.IN), Kind.OF), Kind.THE);
        Sense year = tokens.at(of, Kind.REL);
        if (year != null && tokens.isUnit(of + year.length(), Unit.YEAR))
            return ended(
                    i,
                    tokens.skip(of + year.length(), Kind.UNIT),
                    Holidays.in(days.today().getYear() + (int) year.value(), feast.value()),
                    weekendOf);
        YearNumber written = named.yearBehind(to);
        if (written != null) return ended(i, written.to(), Holidays.in(written.year(), feast.value()), weekendOf);
        if (rel == null && !weekendOf && !isWhen(i, to)) return null;
        When day = ended(i, to, latest(feast.value(), rel), weekendOf);
        return day == null ? null : new When(day.from(), day.to(), day.start(), day.end(), 0, 0, false, false);
    }

    /** The next such feast, if there is one at this token and it says no year of its own. */
    @Nullable
    LocalDate next(int i, When read) {
        Sense feast = tokens.at(i, Kind.HOLIDAY);
        if (feast == null || read.to() > i + feast.length()) return null;
        LocalDate day = Holidays.in(days.today().getYear(), feast.value());
        return day != null && day.isBefore(days.today())
                ? Holidays.in(days.today().getYear() + 1, feast.value())
                : day;
    }

    private boolean isWhen(int i, int to) {
        if (days.taste() == Taste.SPEC) return true;
        if (tokens.isUnit(to, Unit.WEEKEND)) return true;
        int before = tokens.has(i - 1, Kind.THE) ? i - 2 : i - 1;
        for (Kind lead : LEADS) if (tokens.has(before, lead)) return true;
        return false;
    }

    private @Nullable LocalDate latest(long feast, @Nullable Sense rel) {
        int year = days.today().getYear();
        if (rel != null && rel.value() == 0) return Holidays.in(year, feast);
        if (days.taste() == Taste.AHEAD || (rel != null && rel.value() > 0)) {
            LocalDate day = Holidays.in(year, feast);
            return day != null && !day.isBefore(days.today().plusDays(rel == null ? 0 : 1))
                    ? day
                    : Holidays.in(year + 1, feast);
        }
        LocalDate day = Holidays.in(year, feast);
        return day != null && !day.isAfter(days.today()) ? day : Holidays.in(year - 1, feast);
    }

    private @Nullable When ended(int from, int to, @Nullable LocalDate day, boolean weekend) {
        if (day == null) return null;
        Sense unit = tokens.at(to, Kind.UNIT);
        boolean behind = unit != null && Unit.of(unit) == Unit.WEEKEND;
        if (!weekend && !behind) return When.day(from, to, day);
        int end = behind && unit != null ? to + unit.length() : to;
        LocalDate saturday = day.getDayOfWeek().getValue() == 1
                ? day.minusDays(2)
                : Days.monday(day).plusDays(5);
        LocalDate start = day.isBefore(saturday) && day.getDayOfWeek().getValue() >= 4 ? day : saturday;
        return When.period(from, end, start, day.getDayOfWeek().getValue() == 1 ? day : saturday.plusDays(1));
    }
}
