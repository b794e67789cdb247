package kharcha.lab;

import java.util.List;
import kharcha.understanding.Certainty;

/** A logistic regression over a handful of signs, by plain descent: small enough to need no library. The bias comes last. */
final class Logistic {
    private static final int ROUNDS = 4_000;
    private static final double PACE = 1.0;
    private static final double CALM = 1e-3;

    /** What was seen, and whether money did move. */
    record Case(double[] signs, boolean moved, boolean readable) {
        /** Booked whatever the weights are: they have nothing to learn from it. */
        boolean isPlain() {
            return Certainty.isPlain(signs);
        }
    }

    private Logistic() {}

    /** Both sides weigh the same, however many there are of each. */
    static double[] fit(List<Case> all, int signs) {
        List<Case> cases = all.stream().filter(each -> !each.isPlain()).toList();
        double moved = cases.stream().filter(Case::moved).count();
        double still = cases.size() - moved;
        double[] weights = new double[signs + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[signs + 1];
            for (Case each : cases) {
                double miss = (each.moved() ? 1 : 0) - likely(each.signs(), weights);
                double share = miss / (each.moved() ? 2 * moved : 2 * still);
                for (int i = 0; i < signs; i++) slope[i] += share * each.signs()[i];
                slope[signs] += share;
            }
            for (int i = 0; i <= signs; i++) weights[i] += PACE * (slope[i] - (i < signs ? CALM * weights[i] : 0));
        }
        return weights;
    }

    static double likely(double[] signs, double[] weights) {
        return Certainty.of(signs, weights, weights[signs.length]);
    }
}
