package kharcha.understanding.local;

import java.time.LocalDate;
import kharcha.understanding.local.DateParts.DayNumber;
import org.jspecify.annotations.Nullable;

/** Days of the week: "friday", "last tuesday", "lunes pasado", "next week wednesday", "monday of last week", "Tue 13th", "the friday before last". */
final class Weekdays {
    private final DateParts parts;
    private final Tokens tokens;
    private final Days days;
    private final NamedDates named;
    private final NumericDates numeric;

    Weekdays(DateParts parts, NamedDates named, NumericDates numeric) {
        this.parts = parts;
        this.tokens = parts.tokens;
        this.days = parts.days;
        this.named = named;
        this.numeric = numeric;
    }

    @Nullable
    When read(int i) {
        int at = i;
        Sense rel = tokens.at(at, Kind.PAST);
        if (rel == null) rel = tokens.at(at, Kind.REL);
        if (rel != null) at += rel.length();
        Sense week = weekBefore(at);
        if (rel != null && week != null) return weekThenDay(i, at + week.length(), rel);
        Sense behind = weekBehindRel(i);
        if (rel == null && behind != null)
            return weekThenDay(i, tokens.skip(i, Kind.THE) + 1 + behind.length(), behind);
        Sense weekday = tokens.at(at, Kind.WEEKDAY);
        if (weekday == null || (tokens.glued(at) && tokens.isSign(at - 1, '$'))) return null;
        int to = parts.skipPoint(at + weekday.length());
        if (!tokens.isSign(to, '-')
                && to > at + weekday.length()
                && tokens.word(at).length() > 5) to--;
        When date = dateBehind(i, to, (int) weekday.value(), rel != null);
        if (date != null) return date;
        return alone(i, to, (int) weekday.value(), rel);
    }

    private @Nullable Sense weekBefore(int i) {
        Sense unit = tokens.at(i, Kind.UNIT);
        return unit != null && Unit.of(unit) == Unit.WEEK ? unit : null;
    }

    /** "la semana anterior" before a weekday: what stands behind the week. */
    private @Nullable Sense weekBehindRel(int i) {
        int at = tokens.skip(i, Kind.THE);
        Sense week = weekBefore(at);
        return week != null && week.length() == 1 && tokens.has(at + 1, Kind.POSTFIX)
                ? tokens.at(at + 1, Kind.REL)
                : null;
    }

    /** "next week Wednesday", "previous week - Monday". */
    private @Nullable When weekThenDay(int from, int i, Sense rel) {
        int at = parts.isDash(i) ? i + 1 : tokens.skip(i, Kind.ON);
        Sense weekday = tokens.at(at, Kind.WEEKDAY);
        if (weekday == null) return null;
        return When.day(from, at + weekday.length(), days.weekday((int) weekday.value(), (int) rel.value()));
    }

    /** A date behind the weekday: the date counts. */
    private @Nullable When dateBehind(int from, int to, int weekday, boolean related) {
        int at = parts.skipComma(to);
        boolean bracket = tokens.isSign(at, '(');
        if (bracket) at++;
        else if (parts.isDash(at) && tokens.glued(at)) at++;
        at = tokens.skip(tokens.skip(at, Kind.ON), Kind.THE);
        When date = numeric.read(at, true);
        if (date == null && parts.isDash(at - 1)) date = numeric.read(at, true);
        if (date == null) date = named.monthDay(at);
        if (date == null) date = named.dayMonth(at);
        if (date == null) return numberBehind(from, at, weekday);
        int end = bracket && tokens.isSign(date.to(), ')') ? date.to() + 1 : date.to();
        if (related && date.yearless() && date.day() > 0) {
            LocalDate thisYear = Days.date(days.today().getYear(), date.month(), date.day());
            if (thisYear != null) return When.day(from, end, thisYear);
        }
        return date.across(from, end);
    }

    private @Nullable When numberBehind(int from, int at, int weekday) {
        DayNumber day = parts.dayNumber(at);
        if (day == null || parts.tied(at)) return null;
        boolean definite = tokens.has(at - 1, Kind.THE);
        boolean counted = day.ordinal() && (tokens.is(at, Tokens.DIGITS) || definite);
        if (!counted && days.taste() != Taste.SPEC) return null;
        int next = day.to();
        if (tokens.isSign(next, ':') || tokens.has(next, Kind.HALF_OF_DAY) || tokens.has(next, Kind.UNIT)) return null;
        LocalDate date = days.weekdayAndDay(weekday, day.day());
        return date == null ? null : When.day(from, next, date);
    }

    private @Nullable When alone(int from, int to, int weekday, @Nullable Sense rel) {
        if (rel != null) return When.day(from, to, related(weekday, rel));
        Sense before = tokens.at(to, Kind.BEFORE_LAST);
        if (before != null && before.value() < 0)
            return When.day(
                    from, to + before.length(), days.weekdayBefore(weekday).minusWeeks(1));
        int at = tokens.skip(to, Kind.OF);
        at = tokens.skip(at, Kind.THE);
        Sense week = weekBefore(at);
        Sense told = week == null ? null : tokens.at(at + week.length(), Kind.REL);
        if (week != null && told != null)
            return When.day(from, at + week.length() + told.length(), days.weekday(weekday, (int) told.value()));
        Sense behind = tokens.at(at, Kind.REL);
        if (behind == null) behind = at == to ? tokens.at(at, Kind.PAST) : null;
        Sense ofWeek = behind == null ? null : weekBefore(at + behind.length());
        if (behind != null && ofWeek != null)
            return When.day(from, at + behind.length() + ofWeek.length(), days.weekday(weekday, (int) behind.value()));
        boolean postfix = behind != null && at == to && behind.length() == 1 && isPostfix(at);
        if (postfix && behind != null) return When.day(from, to + 1, related(weekday, behind));
        if (tokens.has(from, Kind.SHY) && !ShyWords.allow(parts, from, to)) return null;
        // "Samedi soir": when on that day says nothing of what it was for.
        int end = days.taste() == Taste.SPEC ? to : tokens.skip(to, Kind.DAYPART);
        return When.day(from, end, days.weekday(weekday));
    }

    /** Spanish, French and the like put "past" and "next" behind the day; English never does. */
    private boolean isPostfix(int i) {
        return tokens.has(i, Kind.POSTFIX);
    }

    private LocalDate related(int weekday, Sense rel) {
        if (rel.kind() == Kind.PAST) return days.weekdayBefore(weekday);
        if (rel.value() == -1 && days.taste() != Taste.SPEC) return days.weekdayBefore(weekday);
        return days.weekday(weekday, (int) rel.value());
    }
}
