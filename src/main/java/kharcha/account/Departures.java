package kharcha.account;

import java.time.Instant;
import java.util.List;

/** Users who leave: their tokens and chart links stop at once, and after a grace all that is theirs is erased. */
public interface Departures {
    /** False when that user is leaving already; then nothing has changed. */
    boolean ask(UserId user, Instant due);

    /** False when there is nothing to take back, or it is too late. */
    boolean takeBack(UserId user);

    /** Those whose grace is over, for a job that then works user by user. */
    List<UserId> due(Instant now);

    /**
     * From here on nobody comes in as that user any more. False when it was taken back meanwhile, or another is at it; true
     * also when it was begun before and did not come to its end.
     */
    boolean begin(UserId user, Instant now);

    /** Erases some of what is left, in one short transaction; false when nothing is left, not even the user. */
    boolean eraseSome(UserId user);
}
