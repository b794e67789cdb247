package kharcha.ledger;

import java.util.List;

/** How an undo went. */
public sealed interface Undoing {
    /**
     * Taken back.
     *
     * @param turn the turn that is undone now
     * @param changes what that did to the book, as it was applied: an entry that was booked shows here as going away
     */
    record Undone(TurnId turn, List<Change> changes) implements Undoing {
        public Undone {
            changes = List.copyOf(changes);
        }
    }

    /** There is no change, or the named turn made none. */
    record NothingToUndo() implements Undoing {}

    record AlreadyUndone(TurnId turn) implements Undoing {}

    /** The entry was changed again by a later turn, which must be undone first. */
    record ChangedLater(TurnId turn, EntryId entry, TurnId later) implements Undoing {}

    /** The settings were changed again since. */
    record SettingsChangedLater(TurnId turn) implements Undoing {}
}
