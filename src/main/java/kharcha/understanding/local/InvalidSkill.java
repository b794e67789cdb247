package kharcha.understanding.local;

/** A skill file that breaks a rule; the message names the file, the place and the rule. */
public final class InvalidSkill extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidSkill(String message) {
        super(message);
    }

    InvalidSkill(String message, Throwable cause) {
        super(message, cause);
    }
}
