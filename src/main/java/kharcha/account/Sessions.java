package kharcha.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is logged in where. A session is opened by a key, of which only the hash is kept; its key changes while it is used. */
public interface Sessions {
    /** @param keyMade when the key that was shown was handed out */
    record Found(User user, Session session, Instant keyMade) {}

    void open(Session session, String keyHash);

    /** Empty when that key opens nothing, or nothing any more. */
    Optional<Found> find(String keyHash, Instant now);

    void touch(UserId user, String id, Instant now);

    /** Its user has shown a proof again: from now on another key opens it, and no other. */
    void prove(Session session, String newHash, Instant now);

    /**
     * Hands the session over to another key; the old one opens it for a short grace, since requests may be under way.
     *
     * @return false when somebody was quicker; then nothing has changed
     */
    boolean changeKey(Session session, String oldHash, String newHash, Instant now);

    /** Those that still open, the last used first. */
    List<Session> of(UserId user, Instant now);

    /** False when there is none of that name. */
    boolean end(UserId user, String id);

    /** Ends every session of that user, {@code but} one that stays, or null. */
    void endAll(UserId user, @Nullable String but);
}
