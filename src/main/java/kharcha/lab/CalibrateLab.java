package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.understanding.Certainty;
import kharcha.understanding.EntryReader;
import kharcha.understanding.EntryReading;
import kharcha.understanding.Parse;

/**
 * {@code lab calibrate --in DIR --out FILE [--held 0.005]}: chooses by data when a typed message is booked at once, and writes
 * weights and bound to FILE ({@code certainty.properties}).
 *
 * <p>Reads every message of {@code DIR/*.jsonl} whose answer is an entry or nothing. Each part of the messages is judged by weights
 * that were fitted on the others, so the printed rates are of messages the weights have not seen. The bound is the highest
 * that holds back no more than the given share of the messages that are to be booked.
 */
public final class CalibrateLab {
    private static final Set<String> INTENTS = Set.of("add_expense", "add_income", "none", "transfer");
    private static final int PARTS = 10;
    private static final double STEP = 0.01;
    private static final ObjectMapper JSON = new ObjectMapper();

    private CalibrateLab() {}

    /**
     * @param wrong booked by rules and weights though nothing was spent, of all messages
     * @param held left alone though money was spent, of those that are to be booked
     * @param passed what the weights alone would let through, of those of which nothing is to be booked
     */
    private record Rates(double bound, double wrong, double held, double passed) {}

    public static void run(List<String> arguments, PrintStream out) throws IOException {
        Options options = Options.read(arguments, Set.of("in", "out", "held"));
        List<Logistic.Case> cases = cases(Path.of(options.required("in")));
        double held = Double.parseDouble(options.text("held").orElse("0.005"));
        double[] likely = judged(cases);
        Rates chosen = null;
        out.println("bound   wrong saves   held back   let through by weights alone");
        for (int step = 0; step < 1 / STEP; step++) {
            Rates rates = rates(cases, likely, step * STEP);
            if (step % 5 == 0) out.println(line(rates));
            if (chosen == null || rates.held() <= held) chosen = rates;
        }
        if (chosen == null) throw new IllegalArgumentException("no messages to choose by");
        out.println("chosen\n" + line(chosen));
        Files.writeString(Path.of(options.required("out")), file(cases, chosen));
    }

    private static List<Logistic.Case> cases(Path in) throws IOException {
        List<Logistic.Case> cases = new ArrayList<>();
        EntryReader reader = new EntryReader();
        try (Stream<Path> files = Files.list(in)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList())
                for (String text : Files.readAllLines(file)) {
                    JsonNode line = JSON.readTree(text);
                    if (!INTENTS.contains(line.path("intent").asText()) || line.has("context")) continue;
                    Parse parse = ExamStage.parse(ExamItem.read(line));
                    EntryReading reading = reader.read(parse);
                    boolean readable = reading instanceof EntryReading.Entries found && found.isComplete();
                    boolean pasted = reading instanceof EntryReading.Entries found && found.pasted();
                    boolean moved = !line.path("expect").path("entries").isEmpty();
                    if (pasted || moved && !readable || parse.numbers().isEmpty()) continue;
                    cases.add(new Logistic.Case(Certainty.signs(parse), moved, readable));
                }
        }
        return cases;
    }

    /** How likely each is to have moved money, by weights fitted on the other parts. */
    private static double[] judged(List<Logistic.Case> cases) {
        double[] likely = new double[cases.size()];
        for (int part = 0; part < PARTS; part++) {
            List<Logistic.Case> others = new ArrayList<>();
            for (int i = 0; i < likely.length; i++) if (i % PARTS != part) others.add(cases.get(i));
            double[] weights = Logistic.fit(others, Certainty.SIGNS.size());
            for (int i = part; i < likely.length; i += PARTS)
                likely[i] = Logistic.likely(cases.get(i).signs(), weights);
        }
        return likely;
    }

    private static Rates rates(List<Logistic.Case> cases, double[] likely, double bound) {
        int wrong = 0;
        int held = 0;
        int moved = 0;
        int passed = 0;
        for (int i = 0; i < likely.length; i++) {
            Logistic.Case each = cases.get(i);
            if (each.moved()) moved++;
            boolean booked = each.isPlain() || likely[i] >= bound;
            if (each.moved() && !booked) held++;
            if (!each.moved() && booked) passed++;
            if (!each.moved() && booked && each.readable()) wrong++;
        }
        return new Rates(
                bound,
                (double) wrong / likely.length,
                (double) held / Math.max(1, moved),
                (double) passed / Math.max(1, likely.length - moved));
    }

    private static String line(Rates rates) {
        return String.format(
                Locale.ROOT,
                "%5.2f   %9.2f %%   %7.2f %%   %7.2f %%",
                rates.bound(),
                100 * rates.wrong(),
                100 * rates.held(),
                100 * rates.passed());
    }

    private static String file(List<Logistic.Case> cases, Rates chosen) {
        double[] weights = Logistic.fit(cases, Certainty.SIGNS.size());
        StringBuilder file =
                new StringBuilder("# Written by lab calibrate. What Certainty weighs, and from where on it books.\n");
        file.append(String.format(
                Locale.ROOT,
                "# On %d messages that the weights had not seen: %.2f %% booked though nothing was spent, %.2f %% held"
                        + " back,%n# %.2f %% of those to be left alone let through by the weights alone.%n",
                cases.size(),
                100 * chosen.wrong(),
                100 * chosen.held(),
                100 * chosen.passed()));
        for (int i = 0; i < Certainty.SIGNS.size(); i++)
            file.append(String.format(Locale.ROOT, "weight.%s=%.3f%n", Certainty.SIGNS.get(i), weights[i]));
        file.append(String.format(Locale.ROOT, "weight.bias=%.3f%n", weights[weights.length - 1]));
        return file.append(String.format(Locale.ROOT, "booked.from=%.2f%n", chosen.bound()))
                .toString();
    }
}
