package kharcha.ledger;

/** A word or phrase that leads to a category for this user, whatever it means to others. */
public record OwnWord(String phrase, CategoryId category) {
    public static final int LONGEST = 60;

    public OwnWord {
        if (phrase.isBlank() || phrase.length() > LONGEST)
            throw new IllegalArgumentException("a phrase has 1 to " + LONGEST + " characters");
    }
}
