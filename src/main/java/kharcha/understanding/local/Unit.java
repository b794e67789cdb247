package kharcha.understanding.local;

/** The units that periods are counted in, in the order of their numbers in the word files. */
enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    WEEKEND,
    FORTNIGHT,
    DECADE,
    BUSINESS_DAY,
    WORKWEEK,
    HOUR,
    MINUTE,
    CENTURY,
    NIGHT,
    CALENDAR_YEAR;

    private static final Unit[] ALL = values();

    static Unit of(Sense sense) {
        return ALL[(int) sense.value() - 1];
    }

    /** Shorter than a day: "an hour ago" was today. */
    boolean withinDay() {
        return this == HOUR || this == MINUTE;
    }
}
