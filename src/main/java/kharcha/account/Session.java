package kharcha.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is logged in.
 *
 * @param id names it in lists; opens nothing
 * @param browser in words: "Firefox on Linux"
 * @param used when it was last used, to within some minutes
 * @param proved when its user last showed a password or a passkey in it; null: never, it began with a link
 */
public record Session(
        UserId user,
        String id,
        String browser,
        Instant made,
        Instant used,
        @Nullable Instant proved) {
    /** Unused for so long, a session ends. */
    public static final Duration IDLE = Duration.ofDays(30);

    /** However much it is used, it ends after this. */
    public static final Duration LONGEST = Duration.ofDays(180);

    /** For so long a proof opens what is worth asking again for. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    public boolean isFresh(Instant now) {
        return proved != null && now.isBefore(proved.plus(FRESH));
    }
}
