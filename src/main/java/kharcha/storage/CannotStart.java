package kharcha.storage;

/** The database cannot be had as it must be; the message says in words what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
