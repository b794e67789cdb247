package kharcha.understanding;

import java.time.Duration;

/** Hears how each engine did with a message, for the figures; never what it said. */
public interface EngineWatch {
    EngineWatch NOBODY = (_, _, _) -> {};

    enum Outcome {
        /** With labels. */
        ANSWERED,
        /** To it the message is about nothing. */
        UNSURE,
        /** Not within its time. */
        LATE,
        /** It does not take our key, or our question. */
        REFUSED,
        /** Asked too often. */
        TOO_MANY,
        /** Out of order, by its own account. */
        BROKEN,
        /** What it said was no answer. */
        UNREADABLE,
        UNREACHABLE,
        /** It was not asked, having failed too often just before, or having too much to do. */
        SPARED
    }

    /** Called on the thread that answers, so it must be quick. */
    void saw(String engine, Outcome outcome, Duration took);
}
