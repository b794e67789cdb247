package kharcha.understanding.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days and periods told from today: "yesterday", "3 weeks ago", "in two months", "last month", "the past 30 days", "the week
 * before last", "semana pasada", "hace dos meses".
 */
final class RelativeDates {
    private static final int MOST_UNITS = 3;

    private final DateParts parts;
    private final Tokens tokens;
    private final Days days;

    RelativeDates(DateParts parts) {
        this.parts = parts;
        this.tokens = parts.tokens;
        this.days = parts.days;
    }

    @Nullable
    When named(int i) {
        Sense day = tokens.at(i, Kind.DAY);
        Sense feast = tokens.at(i, Kind.HOLIDAY);
        if (day == null || (feast != null && feast.length() > day.length())) return null;
        if (tokens.has(i - 1, Kind.GREETS)) return null;
        int to = i + day.length();
        if (tokens.has(to, Kind.DAYPART)) to = tokens.skip(to, Kind.DAYPART);
        return When.day(i, to, days.today().plusDays(day.value()));
    }

    @Nullable
    Lapse duration(int i) {
        return duration(i, false);
    }

    /** @param related whether "last" or "next" stands before: "the last 3 months and 2 days ago" are two things. */
    private @Nullable Lapse duration(int i, boolean related) {
        Lapse first = simple(i);
        if (first == null) return null;
        List<Lapse.Part> units = new ArrayList<>(first.parts());
        int to = first.to();
        while (units.size() < MOST_UNITS) {
            int joint = tokens.skip(parts.skipComma(to), Kind.AND);
            Lapse more = joint == to ? null : simple(joint);
            if (more == null || !more.unit().isShorterThan(units.getLast().unit())) break;
            if (related && tokens.has(more.to(), Kind.AGO)) break;
            units.addAll(more.parts());
            to = more.to();
        }
        return new Lapse(to, units);
    }

    private @Nullable Lapse simple(int i) {
        int at = i;
        long count = 1;
        Sense few = tokens.at(i, Kind.COUPLE);
        Num number = parts.isTaken(i) ? null : parts.numbers.whole(i);
        if (number != null && number.whole()) {
            count = number.count();
            at = number.to();
        } else if (few != null) {
            count = few.value();
            at = i + few.length();
        } else if (tokens.has(i, Kind.ARTICLE)) {
            at = tokens.skip(i, Kind.ARTICLE);
        } else return null;
        Sense unit = tokens.at(at, Kind.UNIT);
        if (unit == null) return null;
        return Lapse.of(at + unit.length(), count, Unit.of(unit));
    }

    /** "3 weeks ago", "hace 3 semanas", "2 days later", "in two months", "two weeks from now". */
    @Nullable
    When away(int i) {
        Sense before = tokens.at(i, Kind.AGO_BEFORE);
        if (before != null) {
            Lapse duration = duration(i + before.length());
            if (duration != null) return at(i, duration.to(), duration, -1);
        }
        Sense in = tokens.at(i, Kind.IN);
        if (in != null) {
            Lapse duration = duration(i + in.length());
            boolean within = tokens.has(i, Kind.LESS_THAN);
            if (duration != null && !duration.unit().withinDay() && !within)
                return at(i, tokens.skip(duration.to(), Kind.LATER), duration, 1);
        }
        Lapse duration = duration(i);
        if (duration == null) return null;
        int ago = tokens.skip(duration.to(), Kind.AGO);
        if (ago > duration.to()) return at(i, ago, duration, -1);
        int later = tokens.skip(duration.to(), Kind.LATER);
        return later > duration.to() ? at(i, later, duration, 1) : null;
    }

    private @Nullable When at(int from, int to, Lapse duration, int sign) {
        LocalDate day = duration.from(days.today(), sign);
        return day == null ? null : When.day(from, to, day);
    }

    /** "last week", "this quarter", "next 3 days", "last two months", "the 3 next weeks", "mes pasado". */
    @Nullable
    When unit(int i) {
        Sense rel = tokens.at(i, Kind.REL);
        if (rel == null) rel = tokens.at(i, Kind.PAST);
        if (rel == null) return countThenRel(i);
        int at = i + rel.length();
        Sense unit = tokens.at(at, Kind.UNIT);
        if (unit != null) return one(i, at + unit.length(), rel, Unit.of(unit));
        Lapse duration = duration(at, true);
        return duration == null || (rel.value() == 0 && rel.kind() == Kind.REL) ? null : several(i, duration, rel);
    }

    private @Nullable When one(int from, int to, Sense rel, Unit unit) {
        if (unit.withinDay()) return null;
        if (rel.kind() == Kind.PAST && unit != Unit.WEEKEND && unit != Unit.QUARTER && days.taste() != Taste.SPEC)
            return rolling(from, to, Lapse.of(to, 1, unit), -1);
        long offset = rel.kind() == Kind.PAST ? -1 : rel.value();
        if (unit == Unit.BUSINESS_DAY) return null;
        if (unit == Unit.WEEKEND && offset == 0) return weekend(from, to);
        if (offset < 0 && tokens.has(to, Kind.BEFORE_LAST)) {
            offset--;
            to = tokens.skip(to, Kind.BEFORE_LAST);
        }
        LocalDate[] ends = days.unit(unit, (int) offset);
        return When.period(from, to, ends[0], ends[1]);
    }

    When weekend(int from, int to) {
        LocalDate[] ends = days.unit(Unit.WEEKEND, 0);
        return When.period(from, to, ends[0], ends[1]);
    }

    /** "3 next weeks", "10 semanas anteriores", "4 días siguientes". */
    private @Nullable When countThenRel(int i) {
        Num count = parts.isTaken(i) ? null : parts.numbers.whole(i);
        if (count != null && count.whole()) {
            Sense rel = tokens.at(count.to(), Kind.REL);
            if (rel == null) rel = tokens.at(count.to(), Kind.PAST);
            Sense unit = rel == null ? null : tokens.at(count.to() + rel.length(), Kind.UNIT);
            if (rel != null && (rel.value() != 0 || rel.kind() == Kind.PAST) && unit != null) {
                int to = count.to() + rel.length() + unit.length();
                if (tokens.has(to - 1, Kind.SINGULAR)) return null;
                return count.count() < 2 ? null : several(i, Lapse.of(to, count.count(), Unit.of(unit)), rel);
            }
            Lapse duration = duration(i);
            if (duration == null) return null;
            Sense behind = postfix(duration.to());
            if (behind == null || (behind.value() == 0 && behind.kind() == Kind.REL)) return null;
            return several(i, duration.endingAt(duration.to() + behind.length()), behind);
        }
        Sense unit = tokens.at(i, Kind.UNIT);
        if (unit == null) return null;
        Sense behind = postfix(i + unit.length());
        return behind == null ? null : one(i, i + unit.length() + behind.length(), behind, Unit.of(unit));
    }

    private @Nullable Sense postfix(int i) {
        if (!tokens.has(i, Kind.POSTFIX)) return null;
        Sense rel = tokens.at(i, Kind.REL);
        return rel != null ? rel : tokens.at(i, Kind.PAST);
    }

    private @Nullable When several(int from, Lapse duration, Sense rel) {
        int sign = rel.kind() == Kind.PAST || rel.value() < 0 ? -1 : 1;
        return rolling(from, duration.to(), duration, sign);
    }

    /** So many units up to today or from tomorrow on; quarters are whole ones. */
    @Nullable
    When rolling(int from, int to, Lapse duration, int sign) {
        if (duration.unit().withinDay()) return sign < 0 ? When.day(from, to, days.today()) : null;
        if (duration.unit() == Unit.QUARTER || (duration.unit() == Unit.DECADE && duration.count() == 1))
            return wholeUnits(from, to, duration, sign);
        LocalDate far = duration.from(days.today(), sign);
        if (far == null) return null;
        LocalDate today = days.today();
        if (sign > 0) return When.period(from, to, today.plusDays(1), far);
        return days.taste() == Taste.SPEC
                ? When.period(from, to, far, today.minusDays(1))
                : When.period(from, to, far.plusDays(1), today);
    }

    private @Nullable When wholeUnits(int from, int to, Lapse duration, int sign) {
        int count = (int) Math.min(duration.count(), 400);
        LocalDate[] near = days.unit(duration.unit(), sign);
        LocalDate[] far = days.unit(duration.unit(), sign * count);
        return When.period(from, to, sign < 0 ? far[0] : near[0], sign < 0 ? near[1] : far[1]);
    }

    /** "the week before last", "the month after next". */
    @Nullable
    When beforeLast(int i) {
        int at = tokens.skip(i, Kind.THE);
        Sense unit = tokens.at(at, Kind.UNIT);
        if (unit == null) return null;
        int end = at + unit.length();
        Sense before = tokens.at(end, Kind.BEFORE_LAST);
        if (before == null) return null;
        LocalDate[] ends = days.unit(Unit.of(unit), (int) before.value());
        return When.period(i, end + before.length(), ends[0], ends[1]);
    }
}
