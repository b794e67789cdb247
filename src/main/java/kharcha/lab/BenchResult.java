package kharcha.lab;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;

/** What the benchmark found: a line as soon as it is known, and all of it as JSON at the end. */
final class BenchResult {
    private final PrintStream out;
    private final ObjectNode all = JsonMapper.builder().build().createObjectNode();

    BenchResult(PrintStream out) {
        this.out = out;
        out.printf("%-36s %10s %10s %10s %10s%n", "", "per second", "p50 ms", "p95 ms", "p99 ms");
    }

    void show(String name, Timings timings) {
        double rate = timings.perSecond();
        double middle = timings.percentile(0.5);
        double most = timings.percentile(0.95);
        double slow = timings.percentile(0.99);
        out.printf(Locale.ROOT, "%-36s %10.0f %10.2f %10.2f %10.2f%n", name, rate, middle, most, slow);
        all.putObject(name)
                .put("per second", rounded(rate))
                .put("p50 ms", rounded(middle))
                .put("p95 ms", rounded(most))
                .put("p99 ms", rounded(slow))
                .put("calls", timings.nanos().length);
    }

    void show(String name, double value) {
        out.printf(Locale.ROOT, "%-36s %10.2f%n", name, value);
        all.put(name, rounded(value));
    }

    /** The last line. */
    void end() {
        out.println(all);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
