package kharcha.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An allowance in memory: a full bucket for everybody at first, filled again evenly over the period. It remembers the last ten
 * thousand keys; who was forgotten starts with a full bucket, so a flood of keys costs no memory.
 */
public final class Buckets implements Allowance {
    private static final int REMEMBERED = 10_000;

    private final int capacity;
    private final Duration period;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param capacity how many may be done at once, and over the period */
    public Buckets(int capacity, Duration period) {
        this.capacity = capacity;
        this.period = period;
    }

    @Override
    public boolean take(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, _ -> full()).tryConsume(1);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }
}
