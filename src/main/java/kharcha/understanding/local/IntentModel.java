package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kharcha.understanding.Label;
import kharcha.understanding.local.IntentScorer.Classes;
import kharcha.understanding.local.IntentScorer.Example;
import kharcha.understanding.local.IntentScorer.Scores;

/**
 * Says what a message may be, having learned from a skill's examples. Immutable; safe for any number of threads.
 *
 * <h2>How it works</h2>
 *
 * No pretrained weights, no network: what is known comes from the skill's own examples, a dozen to a few hundred for an
 * intent. With so little, plain linear models over many small features still stand among the best that can be trained in
 * the blink of an eye:
 *
 * <ol>
 *   <li>{@link Tokenizer} cuts a message into lower-case words, writes out contractions and chat-speak, and puts placeholders
 *       for what is written in digits, so that no amount is ever learned by heart.
 *   <li>{@link MessageFeatures} notices stems, runs of three and four letters within words, neighbouring stems, and unordered
 *       pairs of content stems. A synonym of one of the skill's entities also counts as that entity: what was
 *       learned from "vet 85" helps to read "barber 30".
 *   <li>{@link Vectorizer} weights each feature by the square root of its inverse document frequency and brings each block to
 *       length one before weighting it.
 *   <li>{@link OneVersusRest} draws a plane around every intent: a linear support vector machine with squared hinge loss,
 *       solved in the dual (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008), as in
 *       LIBLINEAR (Fan et al., JMLR 9, 2008). Intents whose names share a word (add_expense, add_income) also
 *       share a plane learned from all of them. Counterexamples are one class more.
 *   <li>{@link Neighbours} adds a little for the nearest example, so that a message that was taught is recognised.
 *   <li>{@link ScopeGauge} makes the scores a confidence and a probability of being in scope at all.
 * </ol>
 *
 * <h2>What was tried</h2>
 *
 * On HWU64 with five and ten examples an intent (Liu et al., IWSDS 2019) and CLINC150 with ten (Larson et al., EMNLP 2019):
 * logistic regression in place of the support vectors is 0.5 to 1 point worse here and five times slower; the families'
 * shared planes gain 0.5 to 1; the intent's name as an example gains 1.5; letters at weight 1.5 and neighbours and pairs at
 * 0.5 and 0.3 gain 0.7 over 1, 0.7 and 0.5. No gain: skipped pairs, runs of three stems, the first and last word apart,
 * longer runs of letters, Crammer and Singer's joint machine. A strong pull of the nearest example loses up to 3.
 *
 * <p>For the scope, leaving out whole intents (no out-of-scope data needed) with the best score and the share of known content
 * words separates best; the nearest example's cosine, the lead over the second and the sum of all scores each lose.
 */
public final class IntentModel {
    private static final Pattern NAME_JOINTS = Pattern.compile("[_.-]");

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
        return train(skill, Clue.all());
    }

    /** @param clues all but those whose worth is measured */
    public static IntentModel train(Skill skill, Set<Clue> clues) {
        Tokenizer tokenizer = new Tokenizer(clues.contains(Clue.SHORTHAND) ? Shorthand.english() : Map.of());
        List<String> names = skill.intents().stream().map(Skill.Intent::name).toList();
        List<Example> examples = examples(skill, tokenizer, clues.contains(Clue.NAMES));
        int classes = names.size() + (skill.counterexamples().isEmpty() ? 0 : 1);
        Classes told = new Classes(
                classes,
                names.size(),
                clues.contains(Clue.FAMILIES) ? families(names) : List.of(),
                entityWords(skill, tokenizer),
                clues);
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
    private static List<Example> examples(Skill skill, Tokenizer tokenizer, boolean named) {
        List<Example> examples = new ArrayList<>();
        int label = 0;
        for (Skill.Intent intent : skill.intents()) {
            for (String text : intent.examples()) examples.add(new Example(tokenizer.tokens(text), label));
            if (named) examples.add(new Example(nameWords(intent.name(), tokenizer), label));
            label++;
        }
        for (String text : skill.counterexamples()) examples.add(new Example(tokenizer.tokens(text), label));
        return examples;
    }

    /** Intents whose names share a word. */
    private static List<Set<Integer>> families(List<String> names) {
        Map<String, Set<Integer>> families = new TreeMap<>();
        for (int k = 0; k < names.size(); k++)
            for (String word : NAME_JOINTS.split(names.get(k).toLowerCase(Locale.ROOT), -1))
                families.computeIfAbsent(Stemmer.stem(word), w -> new TreeSet<>())
                        .add(k);
        return families.values().stream().filter(family -> family.size() > 1).toList();
    }

    private static List<String> nameWords(String name, Tokenizer tokenizer) {
        return tokenizer.tokens(NAME_JOINTS.matcher(name).replaceAll(" "));
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
