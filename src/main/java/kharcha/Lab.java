package kharcha;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kharcha.lab.AblationLab;
import kharcha.lab.BenchLab;
import kharcha.lab.CalibrateLab;
import kharcha.lab.ExamLab;
import kharcha.lab.ForecastLab;
import kharcha.lab.IntentLab;
import kharcha.lab.SpanLab;
import kharcha.lab.WatsonLab;
import kharcha.storage.Database;

/** {@code kharcha lab NAME …}: the measuring commands, and a Watson to test with. */
final class Lab {
    /** Measures what its arguments say. */
    private interface Measurement {
        void run(List<String> arguments, Main.Shell shell) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "exam", (arguments, shell) -> ExamLab.main(arguments.toArray(String[]::new)),
            "spans", (arguments, shell) -> SpanLab.main(arguments.toArray(String[]::new)),
            "ablation", (arguments, shell) -> AblationLab.run(arguments, shell.out()),
            "calibrate", (arguments, shell) -> CalibrateLab.run(arguments, shell.out()),
            "forecast", (arguments, shell) -> ForecastLab.run(arguments, shell.out()),
            "intents", (arguments, shell) -> IntentLab.run(arguments, shell.out()),
            "bench", (arguments, shell) -> BenchLab.run(arguments, shell.environment(), Lab::started, shell.out()),
            "watson", (arguments, shell) -> WatsonLab.run(arguments, shell.out()));

    private Lab() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Measurement measurement = arguments.isEmpty() ? null : MEASUREMENTS.get(arguments.getFirst());
        if (measurement == null) {
            shell.err().println("lab can: " + String.join(", ", new TreeSet<>(MEASUREMENTS.keySet())) + ".");
            return 2;
        }
        try {
            measurement.run(arguments.stream().skip(1).toList(), shell);
            return 0;
        } catch (IllegalArgumentException e) {
            shell.err().println("lab " + arguments.getFirst() + ": " + e.getMessage());
            return 2;
        }
    }

    private static BenchLab.Service started(Map<String, String> environment, Clock clock) throws Settings.Mistakes {
        Wiring wiring = new Wiring(Settings.read(environment), clock);
        Database database = wiring.open();
        return new BenchLab.Service() {
            @Override
            public URI address() {
                return wiring.address();
            }

            @Override
            public Database database() {
                return database;
            }

            @Override
            public void close() {
                wiring.close();
            }
        };
    }
}
