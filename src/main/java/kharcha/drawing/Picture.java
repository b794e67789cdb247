package kharcha.drawing;

import java.time.Instant;
import kharcha.web.Etag;

/** A painted chart, and when its link was last known to be alive. Whoever takes the bytes leaves them as they are. */
final class Picture {
    private final byte[] bytes;
    private final Etag etag;
    private final Instant confirmed;

    Picture(byte[] bytes, Etag etag, Instant confirmed) {
        this.bytes = bytes;
        this.etag = etag;
        this.confirmed = confirmed;
    }

    byte[] bytes() {
        return bytes;
    }

    Etag etag() {
        return etag;
    }

    Instant confirmed() {
        return confirmed;
    }

    Picture confirmed(Instant now) {
        return new Picture(bytes, etag, now);
    }
}
