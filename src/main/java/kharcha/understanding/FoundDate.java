package kharcha.understanding;

import kharcha.ledger.DateRange;

/**
 * A day or a period somewhere in a text, resolved in the writer's own calendar.
 *
 * @param range for a DAY both ends are that day; a PERIOD may be open at one end ("since March")
 */
public record FoundDate(Span span, DateRange range, Kind kind) {
    public enum Kind {
        DAY,
        PERIOD
    }
}
