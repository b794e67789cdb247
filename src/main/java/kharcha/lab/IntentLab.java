package kharcha.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.Ranking;
import kharcha.understanding.local.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Measures the intent engine on any labelled set: {@code lab intents --train T.tsv --test T.tsv [--calibrate V.tsv --oos
 * O.tsv] --out FILE}, rows {@code label TAB text}.
 *
 * <p>Calibration rows choose the threshold on the in-scope probability that maximises in-scope accuracy plus out-of-scope
 * recall, and give the area under the curve. Test rows labelled {@code oos} count as out of scope.
 */
public final class IntentLab {
    private static final String OUT_OF_SCOPE = "oos";
    private static final String USAGE =
            "usage: lab intents --train T.tsv --test T.tsv [--calibrate V.tsv --oos O.tsv] --out FILE";

    private final PrintStream out;

    private IntentLab(PrintStream out) {
        this.out = out;
    }

    /** @return the exit status */
    public static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) options.put(arguments[i], arguments[i + 1]);
        @Nullable String train = options.get("--train");
        @Nullable String test = options.get("--test");
        @Nullable String file = options.get("--out");
        if (train == null || test == null || file == null || arguments.length % 2 != 0) {
            out.println(USAGE);
            return 2;
        }
        new IntentLab(out).measure(train, test, options.get("--calibrate"), options.get("--oos"), Path.of(file));
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    private record Row(String label, String text) {}

    private record Judged(Row row, Ranking ranking) {
        boolean right() {
            return ranking.best().name().equals(row.label());
        }
    }

    private void measure(
            String train, String test, @Nullable String calibrate, @Nullable String outOfScope, Path file) {
        long start = System.nanoTime();
        IntentModel model = IntentModel.train(skill(rows(Path.of(train))));
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Row> rows = rows(Path.of(test));
        start = System.nanoTime();
        List<Judged> judged = judge(model, rows);
        double micros = (System.nanoTime() - start) / 1e3 / Math.max(1, rows.size());
        List<Judged> inside = judged.stream()
                .filter(j -> !j.row().label().equals(OUT_OF_SCOPE))
                .toList();
        out.printf(Locale.ROOT, "accuracy %.2f %% of %d%n", 100 * share(inside, 0), inside.size());
        out.printf(Locale.ROOT, "training %.2f s%nquery %.1f us%n", seconds, micros);
        if (calibrate != null && outOfScope != null) {
            double threshold =
                    threshold(judge(model, rows(Path.of(calibrate))), judge(model, rows(Path.of(outOfScope))));
            List<Judged> outside = judged.stream()
                    .filter(j -> j.row().label().equals(OUT_OF_SCOPE))
                    .toList();
            out.printf(Locale.ROOT, "test at the threshold: in-scope accuracy %.2f %%", 100 * share(inside, threshold));
            if (!outside.isEmpty())
                out.printf(Locale.ROOT, ", out-of-scope recall %.2f %%", 100 * refused(outside, threshold));
            out.println();
        }
        write(file, judged);
    }

    private double threshold(List<Judged> inside, List<Judged> outside) {
        double best = 0;
        double most = -1;
        double[] candidates = java.util.stream.Stream.concat(inside.stream(), outside.stream())
                .mapToDouble(j -> j.ranking().inScope())
                .sorted()
                .distinct()
                .toArray();
        for (double candidate : candidates) {
            double sum = share(inside, candidate) + refused(outside, candidate);
            if (sum > most) {
                most = sum;
                best = candidate;
            }
        }
        out.printf(
                Locale.ROOT,
                "threshold %.4f: in-scope accuracy %.2f %%, out-of-scope recall %.2f %%%n",
                best,
                100 * share(inside, best),
                100 * refused(outside, best));
        out.printf(Locale.ROOT, "area under the curve %.4f%n", area(inside, outside));
        return best;
    }

    /** The share that is labelled rightly and accepted. */
    private static double share(List<Judged> inside, double threshold) {
        long right = inside.stream()
                .filter(j -> j.right() && j.ranking().inScope() >= threshold)
                .count();
        return (double) right / Math.max(1, inside.size());
    }

    private static double refused(List<Judged> outside, double threshold) {
        long refused =
                outside.stream().filter(j -> j.ranking().inScope() < threshold).count();
        return (double) refused / Math.max(1, outside.size());
    }

    /** How likely a message in scope gets a higher probability than one out of scope. */
    private static double area(List<Judged> inside, List<Judged> outside) {
        double[] high = inside.stream().mapToDouble(j -> j.ranking().inScope()).toArray();
        double wins = 0;
        for (Judged j : outside) {
            double low = j.ranking().inScope();
            wins += Arrays.stream(high)
                    .map(h -> h > low ? 1 : h == low ? 0.5 : 0)
                    .sum();
        }
        return wins / Math.max(1, high.length * (double) outside.size());
    }

    private static List<Judged> judge(IntentModel model, List<Row> rows) {
        List<Judged> judged = new ArrayList<>();
        for (Row row : rows) judged.add(new Judged(row, model.rank(row.text())));
        return judged;
    }

    private static Skill skill(List<Row> rows) {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        for (Row row : rows)
            examples.computeIfAbsent(row.label(), l -> new ArrayList<>()).add(row.text());
        List<String> counterexamples = examples.remove(OUT_OF_SCOPE);
        List<Skill.Intent> intents = new ArrayList<>();
        examples.forEach((label, texts) -> intents.add(new Skill.Intent(label, texts)));
        return new Skill("lab", intents, List.of(), counterexamples == null ? List.of() : counterexamples);
    }

    private static List<Row> rows(Path file) {
        try {
            List<Row> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                if (tab > 0) rows.add(new Row(line.substring(0, tab), line.substring(tab + 1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<Judged> judged) {
        List<String> lines = new ArrayList<>();
        for (Judged j : judged)
            lines.add(String.format(
                    Locale.ROOT,
                    "%s\t%.6f\t%.6f",
                    j.ranking().best().name(),
                    j.ranking().best().confidence(),
                    j.ranking().inScope()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
