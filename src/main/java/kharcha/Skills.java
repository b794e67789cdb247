package kharcha;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kharcha.skills.Check;
import kharcha.skills.Export;
import kharcha.skills.Finding;

/** {@code kharcha skills NAME …}: what there is to do with skill files. */
final class Skills {
    private static final Map<String, Main.Command> COMMANDS =
            Map.of("check", Skills::check, "test", SkillTrial::run, "export", Skills::export, "push", SkillPush::run);

    private Skills() {}

    static int run(List<String> arguments, Main.Shell shell) throws Exception {
        Main.Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null)
            throw new Usage("skills can: " + String.join(", ", new TreeSet<>(COMMANDS.keySet())) + ".");
        return command.run(arguments.stream().skip(1).toList(), shell);
    }

    /** 0 when no file has a fault, 1 when one has. */
    private static int check(List<String> arguments, Main.Shell shell) throws Usage {
        if (arguments.isEmpty()) throw new Usage("Say which files: kharcha skills check FILE…");
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) files.add(path(argument));
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

    /** For the deployment that the settings describe. */
    private static int export(List<String> arguments, Main.Shell shell) throws Usage, Settings.Mistakes {
        if (arguments.size() != 1) throw new Usage("Say where to: kharcha skills export DIR");
        Path folder = path(arguments.getFirst());
        URI address = Settings.read(shell.environment()).publicUrl();
        try {
            Export.write(folder, address).forEach(file -> shell.out().println("Wrote " + file));
        } catch (IOException e) {
            shell.err().println("Nothing can be written to " + folder + ".");
            return 1;
        }
        shell.out().println("They lead to " + address + ". Where it says REPLACE put KHARCHA_WATSON_WEBHOOK_SECRET,");
        shell.out().println("or KHARCHA_WATSON_WEB_SECRET into those of an assistant with a web chat.");
        if (!"https".equals(address.getScheme()))
            shell.err().println("Watson calls https addresses only: set KHARCHA_PUBLIC_URL to one and export again.");
        return 0;
    }

    static Path path(String argument) throws Usage {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new Usage("There is no file of that name: " + argument.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
