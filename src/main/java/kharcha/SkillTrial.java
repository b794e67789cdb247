package kharcha;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kharcha.skills.Trial;
import kharcha.skills.TrialTable;
import kharcha.understanding.local.Skill;
import org.jspecify.annotations.Nullable;

/**
 * {@code kharcha skills test FILE}: how well the local engine tells a skill's intents apart.
 *
 * @param folds into how many parts its examples are dealt
 */
record SkillTrial(Path file, int folds, int seed) {
    private static final String USAGE = "Say which file: kharcha skills test FILE [--folds N] [--seed N]";

    static int run(List<String> arguments, Main.Shell shell) throws Usage {
        SkillTrial trial = read(arguments);
        try {
            trial.tell(Trial.taught(trial.file), shell);
            return 0;
        } catch (IllegalArgumentException e) {
            shell.err().println(e.getMessage());
            return 1;
        }
    }

    private static SkillTrial read(List<String> arguments) throws Usage {
        @Nullable Path file = null;
        int folds = 5;
        int seed = 1;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--folds")) folds = number(arguments, ++i, 2);
            else if (argument.equals("--seed")) seed = number(arguments, ++i, 0);
            else if (file == null && !argument.startsWith("--")) file = Skills.path(argument);
            else throw new Usage("There is no use for " + argument + ". " + USAGE);
        }
        if (file == null) throw new Usage(USAGE);
        return new SkillTrial(file, folds, seed);
    }

    private static int number(List<String> arguments, int index, int least) throws Usage {
        String value = index < arguments.size() ? arguments.get(index) : "";
        if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least) return Integer.parseInt(value);
        throw new Usage(arguments.get(index - 1) + " wants a number from " + least + " on, not \"" + value + "\"");
    }

    private void tell(Skill skill, Main.Shell shell) {
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
    }
}
