package kharcha.ledger;

/** One line of a user's book: an expense or an income. */
public record Entry(EntryId id, Draft draft) {}
