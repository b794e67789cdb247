package kharcha.understanding.local;

/** The units that periods are counted in, in the order of their numbers in the word files. */
enum Unit {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(91),
    YEAR(365),
    WEEKEND(2),
    FORTNIGHT(14),
    DECADE(3652),
    BUSINESS_DAY(1),
    WORKWEEK(5),
    HOUR(0),
    MINUTE(0),
    CENTURY(36524),
    NIGHT(1),
    CALENDAR_YEAR(365);

    private static final Unit[] ALL = values();

    private final int days;

    Unit(int days) {
        this.days = days;
    }

    static Unit of(Sense sense) {
        return ALL[(int) sense.value() - 1];
    }

    boolean isShorterThan(Unit other) {
        return days < other.days;
    }

    /** Shorter than a day: "an hour ago" was today. */
    boolean withinDay() {
        return this == HOUR || this == MINUTE;
    }
}
