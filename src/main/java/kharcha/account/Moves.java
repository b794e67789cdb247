package kharcha.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Books that are moving into another book: what was begun is gone on with until it is done, by whichever replica. */
public interface Moves {
    /**
     * A book on its way.
     *
     * @param last the last of its entries that has arrived; 0 at first
     */
    record Move(UserId from, UserId into, long last) {}

    /** Does nothing when that book is moving already. */
    void begin(UserId from, UserId into, Instant now);

    List<Move> open();

    /** Empty when it is done. */
    Optional<Move> find(UserId from);

    /** All entries up to that one have arrived. */
    void reached(UserId from, long last);

    void done(UserId from);
}
