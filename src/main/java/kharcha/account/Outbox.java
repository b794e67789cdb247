package kharcha.account;

import java.time.Instant;

/** Mail that is sent if, and only if, the transaction it was written in is kept. */
public interface Outbox {
    void send(Letter letter, Instant now);
}
