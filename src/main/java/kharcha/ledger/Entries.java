package kharcha.ledger;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;

/** A user's entries, inside that user's transaction. Only {@link Ledger} writes here, so that the journal misses nothing. */
public interface Entries {
    /** Adds them in this order, under ids not used before, and returns them as they stand in the book: converted where a rate is known. */
    List<Entry> add(UserId user, List<Draft> drafts);

    /** What one addition found. */
    record Among(Entry entry, List<Entry> before) {}

    /** Adds one, and says in the same breath which {@link #named} so before. */
    Among addAmong(UserId user, Draft draft, int among);

    /** Puts the entry back under the id it had, as an undo does. */
    void restore(UserId user, EntryId id, Draft draft);

    /** False when there is no such entry. */
    boolean replace(UserId user, EntryId id, Draft draft);

    /** False when there is no such entry. */
    boolean remove(UserId user, EntryId id);

    Optional<Entry> find(UserId user, EntryId id);

    /** The newest by booking, not by day; newest first. */
    List<Entry> latest(UserId user, int limit);

    /** Of the newest so many those with just that note, in whatever case; newest first. */
    List<Entry> alike(UserId user, String note, int among);

    /**
     * Those with just that note, in whatever case, of the newest so many by day that have its longest word; newest first. None for
     * a note without a word.
     */
    List<Entry> named(UserId user, String note, int among);

    /** Those booked after the entry of that number, the first booked first; after 0 all of them. */
    List<Entry> bookedAfter(UserId user, long entry, int limit);
}
