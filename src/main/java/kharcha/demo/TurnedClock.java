package kharcha.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows the time that it was set to last. */
final class TurnedClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    TurnedClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void turn(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TurnedClock(now, other);
    }
}
