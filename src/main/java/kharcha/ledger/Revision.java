package kharcha.ledger;

/** An entry as it was and as it is now. */
public record Revision(Entry before, Entry after) {}
