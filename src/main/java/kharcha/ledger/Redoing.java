package kharcha.ledger;

import java.util.List;

/** How a redo went. */
public sealed interface Redoing {
    /**
     * Done again.
     *
     * @param turn the turn that stands again
     * @param changes what that did to the book, as it was applied
     */
    record Redone(TurnId turn, List<Change> changes) implements Redoing {
        public Redone {
            changes = List.copyOf(changes);
        }
    }

    /** Nothing is undone, or something new was changed since. */
    record NothingToRedo() implements Redoing {}
}
