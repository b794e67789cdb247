package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kharcha.understanding.Label;
import kharcha.understanding.local.IntentScorer.Classes;
import kharcha.understanding.local.IntentScorer.Example;
import kharcha.understanding.local.IntentScorer.Scores;

/** Says what a message may be, having learned from a skill's examples. Immutable; safe for any number of threads. */
public final class IntentModel {
    private final Tokenizer tokenizer;
    private final List<String> names;
    private final IntentScorer scorer;
    private final ScopeGauge gauge;

    private IntentModel(Tokenizer tokenizer, List<String> names, IntentScorer scorer, ScopeGauge gauge) {
        this.tokenizer = tokenizer;
        this.names = names;
        this.scorer = scorer;
        this.gauge = gauge;
    }

    /** Learns from a skill; the same skill gives the same model, bit for bit. */
    public static IntentModel train(Skill skill) {
        Tokenizer tokenizer = new Tokenizer(Shorthand.english());
        List<String> names = skill.intents().stream().map(Skill.Intent::name).toList();
        List<Example> examples = examples(skill, tokenizer);
        int classes = names.size() + (skill.counterexamples().isEmpty() ? 0 : 1);
        Classes told = new Classes(classes, names.size(), families(names), entityWords(skill, tokenizer));
        return new IntentModel(tokenizer, names, IntentScorer.train(examples, told), ScopeGauge.fit(examples, told));
    }

    /** Any text will do; what is too long is read up to a limit. */
    public Ranking rank(String text) {
        Scores scores = scorer.score(tokenizer.tokens(text));
        double[] confidences = gauge.confidences(scores, names.size());
        List<Label> labels = new ArrayList<>();
        for (int k = 0; k < confidences.length; k++) labels.add(new Label(names.get(k), confidences[k]));
        labels.sort(Comparator.comparingDouble(Label::confidence).reversed());
        return new Ranking(labels, gauge.inScope(scores, names.size()));
    }

    /** An intent's own name is one more example of it, and counterexamples are a class of their own. */
    private static List<Example> examples(Skill skill, Tokenizer tokenizer) {
        List<Example> examples = new ArrayList<>();
        int label = 0;
        for (Skill.Intent intent : skill.intents()) {
            for (String text : intent.examples()) examples.add(new Example(tokenizer.tokens(text), label));
            examples.add(new Example(nameWords(intent.name(), tokenizer), label++));
        }
        for (String text : skill.counterexamples()) examples.add(new Example(tokenizer.tokens(text), label));
        return examples;
    }

    /** Intents whose names share a word. */
    private static List<Set<Integer>> families(List<String> names) {
        Map<String, Set<Integer>> families = new TreeMap<>();
        for (int k = 0; k < names.size(); k++)
            for (String word : names.get(k).toLowerCase(java.util.Locale.ROOT).split("[_.-]"))
                families.computeIfAbsent(Stemmer.stem(word), w -> new TreeSet<>())
                        .add(k);
        return families.values().stream().filter(family -> family.size() > 1).toList();
    }

    private static List<String> nameWords(String name, Tokenizer tokenizer) {
        return tokenizer.tokens(name.replaceAll("[_.-]", " "));
    }

    /** The single words among the synonyms, stemmed, with their entity. */
    private static Map<String, String> entityWords(Skill skill, Tokenizer tokenizer) {
        Map<String, String> words = new HashMap<>();
        for (Skill.Entity entity : skill.entities()) {
            for (Map.Entry<String, List<String>> value : entity.values().entrySet()) {
                List<String> all = new ArrayList<>(value.getValue());
                all.add(value.getKey());
                for (String synonym : all) {
                    List<String> tokens = tokenizer.tokens(synonym);
                    if (tokens.size() == 1) words.put(Stemmer.stem(tokens.getFirst()), entity.name());
                }
            }
        }
        return words;
    }
}
