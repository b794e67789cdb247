package kharcha.understanding.local;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * For every class, a plane between its examples and all others.
 *
 * <p>Classes may form families (those whose names share a word): a family has a plane of its own, learned from all of its
 * members, and part of it is added to each member's.
 */
final class OneVersusRest {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;
    private static final double FAMILY_SHARE = 0.2;
    /** A class that no example was given for is never the best. */
    private static final float NEVER = -100;

    static {
        Linear.disableDebugOutput();
    }

    private final int classes;
    /** Feature by feature, so that a message's few features are read as whole rows. The last row is the offset. */
    private final float[] weights;

    private OneVersusRest(int classes, int features) {
        this.classes = classes;
        weights = new float[(features + 1) * classes];
    }

    static OneVersusRest train(
            List<SparseVector> examples, int[] labels, int classes, int features, List<Set<Integer>> families) {
        OneVersusRest planes = new OneVersusRest(classes, features);
        Problem problem = new Problem();
        problem.l = labels.length;
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = examples.stream().map(e -> row(e, features + 1)).toArray(Feature[][]::new);
        problem.y = IntStream.of(labels).asDoubleStream().toArray();
        planes.add(solve(problem));
        for (Set<Integer> family : families) {
            problem.y = IntStream.of(labels)
                    .mapToDouble(l -> family.contains(l) ? 1 : 0)
                    .toArray();
            planes.addToAll(family, solve(problem));
        }
        return planes;
    }

    /** How far the message lies on each class's side of its plane. */
    float[] decide(SparseVector message) {
        float[] decisions = new float[classes];
        int offset = weights.length - classes;
        System.arraycopy(weights, offset, decisions, 0, classes);
        for (int i = 0; i < message.features().length; i++) {
            int row = message.features()[i] * classes;
            float value = message.values()[i];
            for (int k = 0; k < classes; k++) decisions[k] += value * weights[row + k];
        }
        return decisions;
    }

    private static Feature[] row(SparseVector example, int offset) {
        int size = example.features().length;
        Feature[] row = new Feature[size + 1];
        for (int i = 0; i < size; i++) row[i] = new FeatureNode(example.features()[i] + 1, example.values()[i]);
        row[size] = new FeatureNode(offset, 1);
        return row;
    }

    private static Model solve(Problem problem) {
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
        parameter.setRandom(new Random(1));
        int[] labels = IntStream.range(0, problem.l)
                .map(i -> (int) problem.y[i])
                .distinct()
                .toArray();
        double even = (double) problem.l / labels.length;
        double[] weights = IntStream.of(labels)
                .mapToDouble(label -> Math.sqrt(even
                        / IntStream.range(0, problem.l)
                                .filter(i -> problem.y[i] == label)
                                .count()))
                .toArray();
        parameter.setWeights(weights, labels);
        return Linear.train(problem, parameter);
    }

    private void add(Model model) {
        double[] learned = model.getFeatureWeights();
        int[] labels = model.getLabels();
        int rows = weights.length / classes;
        for (int k = 0; k < classes; k++) weights[(rows - 1) * classes + k] = NEVER;
        for (int row = 0; row < rows; row++)
            for (int i = 0; i < labels.length; i++)
                weights[row * classes + labels[i]] = (float) column(learned, labels.length, row, i);
    }

    private void addToAll(Set<Integer> family, Model model) {
        double[] learned = model.getFeatureWeights();
        int member = model.getLabels()[0] == 1 ? 0 : 1;
        for (int row = 0; row < weights.length / classes; row++)
            for (int k : family) weights[row * classes + k] += (float) (FAMILY_SHARE * column(learned, 2, row, member));
    }

    /** Of two classes liblinear keeps the first one's plane only; the other one's is its mirror image. */
    private static double column(double[] learned, int labels, int row, int column) {
        if (labels > 2) return learned[row * labels + column];
        return column == 0 ? learned[row] : -learned[row];
    }
}
