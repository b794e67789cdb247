package kharcha.ops.watson;

/**
 * One thing that was looked at.
 *
 * @param about what it was
 * @param words how it is
 * @param mend where it is put right, in Watson's console or in the settings; empty where nothing is wrong
 */
public record Finding(Mark mark, String about, String words, String mend) {
    public enum Mark {
        OK,
        /** Works, but not as well as it could. */
        ADVICE,
        FAULT,
        /** Not looked at, because it is not set. */
        SKIPPED
    }

    static Finding ok(String about, String words) {
        return new Finding(Mark.OK, about, words, "");
    }

    static Finding advice(String about, String words, String mend) {
        return new Finding(Mark.ADVICE, about, words, mend);
    }

    static Finding fault(String about, String words, String mend) {
        return new Finding(Mark.FAULT, about, words, mend);
    }

    static Finding skipped(String about, String words) {
        return new Finding(Mark.SKIPPED, about, words, "");
    }

    public boolean isFault() {
        return mark == Mark.FAULT;
    }
}
