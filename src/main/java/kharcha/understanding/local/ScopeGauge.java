package kharcha.understanding.local;

import de.bwaldvogel.liblinear.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** In or out of scope. */
final class ScopeGauge {
    static final double FEPS = X.d("feps", 0.1);

    static double[] signs(SparseVector v, float[] d, float[] c, int intents) {
        double bestD = -1e9, bestC = 0;
        for (int k = 0; k < intents; k++) {
            bestD = Math.max(bestD, d[k]);
            bestC = Math.max(bestC, c[k]);
        }
        boolean counter = d.length > intents;
        return new double[] {
            bestD / 4, bestC * 3, v.known() * 2, counter ? d[intents] / 4 : 0, counter ? c[intents] * 3 : 0
        };
    }

    static double probability(double[] w, double[] s) {
        double z = w[w.length - 1];
        for (int i = 0; i < s.length; i++) z += w[i] * s[i];
        return 1 / (1 + Math.exp(-z));
    }

    static double[] fit(List<List<String>> examples, int[] y, int intents, int classes, int folds) {
        List<double[]> xs = new ArrayList<>();
        List<Integer> ys = new ArrayList<>();
        int n = y.length;
        Random random = new Random(1);
        int[] foldOf = new int[n];
        for (int i = 0; i < n; i++) foldOf[i] = random.nextInt(folds);
        int[] groupOf = new int[classes];
        for (int k = 0; k < classes; k++) groupOf[k] = k == intents ? -1 : random.nextInt(folds);
        for (int pass = 0; pass < 2 * folds; pass++) {
            int fold = pass % folds;
            boolean positive = pass < folds;
            List<List<String>> in = new ArrayList<>();
            List<Integer> iny = new ArrayList<>(), out = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                boolean held = positive ? foldOf[i] == fold : groupOf[y[i]] == fold;
                if (held) out.add(i);
                else {
                    in.add(examples.get(i));
                    iny.add(y[i]);
                }
            }
            Vectorizer v = new Vectorizer();
            SparseVector[] x = v.learn(in);
            int[] yy = iny.stream().mapToInt(Integer::intValue).toArray();
            Linear1 l = Linear1.train(x, yy, classes, v.size(), Linear1.C, FEPS);
            Nearest1 near = new Nearest1(x, yy, classes, v.size());
            for (int i : out) {
                SparseVector q = v.vector(examples.get(i));
                xs.add(signs(q, l.decide(q), near.nearest(q), intents));
                ys.add(positive && y[i] < intents ? 1 : 0);
            }
        }
        Problem p = new Problem();
        p.l = xs.size();
        p.n = 6;
        p.bias = 1;
        p.x = new Feature[p.l][];
        p.y = new double[p.l];
        for (int i = 0; i < p.l; i++) {
            p.x[i] = new Feature[6];
            for (int k = 0; k < 5; k++) p.x[i][k] = new FeatureNode(k + 1, xs.get(i)[k]);
            p.x[i][5] = new FeatureNode(6, 1);
            p.y[i] = ys.get(i);
        }
        int pos = 0;
        for (int v : ys) pos += v;
        Parameter q = new Parameter(SolverType.L2R_LR, 10, 0.001);
        q.setWeights(new double[] {1.0, (p.l - pos) / (double) pos}, new int[] {0, 1});
        Model m = Linear.train(p, q);
        double[] w = m.getFeatureWeights().clone();
        if (m.getLabels()[0] == 0) for (int i = 0; i < w.length; i++) w[i] = -w[i];
        return w;
    }
}
