package kharcha.conversation;

import java.util.function.Function;
import kharcha.account.UserId;

/** The door to a user's book: everything that happens inside happens together or not at all. */
public interface Books {
    /**
     * Runs the work in one short READ COMMITTED transaction that can see this user's rows only. What the work throws rolls
     * everything back and reaches the caller.
     *
     * @throws Unavailable if the database cannot be reached, or a lock or a statement took longer than its bound
     */
    <T> T atomically(UserId user, Function<Desk, T> work);

    /** The books cannot be opened at the moment; nothing was changed. Trying again later may help. */
    final class Unavailable extends RuntimeException {
        public Unavailable(Throwable cause) {
            super("the books cannot be opened", cause);
        }
    }
}
