package kharcha.ledger;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;

/**
 * Everything that ever changed in a user's book, grouped by turn, append-only.
 *
 * <p>A turn either changes something, undoes an earlier turn, or redoes an undone one. A turn counts as undone while some
 * undo of it has not itself been redone. What came due and was booked by itself is marked: only who names that very turn
 * undoes it.
 */
public interface Journal {
    enum Kind {
        CHANGE,
        UNDO,
        REDO,
        /** Nobody said it: it came due. */
        DUE
    }

    /**
     * What one turn did.
     *
     * @param reverts for an UNDO the turns it undid, for a REDO the undoing turns it took back; else none
     */
    record Page(TurnId turn, Kind kind, List<TurnId> reverts, List<Change> changes) {
        public Page {
            if (changes.isEmpty()) throw new IllegalArgumentException("turn " + turn.value() + " changed nothing");
            boolean done = kind == Kind.CHANGE || kind == Kind.DUE;
            if (done != reverts.isEmpty())
                throw new IllegalArgumentException("an undo or a redo, and nothing else, reverts a turn");
            if (reverts.size() > changes.size())
                throw new IllegalArgumentException("turn " + turn.value() + " reverts turns that changed nothing");
            reverts = List.copyOf(reverts);
            changes = List.copyOf(changes);
        }

        /** Whether it did something new, which can be undone. */
        public boolean isDone() {
            return kind == Kind.CHANGE || kind == Kind.DUE;
        }
    }

    void append(UserId user, Page page);

    Optional<Page> page(UserId user, TurnId turn);

    /** So many CHANGEs that are not undone, newest first. */
    List<Page> undoable(UserId user, int limit);

    /** So many UNDOs that are not redone and that no CHANGE came after, newest first. */
    List<Page> redoable(UserId user, int limit);

    /** The newest CHANGE that is not undone. */
    default Optional<Page> lastUndoable(UserId user) {
        return undoable(user, 1).stream().findFirst();
    }

    /** The newest UNDO that is not redone, unless a CHANGE came after it. */
    default Optional<Page> lastRedoable(UserId user) {
        return redoable(user, 1).stream().findFirst();
    }

    /** Whether that turn is undone at present. */
    boolean isUndone(UserId user, TurnId turn);

    /** The turns that changed this entry, newest first: a later one stands in the way of undoing an earlier one. */
    List<TurnId> turnsOf(UserId user, EntryId entry);

    /**
     * The next pages, oldest first, from the turn after that one; 0 is before all. So many that they hold so many changes:
     * what a turn changed may be much.
     */
    List<Page> after(UserId user, long turn, int changes);
}
