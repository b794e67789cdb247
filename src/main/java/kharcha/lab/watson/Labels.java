package kharcha.lab.watson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Labels by the example that shares most of its words with the text, rare words weighing more; all numbers are one word. When that
 * is a counterexample, or shares too little, there is no label.
 */
final class Labels {
    /** Below this Watson calls a text irrelevant. */
    private static final double RELEVANT = 0.2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[0-9][0-9.,:/-]*");

    /** @param intent empty for a counterexample */
    private record Example(String intent, double weight) {}

    record Label(String intent, double confidence) {}

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final int count;

    Labels(JsonNode skill) {
        Map<String, Set<String>> all = new HashMap<>();
        for (JsonNode intent : skill.path("intents"))
            for (JsonNode example : intent.path("examples"))
                all.put(
                        intent.path("intent").asText() + "\n"
                                + example.path("text").asText(),
                        words(example.path("text").asText()));
        for (JsonNode counter : skill.path("counterexamples"))
            all.put(
                    "\n" + counter.path("text").asText(),
                    words(counter.path("text").asText()));
        count = all.size();
        all.values().forEach(words -> words.forEach(word -> byWord.putIfAbsent(word, new ArrayList<>())));
        List<String> keys = new ArrayList<>(new TreeSet<>(all.keySet()));
        for (int i = 0; i < keys.size(); i++)
            for (String word : all.getOrDefault(keys.get(i), Set.of()))
                listed(word).add(i);
        for (String key : keys) {
            double weight = weight(all.getOrDefault(key, Set.of()));
            examples.add(new Example(key.substring(0, key.indexOf('\n')), weight));
        }
    }

    /** Surest first; empty when it is about nothing that is known. */
    List<Label> of(String text) {
        Set<String> said = words(text);
        double whole = weight(said);
        Map<Integer, Double> shared = new HashMap<>();
        for (String word : said) for (int example : listed(word)) shared.merge(example, weight(word), Double::sum);
        Map<String, Double> best = new HashMap<>();
        shared.forEach((index, common) -> {
            Example example = examples.get(index);
            best.merge(example.intent(), 2 * common / (whole + example.weight()), Math::max);
        });
        List<Label> labels = best.entrySet().stream()
                .filter(label -> label.getValue() >= RELEVANT)
                .map(label -> new Label(label.getKey(), Math.min(1, label.getValue())))
                .sorted((one, other) -> Double.compare(other.confidence(), one.confidence()))
                .toList();
        return labels.isEmpty() || labels.getFirst().intent().isEmpty()
                ? List.of()
                : labels.stream().filter(label -> !label.intent().isEmpty()).toList();
    }

    private List<Integer> listed(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    private double weight(Collection<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return Math.log(1 + count / (1.0 + listed(word).size()));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(found -> words.add(Character.isDigit(found.group().charAt(0)) ? "#" : found.group()));
        return words;
    }
}
