package kharcha;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kharcha.lab.SpanLab;

/** {@code kharcha lab NAME …}: the measuring commands. */
final class Lab {
    /** Measures something, as told by its own arguments. */
    private interface Measurement {
        void run(String[] arguments) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = Map.of("spans", SpanLab::main);

    private Lab() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Measurement measurement = arguments.isEmpty() ? null : MEASUREMENTS.get(arguments.getFirst());
        if (measurement == null) {
            shell.err().println("lab can measure: " + String.join(", ", new TreeSet<>(MEASUREMENTS.keySet())) + ".");
            return 2;
        }
        measurement.run(arguments.stream().skip(1).toArray(String[]::new));
        return 0;
    }
}
