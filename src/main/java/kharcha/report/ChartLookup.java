package kharcha.report;

import java.time.Instant;
import java.util.Optional;

/** Charts by their link, for whoever holds it; outside any user's transaction. */
public interface ChartLookup {
    /** Empty when there never was one, or it has expired or been revoked. */
    Optional<Chart> find(String id, Instant now);
}
