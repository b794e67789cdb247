package kharcha.conversation;

import kharcha.account.UserId;
import org.jspecify.annotations.Nullable;

/** Converts a user's foreign entries anew where their rates, or the home currency, have changed; inside that user's transaction. */
public interface Converting {
    /**
     * How far it came.
     *
     * @param begun the rates that were known when this pass over the book began
     */
    record Step(boolean isDone, long begun) {}

    /**
     * Looks at the next so many entries.
     *
     * @param begun of the step before, in the same pass; null for the first
     */
    Step next(UserId user, int most, @Nullable Long begun);
}
