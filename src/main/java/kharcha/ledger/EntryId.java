package kharcha.ledger;

/** Names an entry within its user's book: 1, 2, 3, … in the order of booking, so that a person can say it. */
public record EntryId(long value) {
    public EntryId {
        if (value <= 0) throw new IllegalArgumentException("no entry has the id " + value);
    }
}
