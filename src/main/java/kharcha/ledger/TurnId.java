package kharcha.ledger;

/** Names one turn of a user's conversation (a message and its reply): 1, 2, 3, … All that it changed is undone together. */
public record TurnId(long value) implements Comparable<TurnId> {
    public TurnId {
        if (value <= 0) throw new IllegalArgumentException("no turn has the id " + value);
    }

    @Override
    public int compareTo(TurnId other) {
        return Long.compare(value, other.value);
    }
}
