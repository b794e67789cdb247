package kharcha;

/** A command line that is none: said in words that lead on, and the process ends with 2. */
final class Usage extends Exception {
    private static final long serialVersionUID = 1;

    Usage(String sentence) {
        super(sentence);
    }
}
