package kharcha.understanding.watson;

/** What was asked of Watson was not done. The words are safe to show: they hold no key. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    /** What is in the way, as far as the wire tells. */
    public enum Reason {
        /** IBM does not know the API key, or it is another instance's. */
        KEY,
        /** The key may not do this. */
        RIGHTS,
        /** There is no such instance, assistant or environment. */
        NOT_FOUND,
        /** It is not as Watson wants it. */
        INVALID,
        TOO_MANY,
        /** Watson's own mistake. */
        BROKEN,
        /** No answer in time, or no way there. */
        UNREACHABLE
    }

    private final Reason reason;

    Refused(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** In a sentence, with what Watson said of it. */
    public String sentence() {
        String said = String.valueOf(getMessage());
        return switch (reason) {
            case KEY -> "IBM does not take the API key" + colon(said);
            case RIGHTS -> "The API key has no right to do this" + colon(said);
            case NOT_FOUND -> "Watson knows no such instance, assistant or environment" + colon(said);
            case INVALID -> "Watson does not take it" + colon(said);
            case TOO_MANY -> "Watson is asked too often at the moment" + colon(said);
            case BROKEN -> "Watson failed" + colon(said);
            case UNREACHABLE -> "Watson cannot be reached" + colon(said);
        };
    }

    private static String colon(String said) {
        return said.isEmpty() ? "." : ": " + said + (said.endsWith(".") ? "" : ".");
    }
}
