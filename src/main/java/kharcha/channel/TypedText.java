package kharcha.channel;

/** What somebody typed, made fit to be kept: what no keyboard writes is taken out before anybody reads it. */
public final class TypedText {
    private TypedText() {}

    /** Control characters become spaces (line breaks stay), half a surrogate pair the replacement character, ends are stripped. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(TypedText::fit).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static int fit(int codePoint) {
        if (codePoint == '\n') return codePoint;
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) return 0xFFFD;
        return Character.isISOControl(codePoint) ? ' ' : codePoint;
    }
}
