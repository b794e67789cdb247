package kharcha.ledger;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;

/** A user's transfers between wallets, inside that user's transaction. Only {@link Ledger} writes here. */
public interface Transfers {
    /** Adds them in this order, under ids not used before, and returns those ids. */
    List<TransferId> add(UserId user, List<Transfer> transfers);

    /** Puts the transfer back under the id it had, as an undo does. */
    void restore(UserId user, TransferId id, Transfer transfer);

    /** False when there is no such transfer. */
    boolean remove(UserId user, TransferId id);

    Optional<Transfer.Kept> find(UserId user, TransferId id);

    /** Those booked after the one of that number, the first booked first; after 0 all of them. */
    List<Transfer.Kept> after(UserId user, long transfer, int limit);

    /**
     * How far a book has come.
     *
     * @param entry the last entry's number; 0 before the first
     * @param transfer the last transfer's number; 0 before the first
     */
    record Mark(long entry, long transfer) {}

    Mark mark(UserId user);
}
