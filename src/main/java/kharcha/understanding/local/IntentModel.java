package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kharcha.understanding.Label;

/** Says what a message may be, having learned from a skill's examples. Immutable; safe for any number of threads. */
public final class IntentModel {
    private static final double NEAR = X.d("near", 2);
    private static final int FOLDS = (int) X.d("folds", 3);

    private final Tokenizer tokenizer;
    private final List<String> names;
    private final Vectorizer vectorizer;
    private final Linear1 linear;
    private final Nearest1 nearest;
    private final double[] gauge;

    private IntentModel(
            Tokenizer tokenizer,
            List<String> names,
            Vectorizer vectorizer,
            Linear1 linear,
            Nearest1 nearest,
            double[] gauge) {
        this.tokenizer = tokenizer;
        this.names = names;
        this.vectorizer = vectorizer;
        this.linear = linear;
        this.nearest = nearest;
        this.gauge = gauge;
    }

    public static IntentModel train(Skill skill) {
        Tokenizer tokenizer = new Tokenizer(Shorthand.english());
        List<String> names = skill.intents().stream().map(Skill.Intent::name).toList();
        List<List<String>> examples = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            for (String example : skill.intents().get(k).examples()) {
                examples.add(tokenizer.tokens(example));
                labels.add(k);
            }
            examples.add(tokenizer.tokens(names.get(k).replaceAll("[_.-]", " ")));
            labels.add(k);
        }
        for (String example : skill.counterexamples()) {
            examples.add(tokenizer.tokens(example));
            labels.add(names.size());
        }
        int classes = names.size() + (skill.counterexamples().isEmpty() ? 0 : 1);
        int[] y = labels.stream().mapToInt(Integer::intValue).toArray();
        Vectorizer vectorizer = new Vectorizer();
        SparseVector[] x = vectorizer.learn(examples);
        Linear1 linear = Linear1.train(x, y, classes, vectorizer.size());
        Nearest1 nearest = new Nearest1(x, y, classes, vectorizer.size());
        double[] gauge = ScopeGauge.fit(examples, y, names.size(), classes, FOLDS);
        return new IntentModel(tokenizer, names, vectorizer, linear, nearest, gauge);
    }

    public Ranking rank(String text) {
        SparseVector v = vectorizer.vector(tokenizer.tokens(text));
        float[] d = linear.decide(v);
        float[] c = nearest.nearest(v);
        double[] score = new double[names.size()];
        double sum = 0;
        for (int k = 0; k < score.length; k++) sum += score[k] = Math.exp(NEAR * c[k]) / (1 + Math.exp(-d[k]));
        List<Label> labels = new ArrayList<>();
        for (int k = 0; k < score.length; k++) labels.add(new Label(names.get(k), score[k] / sum));
        labels.sort(Comparator.comparingDouble(Label::confidence).reversed());
        return new Ranking(labels, ScopeGauge.probability(gauge, ScopeGauge.signs(v, d, c, names.size())));
    }
}
