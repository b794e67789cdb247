package kharcha.understanding;

/**
 * A word, a number, an emoji or a mark of punctuation in a text.
 *
 * @param folded as words are compared: lower case, without accents and apostrophes
 */
public record Token(Span span, String folded, Kind kind) {
    public enum Kind {
        WORD,
        NUMBER,
        SYMBOL,
        MARK,
        BREAK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
