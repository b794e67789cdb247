package kharcha.understanding.local;

/** Where people who talk of their spending and the public recogniser specs read the same words differently. */
enum Taste {
    /** "from May to July" includes July, "last Friday" is the latest one, "the last 3 days" include today. */
    SPENDING,
    /** As {@link #SPENDING}, but of rules to come: what names no year is the next such day, today included. */
    AHEAD,
    /** Ends are excluded, "last Friday" is last week's, "the last 3 days" ended yesterday. */
    SPEC
}
