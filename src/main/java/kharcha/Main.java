package kharcha;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Where the process starts: one command line, one of a few commands. */
public final class Main {
    private static final String HELP = """
        Kharcha, the expense tracker that you talk to.

          kharcha                  serve (http://localhost:8080 unless settings say otherwise)
          kharcha help             show this

        Settings are environment variables that begin with KHARCHA_; README.md lists them.
        """;

    private Main() {}

    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.getenv(), System.out, System.err);
        if (status != 0) System.exit(status);
    }

    /** 0 when all went well, 1 when it did not, 2 when there is no such command. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "serve" : arguments.getFirst();
        return switch (command) {
            case "serve" -> serve(environment, out, err);
            case "help", "--help", "-h" -> {
                out.print(HELP);
                yield 0;
            }
            default -> {
                err.println("There is no command \"" + command + "\".");
                err.print(HELP);
                yield 2;
            }
        };
    }

    private static int serve(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Wiring wiring = Wiring.open(Settings.read(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "stop"));
            out.println("Kharcha is ready: " + wiring.address());
            return 0;
        } catch (Settings.Mistakes e) {
            err.println("Kharcha cannot start with these settings:");
            e.sentences().forEach(sentence -> err.println("  " + sentence));
            return 1;
        }
    }
}
