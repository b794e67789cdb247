package kharcha.ledger;

/** Which way the money went: out of the user's hands (an expense), or in (income, a refund). */
public enum Direction {
    OUT,
    IN
}
