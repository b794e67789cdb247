package kharcha.rates;

/** What was given is no file of rates, or not a whole one; the message says what is wrong, for a person. */
public final class CannotRead extends Exception {
    private static final long serialVersionUID = 1;

    CannotRead(String message) {
        super(message);
    }

    CannotRead(String message, Throwable cause) {
        super(message, cause);
    }
}
