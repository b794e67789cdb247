package kharcha.conversation;

import kharcha.account.UserId;

/** Tells who wants to know that a book has changed, whichever replica of the service changed it. */
public interface Changes {
    /** Where nothing is told. */
    Changes NONE = (user, listener) -> () -> {};

    /**
     * From now on, the listener is run soon after each committed change of that user's book; several changes may be told at
     * once, and after an interruption one is told although there may have been none. It must return at once.
     */
    Subscription listen(UserId user, Runnable listener);

    /** Ends with being closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
