package kharcha.understanding.local;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So many units of one or several kinds ("3 months and 2 days"), each added in turn.
 *
 * @param to the token behind the last
 */
record Lapse(int to, List<Part> parts) {
    /** So many of one unit. */
    record Part(long count, Unit unit) {}

    Lapse {
        parts = List.copyOf(parts);
    }

    static Lapse of(int to, long count, Unit unit) {
        return new Lapse(to, List.of(new Part(count, unit)));
    }

    Unit unit() {
        return parts.getFirst().unit();
    }

    long count() {
        return parts.getFirst().count();
    }

    Lapse endingAt(int newTo) {
        return new Lapse(newTo, parts);
    }

    /** The day that far away, before it for a negative sign; null when that is beyond all calendars. */
    @Nullable
    LocalDate from(LocalDate day, int sign) {
        LocalDate date = day;
        for (Part part : parts) if (date != null) date = Days.plus(date, part.unit(), sign * part.count());
        return date;
    }
}
