package kharcha.ledger;

/** Names something that comes round within its user's book: 1, 2, 3, … in the order in which they were set up. */
public record RecurringId(long value) implements Comparable<RecurringId> {
    public RecurringId {
        if (value <= 0) throw new IllegalArgumentException("nothing that comes round has the id " + value);
    }

    @Override
    public int compareTo(RecurringId other) {
        return Long.compare(value, other.value);
    }
}
