package kharcha.understanding.local;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or period read from tokens.
 *
 * @param to the token behind the last
 * @param month the month named, 0 when none was
 * @param day the day of the month named, 0 when none was
 * @param yearless whether a month was named without its year, so that a neighbour may still give one
 * @param impossible whether it names a day that no calendar has; start and end are null then
 */
record When(
        int from,
        int to,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        int month,
        int day,
        boolean yearless,
        boolean impossible) {

    static When day(int from, int to, LocalDate day) {
        return new When(from, to, day, day, 0, 0, false, false);
    }

    static When period(int from, int to, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new When(from, to, start, end, 0, 0, false, false);
    }

    static When impossible(int from, int to) {
        return new When(from, to, null, null, 0, 0, false, true);
    }

    When across(int newFrom, int newTo) {
        return new When(newFrom, newTo, start, end, month, day, yearless, impossible);
    }

    boolean isDay() {
        return start != null && start.equals(end);
    }

    int length() {
        return to - from;
    }
}
