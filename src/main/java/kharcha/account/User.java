package kharcha.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with a book of their own.
 *
 * @param leaves when all that is this user's will be erased; null: never
 */
public record User(
        UserId id, Preferences preferences, @Nullable Instant leaves) {
    public User(UserId id, Preferences preferences) {
        this(id, preferences, null);
    }
}
