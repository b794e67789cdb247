package kharcha;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kharcha.lab.BenchLab;
import kharcha.lab.ExamLab;
import kharcha.lab.IntentLab;
import kharcha.lab.SpanLab;
import kharcha.storage.Database;

/** {@code kharcha lab NAME …}: the measuring commands. */
final class Lab {
    private static final Map<String, Main.Command> MEASUREMENTS =
            Map.of("exam", Lab::exam, "spans", Lab::spans, "intents", Lab::intents, "bench", Lab::bench);

    private Lab() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Main.Command measurement = arguments.isEmpty() ? null : MEASUREMENTS.get(arguments.getFirst());
        if (measurement != null)
            return measurement.run(arguments.stream().skip(1).toList(), shell);
        shell.err().println("lab can measure: " + String.join(", ", new TreeSet<>(MEASUREMENTS.keySet())) + ".");
        return 2;
    }

    private static int exam(List<String> arguments, Main.Shell shell) throws Exception {
        ExamLab.main(arguments.toArray(String[]::new));
        return 0;
    }

    private static int intents(List<String> arguments, Main.Shell shell) throws Exception {
        IntentLab.run(arguments, shell.out());
        return 0;
    }

    private static int spans(List<String> arguments, Main.Shell shell) throws Exception {
        SpanLab.main(arguments.toArray(String[]::new));
        return 0;
    }

    private static int bench(List<String> arguments, Main.Shell shell) throws Exception {
        BenchLab.run(arguments, shell.environment(), Lab::started, shell.out());
        return 0;
    }

    private static BenchLab.Service started(Map<String, String> environment) throws Settings.Mistakes {
        Wiring wiring = new Wiring(Settings.read(environment));
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
