package kharcha.ledger;

/** A word or phrase, as people write it, that leads to a category. */
public record CategoryWord(String phrase, CategoryId category, Kind kind) {
    /** What such a word is to its category, the weightiest first: of two in one message, this decides. */
    public enum Kind {
        /** The category's own name: "groceries". */
        NAME,
        /** Decides whatever stands beside it: "dog food", "baby". */
        DECISIVE,
        /** Something that is bought or paid: "milk", "taxi". */
        THING,
        /** Somebody it is bought from, by an own name. */
        MERCHANT,
        /** A place or an occasion: "supermarket", "school". */
        PLACE,
        /** Says little unless it stands alone: "food", "ticket". */
        HINT
    }
}
