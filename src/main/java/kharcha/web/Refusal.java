package kharcha.web;

/**
 * A request that is turned away: a status, a code for programs and a sentence for people, which says what is wrong and what to
 * do. All of it is our own words; nothing that somebody sent is repeated.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String sentence;

    public Refusal(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** For whom it is too often at the moment. */
    public static Refusal tooMany(String sentence) {
        return new Refusal(429, "too_many", sentence);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
