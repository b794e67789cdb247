package kharcha.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.Ranking;
import kharcha.understanding.local.Skill;

/**
 * Measures the intent engine on any labelled set: {@code lab intents --train T.tsv --test T.tsv [--calibrate V.tsv --oos
 * O.tsv] --out FILE}, rows {@code label TAB text}.
 *
 * <p>Calibration rows choose the threshold on the in-scope probability that maximises in-scope accuracy plus out-of-scope
 * recall, and give the area under the curve. Test rows labelled {@code oos} count as out of scope.
 */
public final class IntentLab {
    private static final String OUT_OF_SCOPE = "oos";

    private final PrintStream out;

    private IntentLab(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        run(List.of(arguments), System.out);
    }

    /** @throws IllegalArgumentException in words, for options that are wrong or missing */
    public static void run(List<String> arguments, PrintStream out) throws IOException {
        Options options = Options.read(arguments, Set.of("train", "test", "calibrate", "oos", "out"));
        if (options.text("calibrate").isPresent() != options.text("oos").isPresent())
            throw new IllegalArgumentException("--calibrate and --oos belong together");
        new IntentLab(out).measure(options);
    }

    private record Row(String label, String text) {}

    private record Judged(Row row, Ranking ranking) {
        boolean right() {
            return ranking.best().name().equals(row.label());
        }

        boolean outside() {
            return row.label().equals(OUT_OF_SCOPE);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s\t%.6f\t%.6f",
                    ranking.best().name(),
                    ranking.best().confidence(),
                    ranking.inScope());
        }
    }

    private void measure(Options options) throws IOException {
        List<Row> taught = rows(options.required("train"));
        List<Row> asked = rows(options.required("test"));
        String file = options.required("out");
        long start = System.nanoTime();
        IntentModel model = IntentModel.train(skill(taught));
        long trained = System.nanoTime();
        List<Judged> judged = judge(model, asked);
        long answered = System.nanoTime();
        List<Judged> inside = judged.stream().filter(j -> !j.outside()).toList();
        out.printf(Locale.ROOT, "accuracy %.2f %% of %d%n", 100 * accepted(inside, 0), inside.size());
        out.printf(Locale.ROOT, "training %.2f s%n", (trained - start) / 1e9);
        out.printf(Locale.ROOT, "query %.1f us%n", (answered - trained) / 1e3 / Math.max(1, asked.size()));
        if (options.text("calibrate").isPresent()) {
            double threshold = calibrate(
                    judge(model, rows(options.required("calibrate"))), judge(model, rows(options.required("oos"))));
            out.printf(
                    Locale.ROOT,
                    "test at the threshold: in-scope accuracy %.2f %%%n",
                    100 * accepted(inside, threshold));
            List<Judged> outside = judged.stream().filter(Judged::outside).toList();
            if (!outside.isEmpty())
                out.printf(
                        Locale.ROOT,
                        "test at the threshold: out-of-scope recall %.2f %%%n",
                        100 * refused(outside, threshold));
        }
        Files.write(Path.of(file), judged.stream().map(Judged::line).toList());
    }

    private double calibrate(List<Judged> inside, List<Judged> outside) {
        double best = 0;
        double most = -1;
        for (Judged candidate : outside) {
            // Just above an unwanted message's probability is where the sum can peak.
            double threshold = Math.nextUp(candidate.ranking().inScope());
            double sum = accepted(inside, threshold) + refused(outside, threshold);
            if (sum > most) {
                most = sum;
                best = threshold;
            }
        }
        out.printf(Locale.ROOT, "threshold %.4f%n", best);
        out.printf(Locale.ROOT, "in-scope accuracy %.2f %%%n", 100 * accepted(inside, best));
        out.printf(Locale.ROOT, "out-of-scope recall %.2f %%%n", 100 * refused(outside, best));
        out.printf(Locale.ROOT, "area under the curve %.4f%n", area(inside, outside));
        return best;
    }

    /** The share that is labelled rightly and accepted. */
    private static double accepted(List<Judged> inside, double threshold) {
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

    private static List<Row> rows(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            int tab = line.indexOf('\t');
            if (tab > 0) rows.add(new Row(line.substring(0, tab), line.substring(tab + 1)));
        }
        return rows;
    }
}
