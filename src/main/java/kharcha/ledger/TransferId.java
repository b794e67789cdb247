package kharcha.ledger;

/** Names a transfer within its user's book: 1, 2, 3, … in the order in which they were booked. */
public record TransferId(long value) implements Comparable<TransferId> {
    public TransferId {
        if (value <= 0) throw new IllegalArgumentException("no transfer has the id " + value);
    }

    @Override
    public int compareTo(TransferId other) {
        return Long.compare(value, other.value);
    }
}
