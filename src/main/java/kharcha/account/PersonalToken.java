package kharcha.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program of a member's own into the member's book.
 *
 * @param hash of what the program shows; opens nothing
 * @param name what the member calls it
 * @param used when it was last used, to within some minutes; null: never
 */
public record PersonalToken(
        String hash, String name, Instant made, @Nullable Instant used) {
    public static final int LONGEST_NAME = 60;

    public PersonalToken {
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
    }
}
