package kharcha.money;

/** Who says what a currency is worth. */
public enum RateSource {
    /** The European Central Bank, as it publishes its reference rates. */
    ECB,
    /** The user. */
    OWN
}
