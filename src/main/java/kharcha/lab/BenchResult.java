package kharcha.lab;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What the benchmark found: a line as soon as it is known, and all of it as JSON at the end. */
final class BenchResult {
    private final PrintStream out;
    private final ObjectNode all = JsonMapper.builder().build().createObjectNode();

    BenchResult(PrintStream out) {
        this.out = out;
        out.printf("%-36s %10s %10s %10s %10s%n", "", "per second", "p50 ms", "p95 ms", "p99 ms");
    }

    /** @param bound of p99, in milliseconds */
    record Row(String name, List<Timings> timings, double bound) {}

    /** Rows by columns, each p50 and p99; what is beyond its bound is marked. */
    void table(String name, List<String> columns, List<Row> rows) {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%n%-24s", name));
        columns.forEach(column -> head.append(String.format(Locale.ROOT, " %18s", column)));
        out.println(head.append("   bound"));
        ObjectNode table = all.putObject(name);
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", row.name()));
            ObjectNode cells = table.putObject(row.name()).put("p99 bound ms", row.bound());
            for (int i = 0; i < columns.size(); i++) {
                Timings timings = row.timings().get(i);
                double slow = timings.percentile(0.99);
                String mark = slow > row.bound() ? "!" : " ";
                line.append(String.format(Locale.ROOT, " %8.1f / %6.1f%s", timings.percentile(0.5), slow, mark));
                put(cells.putObject(columns.get(i)), timings);
            }
            out.printf(Locale.ROOT, "%s %7.0f%n", line, row.bound());
        }
    }

    void show(String name, Timings timings) {
        double rate = timings.perSecond();
        double middle = timings.percentile(0.5);
        double most = timings.percentile(0.95);
        double slow = timings.percentile(0.99);
        out.printf(Locale.ROOT, "%-36s %10.0f %10.2f %10.2f %10.2f%n", name, rate, middle, most, slow);
        put(all.putObject(name), timings);
    }

    private static void put(ObjectNode to, Timings timings) {
        to.put("per second", rounded(timings.perSecond()))
                .put("p50 ms", rounded(timings.percentile(0.5)))
                .put("p95 ms", rounded(timings.percentile(0.95)))
                .put("p99 ms", rounded(timings.percentile(0.99)))
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
