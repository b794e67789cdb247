package kharcha;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import kharcha.skills.Check;
import kharcha.skills.Export;
import kharcha.skills.Finding;
import kharcha.skills.Trial;
import kharcha.skills.TrialTable;
import kharcha.understanding.local.Skill;

/** {@code kharcha skills NAME …}: what there is to do with skill files. */
final class Skills {
    private static final Map<String, Main.Command> COMMANDS =
            Map.of("check", Skills::check, "test", Skills::test, "export", Skills::export);

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

    private static int test(List<String> arguments, Main.Shell shell) {
        Path file = null;
        int folds = 5;
        int seed = 1;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--folds")) folds = number(arguments, ++i, 2);
            else if (argument.equals("--seed")) seed = number(arguments, ++i, 0);
            else if (file == null && !argument.startsWith("--")) file = path(argument);
            else throw new IllegalArgumentException("there is no use for " + argument);
        }
        if (file == null)
            throw new IllegalArgumentException("say which file: kharcha skills test FILE [--folds N] [--seed N]");
        Skill skill = Trial.taught(file);
        long start = System.nanoTime();
        Trial.Result result = Trial.of(skill, folds, seed);
        double seconds = (System.nanoTime() - start) / 1e9;
        int examples =
                result.examples().values().stream().mapToInt(each -> each).sum();
        shell.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d examples of %d intents, dealt evenly into %d folds (seed %d); %.1f s%n",
                        file,
                        examples,
                        result.examples().size(),
                        folds,
                        seed,
                        seconds);
        new TrialTable(result, folds).lines().forEach(shell.out()::println);
        return 0;
    }

    private static int number(List<String> arguments, int index, int least) {
        String value = index < arguments.size() ? arguments.get(index) : "";
        if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least) return Integer.parseInt(value);
        throw new IllegalArgumentException(
                arguments.get(index - 1) + " wants a number from " + least + " on, not \"" + value + "\"");
    }

    /** For the deployment that the settings describe. */
    private static int export(List<String> arguments, Main.Shell shell) throws Settings.Mistakes {
        if (arguments.size() != 1) throw new IllegalArgumentException("say where to: kharcha skills export DIR");
        URI address = Settings.read(shell.environment()).publicUrl();
        Path folder = path(arguments.getFirst());
        try {
            Export.write(folder, address).forEach(file -> shell.out().println("Wrote " + file));
        } catch (IOException e) {
            shell.err().println("Nothing can be written to " + folder + ".");
            return 1;
        }
        shell.out().println("They lead to " + address + ". Put KHARCHA_WATSON_WEBHOOK_SECRET where it says REPLACE.");
        if (!"https".equals(address.getScheme()))
            shell.err().println("Watson calls https addresses only: set KHARCHA_PUBLIC_URL to one and export again.");
        return 0;
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("there is no file of that name: " + argument, e);
        }
    }
}
