package kharcha.understanding.watson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kharcha.understanding.EngineWatch;

/** Writes down how each question went, and is the clock by which the breaker rests. */
final class Seen extends Clock implements EngineWatch {
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-03-18T12:00:00Z");

    @Override
    public void saw(String engine, Outcome outcome, Duration took) {
        outcomes.add(outcome);
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    Outcome last() {
        return outcomes.getLast();
    }

    void rest() {
        now = now.plus(WatsonOpinion.REST).plusSeconds(1);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
