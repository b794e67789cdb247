package kharcha.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with a book of their own.
 *
 * @param leaves when all that is this user's will be erased; null: never
 * @param knowsOfWatson whether this user was told that IBM's Watson reads along
 */
public record User(
        UserId id, Preferences preferences, @Nullable Instant leaves, boolean knowsOfWatson) {
    public User(UserId id, Preferences preferences) {
        this(id, preferences, null, false);
    }

    /** As the user is at that moment: back home where a trip has ended since. */
    public User at(Instant when) {
        return new User(id, preferences.at(when), leaves, knowsOfWatson);
    }
}
