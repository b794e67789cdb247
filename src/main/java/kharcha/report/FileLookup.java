package kharcha.report;

import java.time.Instant;
import java.util.Optional;
import kharcha.account.UserId;

/** Files by their link, for whoever holds it; outside any user's transaction. */
public interface FileLookup {
    /** Whose file it is, and what is in it. */
    record Found(UserId user, Extract extract) {}

    /** Empty when there never was one, it has expired or was revoked, or its user is leaving. */
    Optional<Found> find(String id, Instant now);
}
