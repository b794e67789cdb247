package kharcha.lab.watson;

/** How Watson is at the moment. */
public enum Mood {
    WELL,
    /** Takes the call and never answers it. */
    HANGS,
    /** Answers 500. */
    BROKEN,
    /** Answers 429. */
    BUSY,
    /** Answers what is no JSON. */
    GARBLED,
    /** Ends in the middle of its answer. */
    CUT_OFF,
    /** Shows something of a kind that clients have not heard of. */
    MODERN
}
