package kharcha.account;

/** Names one user; the first part of every key of what that user owns. */
public record UserId(long value) {
    public UserId {
        if (value <= 0) throw new IllegalArgumentException("no user has the id " + value);
    }
}
