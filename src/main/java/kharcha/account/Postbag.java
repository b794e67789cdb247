package kharcha.account;

import java.time.Instant;

/** The outbox as the one who carries letters away sees it. Several may carry at once: no letter is in two hands. */
public interface Postbag {
    /** Carries one letter to where it is going. */
    interface Carrier {
        /** @throws Exception if it did not arrive; then it is tried again later, and given up after some days */
        void carry(Letter letter) throws Exception;
    }

    enum Round {
        NOTHING_DUE,
        SENT,
        FAILED
    }

    /** Carries the letter that is due first. */
    Round next(Instant now, Carrier carrier);
}
