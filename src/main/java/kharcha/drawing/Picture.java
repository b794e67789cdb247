package kharcha.drawing;

import java.time.Instant;
import kharcha.web.Etag;

/**
 * A painted chart.
 *
 * @param confirmed when its link was last known to be alive
 */
record Picture(byte[] bytes, Etag etag, Instant confirmed) {
    Picture confirmed(Instant now) {
        return new Picture(bytes, etag, now);
    }
}
