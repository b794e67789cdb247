package kharcha.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days from start to end, both included; null stands for an open end. */
public record DateRange(@Nullable LocalDate start, @Nullable LocalDate end) {
    public static final DateRange ALL = new DateRange(null, null);

    public DateRange {
        if (start != null && end != null && end.isBefore(start))
            throw new IllegalArgumentException(end + " is before " + start);
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(day, day);
    }

    public static DateRange of(LocalDate start, LocalDate end) {
        return new DateRange(start, end);
    }

    public boolean contains(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    /** The days of that month, as far as they are in it. */
    public DateRange within(YearMonth month) {
        return within(new DateRange(month.atDay(1), month.atEndOfMonth()));
    }

    /** The days that are in both; they overlap. */
    public DateRange within(DateRange other) {
        LocalDate first = other.start;
        LocalDate last = other.end;
        return new DateRange(
                start == null || (first != null && first.isAfter(start)) ? first : start,
                end == null || (last != null && last.isBefore(end)) ? last : end);
    }
}
