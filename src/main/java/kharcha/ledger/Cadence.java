package kharcha.ledger;

/**
 * How often something comes round: every {@code every} units. A quarter is three months, a fortnight two weeks.
 *
 * @param every from 1
 */
public record Cadence(Unit unit, int every) {
    private static final int MOST = 366;

    public enum Unit {
        DAY,
        /** Monday to Friday. */
        WEEKDAY,
        WEEK,
        MONTH,
        YEAR
    }

    public Cadence {
        if (every < 1 || every > MOST) throw new IllegalArgumentException("nothing comes round every " + every);
    }

    public static Cadence every(Unit unit) {
        return new Cadence(unit, 1);
    }
}
