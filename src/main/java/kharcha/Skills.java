package kharcha;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kharcha.skills.Check;
import kharcha.skills.Finding;

/** {@code kharcha skills NAME …}: what there is to do with skill files. */
final class Skills {
    private static final Map<String, Main.Command> COMMANDS = Map.of("check", Skills::check);

    private Skills() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Main.Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            shell.err().println("skills can: " + String.join(", ", new TreeSet<>(COMMANDS.keySet())) + ".");
            return 2;
        }
        try {
            return command.run(arguments.stream().skip(1).toList(), shell);
        } catch (IllegalArgumentException e) {
            shell.err().println("skills " + arguments.getFirst() + ": " + e.getMessage());
            return 2;
        }
    }

    /** 0 when no file has a fault, 1 when one has. */
    private static int check(List<String> arguments, Main.Shell shell) {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) files.add(path(argument));
        if (files.isEmpty()) throw new IllegalArgumentException("say which files: kharcha skills check FILE…");
        List<Check> checks = Check.of(files);
        checks.forEach(check -> tell(check, shell.out()));
        return checks.stream().allMatch(check -> check.faults().isEmpty()) ? 0 : 1;
    }

    private static void tell(Check check, PrintStream out) {
        List<Finding> faults = check.faults();
        List<Finding> advice = check.advice();
        out.println(check.file() + ": " + (check.about().isEmpty() ? "" : check.about() + ": ")
                + count(faults.size(), "fault") + (advice.isEmpty() ? "" : ", " + advice.size() + " advised"));
        faults.forEach(fault -> out.println("  fault   " + fault.line()));
        advice.forEach(each -> out.println("  advice  " + each.line()));
    }

    private static String count(int number, String thing) {
        return number == 0 ? "no " + thing + "s" : number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("there is no file of that name: " + argument, e);
        }
    }
}
