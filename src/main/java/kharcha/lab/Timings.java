package kharcha.lab;

import java.util.Arrays;
import java.util.List;

/**
 * How long calls took.
 *
 * @param seconds how long it went on in all
 * @param nanos one call each, sorted
 */
record Timings(double seconds, long[] nanos) {
    static Timings of(double seconds, List<long[]> parts) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Timings(seconds, all);
    }

    /** What was measured in several stretches, as one. */
    static Timings together(List<Timings> stretches) {
        double seconds = stretches.stream().mapToDouble(Timings::seconds).sum();
        return of(seconds, stretches.stream().map(Timings::nanos).toList());
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** The time within which that share of the calls was done, in milliseconds; the nearest rank. */
    double percentile(double share) {
        if (nanos.length == 0) return Double.NaN;
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }
}
