package kharcha.understanding.local;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kharcha.understanding.local.IntentScorer.Classes;
import kharcha.understanding.local.IntentScorer.Example;
import kharcha.understanding.local.IntentScorer.Scores;

/**
 * Says from a message's scores how likely it is in scope, and how sure the best label is.
 *
 * <p>Both need scores of messages that the scorer has not learned, so the examples are dealt into rounds. In each round
 * a part of every intent's examples is held out (they are in scope), and some intents are left out as a whole (what
 * people say when they mean those is, for this round, out of scope), as are some of the counterexamples. Nothing but the
 * skill is needed.
 */
final class ScopeGauge {
    private static final int ROUNDS = 3;
    private static final int SIGNS = 3;
    private static final int COUNTEREXAMPLE_WEIGHT = 3;

    private final double[] weights;
    private final double sharpness;

    private ScopeGauge(double[] weights, double sharpness) {
        this.weights = weights;
        this.sharpness = sharpness;
    }

    private record Case(Scores scores, int label, boolean inScope) {}

    static ScopeGauge fit(List<Example> examples, Classes classes) {
        List<Case> cases = new ArrayList<>();
        Random random = new Random(1);
        int[] roundOfExample = random.ints(examples.size(), 0, ROUNDS).toArray();
        int[] roundOfClass = random.ints(classes.count(), 0, ROUNDS).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            List<Example> learned = new ArrayList<>();
            List<Example> heldOut = new ArrayList<>();
            List<Example> leftOut = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                Example example = examples.get(i);
                boolean intent = example.label() < classes.intents();
                if (intent && roundOfClass[example.label()] == round) leftOut.add(example);
                else if (roundOfExample[i] == round) (intent ? heldOut : leftOut).add(example);
                else learned.add(example);
            }
            if (learned.isEmpty()) continue;
            IntentScorer scorer = IntentScorer.train(learned, classes);
            for (Example e : heldOut) cases.add(new Case(scorer.score(e.tokens()), e.label(), true));
            for (Example e : leftOut) cases.add(new Case(scorer.score(e.tokens()), e.label(), false));
        }
        return new ScopeGauge(boundary(cases, classes.intents()), sharpness(cases, classes.intents()));
    }

    /** From 0 to 1. */
    double inScope(Scores scores, int intents) {
        double[] signs = signs(scores, intents);
        double sum = weights[signs.length];
        for (int i = 0; i < signs.length; i++) sum += weights[i] * signs[i];
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** One confidence an intent, together 1. */
    double[] confidences(Scores scores, int intents) {
        return softmax(scores, intents, sharpness);
    }

    /**
     * The best fit, the known share and, where counterexamples were given, the fit to those. The nearest example's
     * cosine is no sign: what is left out lies farther from everything than what people really ask in vain.
     */
    private static double[] signs(Scores scores, int intents) {
        double counter = scores.fits().length > intents ? scores.fits()[intents] : 0;
        return new double[] {max(scores.fits(), intents), scores.known(), counter};
    }

    private static double max(float[] values, int count) {
        double max = values[0];
        for (int k = 1; k < count; k++) max = Math.max(max, values[k]);
        return max;
    }

    private static double[] softmax(Scores scores, int intents, double sharpness) {
        double max = max(scores.fits(), intents);
        double[] shares = new double[intents];
        double sum = 0;
        for (int k = 0; k < intents; k++) {
            shares[k] = StrictMath.exp(sharpness * (scores.fits()[k] - max));
            sum += shares[k];
        }
        for (int k = 0; k < intents; k++) shares[k] /= sum;
        return shares;
    }

    /**
     * A logistic regression; counterexamples weigh more, being what really comes, and both sides weigh the same. Of a skill so
     * small that no round had both sides nothing is known: then the odds are even.
     */
    private static double[] boundary(List<Case> cases, int intents) {
        if (cases.stream().map(Case::inScope).distinct().count() < 2) return new double[SIGNS + 1];
        List<Case> weighed = new ArrayList<>(cases);
        for (int i = 1; i < COUNTEREXAMPLE_WEIGHT; i++)
            cases.stream().filter(c -> c.label() >= intents).forEach(weighed::add);
        Problem problem = new Problem();
        problem.l = weighed.size();
        problem.x = weighed.stream().map(c -> row(signs(c.scores(), intents))).toArray(Feature[][]::new);
        problem.n = problem.x[0].length;
        problem.bias = 1;
        problem.y = weighed.stream().mapToDouble(c -> c.inScope() ? 1 : 0).toArray();
        double inside = weighed.stream().filter(Case::inScope).count();
        Parameter parameter = new Parameter(SolverType.L2R_LR, 10, 0.001);
        parameter.setRandom(new Random(1));
        parameter.setWeights(new double[] {1, (problem.l - inside) / inside}, new int[] {0, 1});
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights().clone();
        if (model.getLabels()[0] == 0) for (int i = 0; i < weights.length; i++) weights[i] = -weights[i];
        return weights;
    }

    private static Feature[] row(double[] signs) {
        Feature[] row = new Feature[signs.length + 1];
        for (int i = 0; i < signs.length; i++) row[i] = new FeatureNode(i + 1, signs[i]);
        row[signs.length] = new FeatureNode(signs.length + 1, 1);
        return row;
    }

    /** The sharpness under which the held-out examples' own labels are likeliest, on a grid. */
    private static double sharpness(List<Case> cases, int intents) {
        double best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (double sharpness = 1; sharpness <= 8; sharpness += 0.5) {
            double likelihood = 0;
            for (Case c : cases)
                if (c.inScope())
                    likelihood += StrictMath.log(1e-9 + softmax(c.scores(), intents, sharpness)[c.label()]);
            if (likelihood > most) {
                most = likelihood;
                best = sharpness;
            }
        }
        return best;
    }
}
