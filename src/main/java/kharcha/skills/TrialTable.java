package kharcha.skills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a trial into words and figures. */
public final class TrialTable {
    private static final int SHOWN = 3;

    private final Trial.Result result;
    private final int folds;

    public TrialTable(Trial.Result result, int folds) {
        this.result = result;
        this.folds = folds;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        long right = right(result.judged());
        lines.add("accuracy " + share(right, result.judged().size()) + " (" + right + " of "
                + result.judged().size() + ")");
        lines.add("");
        int width = result.examples().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        Map<String, List<Trial.Judged>> by =
                result.judged().stream().collect(Collectors.groupingBy(Trial.Judged::intent));
        result.examples()
                .forEach((intent, examples) ->
                        lines.add(row(intent, examples, by.getOrDefault(intent, List.of()), width)));
        tiny(lines);
        confused(lines);
        return lines;
    }

    private static String row(String intent, int examples, List<Trial.Judged> judged, int width) {
        String name = String.format(Locale.ROOT, "  %-" + Math.max(1, width) + "s  ", intent);
        if (judged.isEmpty()) return name + "not asked: it has " + examples(examples);
        long right = right(judged);
        return name + String.format(Locale.ROOT, "%7s  %4d of %d", share(right, judged.size()), right, judged.size());
    }

    private void tiny(List<String> lines) {
        List<String> words = new ArrayList<>();
        result.examples().forEach((intent, examples) -> {
            if (examples == 1)
                words.add("  " + intent
                        + " has 1 example, which is always taught: leaving it out would leave nothing to"
                        + " recognise it by.");
            else if (examples < folds)
                words.add("  " + intent + " has " + examples(examples) + ", fewer than the " + folds
                        + " folds: each is asked in one fold, by a model"
                        + " that was taught " + (examples == 2 ? "the other one" : "the other " + (examples - 1))
                        + ", and "
                        + (folds - examples == 1 ? "one fold asks" : (folds - examples) + " folds ask")
                        + " none of it.");
        });
        if (words.isEmpty()) return;
        lines.add("");
        lines.add("Too few to say much:");
        lines.addAll(words);
    }

    private void confused(List<String> lines) {
        Map<String, List<Trial.Judged>> pairs = new LinkedHashMap<>();
        for (Trial.Judged each : result.judged())
            if (!each.isRight())
                pairs.computeIfAbsent(each.intent() + " → " + each.said(), _ -> new ArrayList<>())
                        .add(each);
        if (pairs.isEmpty()) return;
        lines.add("");
        lines.add("Confused (what it is → what it was taken for):");
        pairs.entrySet().stream()
                .sorted(Comparator.comparingInt(pair -> -pair.getValue().size()))
                .forEach(pair -> lines.add(String.format(
                        Locale.ROOT,
                        "  %4d  %s  (%s)",
                        pair.getValue().size(),
                        pair.getKey(),
                        shown(pair.getValue()))));
    }

    private static String shown(List<Trial.Judged> judged) {
        return judged.stream()
                        .limit(SHOWN)
                        .map(each -> Findings.quoted(each.text()))
                        .collect(Collectors.joining(", "))
                + (judged.size() > SHOWN ? ", …" : "");
    }

    private static String examples(int number) {
        return number == 1 ? "1 example" : number + " examples";
    }

    private static long right(List<Trial.Judged> judged) {
        return judged.stream().filter(Trial.Judged::isRight).count();
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }
}
