package kharcha.lab.watson;

/** An error as Watson tells it: {@code {"error":…,"code":…}}. */
final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    Complaint(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    record Told(String error, int code) {}

    int status() {
        return status;
    }

    Told told() {
        return new Told(String.valueOf(getMessage()), status);
    }
}
