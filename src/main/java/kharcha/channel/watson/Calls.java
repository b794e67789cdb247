package kharcha.channel.watson;

import java.time.Instant;

/** Hears of every call at one of Watson's doors, when it was answered or turned away; never what was said, nor who said it. */
public interface Calls {
    enum Door {
        DIALOG,
        EXTENSION,
        PRE_MESSAGE
    }

    enum Outcome {
        /** With what was asked for. */
        ANSWERED,
        /** In words that say why not: nobody said who speaks, there was nothing to read. */
        DECLINED,
        /** Handed back unchanged: not a message for Kharcha. */
        PASSED,
        /** With the excuse for an answer that was not there in time. */
        LATE,
        /** The database is gone, or no secret is set for this door. */
        CLOSED,
        /** By secret or signature. */
        WRONG_SECRET,
        /** More than the allowance. */
        TOO_MANY,
        /** A body that cannot be read. */
        UNREADABLE,
        /** Our own mistake. */
        FAILED
    }

    record Call(Instant at, Door door, Outcome outcome, long milliseconds) {}

    /** Called on the thread that answers, so it must be quick. */
    void add(Call call);
}
