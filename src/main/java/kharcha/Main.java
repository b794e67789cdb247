package kharcha;

import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kharcha.storage.CannotStart;

/** Where the process starts: one command line, one of a few commands. */
public final class Main {
    private static final String HELP = """
        Kharcha, the expense tracker that you talk to.

          kharcha                       serve (http://localhost:8080 unless the settings say otherwise)
          kharcha demo                  serve a demo: three years of spending in two currencies, in ./data-demo
          kharcha backup FILE           write all books to a file; the service may be running
          kharcha restore FILE          fill an empty database from such a file
          kharcha rates FILE            learn exchange rates from a file of the European Central Bank
          kharcha lab exam              measure how messages are understood
          kharcha lab spans             measure how amounts, numbers and days are found
          kharcha lab intents           measure how intents are recognised
          kharcha lab forecast          measure how well months are foretold
          kharcha lab ablation          measure what each part of understanding is worth
          kharcha lab bench             measure how fast it is
          kharcha lab watson            run a Watson Assistant to test with
                                        [--port N] [--delay MS] [--fail RATE] [--skill FILE]
                                        [--webhook URL --secret S] [--pre-message URL --jwt-secret S]
          kharcha skills check FILE…    find what is wrong with Watson skills and extensions
          kharcha skills test FILE      measure how well a skill is told apart by the local engine
          kharcha skills export DIR     write the skills and the extension for this deployment
          kharcha skills push           put the skills into the Watson Assistant that the settings name
          kharcha watson check          find what keeps Watson and this service from reaching each other
          kharcha help                  show this

        Settings are environment variables that begin with KHARCHA_; README.md lists them.
        """;

    /** A command: its own arguments in, a process status out. */
    interface Command {
        int run(List<String> arguments, Shell shell) throws Exception;
    }

    /** What a command is run in. */
    record Shell(Map<String, String> environment, PrintStream out, PrintStream err) {}

    private static final Map<String, Command> COMMANDS = Map.of(
            "serve", Serve::run,
            "demo", Demo::run,
            "backup", Copies::backup,
            "restore", Copies::restore,
            "rates", RateLoad::run,
            "rehearse", Rehearsal::run,
            "lab", Lab::run,
            "skills", Skills::run,
            "watson", Watson::run,
            "help", (arguments, shell) -> help(shell.out(), 0));

    private static final Set<String> SERVING = Set.of("serve", "demo");

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        int status = run(List.of(arguments), new Shell(System.getenv(), System.out, System.err));
        if (status != 0) System.exit(status);
    }

    /** 0 when all went well, 1 when it did not, 2 when the command line is none. */
    static int run(List<String> arguments, Shell shell) {
        String name = arguments.isEmpty() ? "serve" : arguments.getFirst();
        Command command = COMMANDS.get(name.replaceFirst("^(-h|--help)$", "help"));
        if (command == null) {
            shell.err().println("There is no command \"" + name + "\".");
            return help(shell.err(), 2);
        }
        try {
            return command.run(arguments.stream().skip(1).toList(), shell);
        } catch (Settings.Mistakes e) {
            shell.err().println("Kharcha cannot work with these settings:");
            e.sentences().forEach(sentence -> shell.err().println("  " + sentence));
        } catch (Usage e) {
            shell.err().println(e.getMessage());
            return 2;
        } catch (CannotStart e) {
            shell.err()
                    .println("Kharcha cannot " + (SERVING.contains(name) ? "start: " : "do this: ") + e.getMessage());
        } catch (JavalinBindException e) {
            shell.err()
                    .println("Kharcha cannot start: it cannot listen at its address (" + root(e).getMessage()
                            + "). Set KHARCHA_PORT to a free port, or KHARCHA_HOST to an address of this machine.");
        } catch (Exception e) {
            e.printStackTrace(shell.err());
        }
        return 1;
    }

    private static Throwable root(Throwable trouble) {
        Throwable cause = trouble.getCause();
        return cause == null ? trouble : root(cause);
    }

    private static int help(PrintStream to, int status) {
        to.print(HELP);
        return status;
    }
}
