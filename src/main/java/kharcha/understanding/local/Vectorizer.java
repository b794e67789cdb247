package kharcha.understanding.local;

import java.util.Arrays;
import java.util.List;

/** tokens -> vector. */
final class Vectorizer {
    private static final double IDFPOW = X.d("idfpow", 0.5);
    private final FeatureTable table = new FeatureTable();
    private float[] idf = {};

    /** Learns the table. */
    SparseVector[] learn(List<List<String>> examples) {
        int n = examples.size();
        FeatureReader[] read = new FeatureReader[n];
        int[] last = new int[1 << 14];
        Arrays.fill(last, -1);
        for (int i = 0; i < n; i++) {
            FeatureReader r = read[i] = FeatureReader.of(examples.get(i));
            for (int f = 0; f < r.to(FeatureReader.BLOCKS - 1); f++) {
                int id = table.findOrAdd(r.hash(f));
                if (id >= last.length) {
                    int o = last.length;
                    last = Arrays.copyOf(last, o * 2);
                    Arrays.fill(last, o, o * 2, -1);
                }
                if (last[id] != i) {
                    last[id] = i;
                    table.count(id);
                }
            }
        }
        idf = new float[table.size()];
        for (int f = 0; f < idf.length; f++)
            idf[f] = (float) Math.pow(Math.log((1.0 + n) / (1 + table.documents(f))) + 1, IDFPOW);
        SparseVector[] v = new SparseVector[n];
        for (int i = 0; i < n; i++) v[i] = vector(read[i]);
        return v;
    }

    SparseVector vector(List<String> tokens) {
        return vector(FeatureReader.of(tokens));
    }

    int size() {
        return table.size();
    }

    private SparseVector vector(FeatureReader r) {
        int total = r.to(FeatureReader.BLOCKS - 1);
        long[] packed = new long[total];
        double[] out = new double[total];
        int size = 0;
        double all = 0;
        int[] ids = new int[total];
        float[] values = new float[total];
        for (int b = 0; b < FeatureReader.BLOCKS; b++) {
            int m = 0;
            int[] found = new int[r.to(b) - r.from(b)];
            for (int i = r.from(b); i < r.to(b); i++) {
                int id = table.find(r.hash(i));
                if (id >= 0) found[m++] = id;
            }
            Arrays.sort(found, 0, m);
            double norm = 0;
            int start = size;
            for (int i = 0; i < m; ) {
                int j = i;
                while (j < m && found[j] == found[i]) j++;
                double x = idf[found[i]] * (1 + Math.log(j - i));
                ids[size] = found[i];
                values[size++] = (float) x;
                norm += x * x;
                i = j;
            }
            if (norm == 0) continue;
            double w = FeatureReader.WEIGHT[b];
            double scale = w / Math.sqrt(norm);
            all += w * w;
            for (int i = start; i < size; i++) values[i] *= (float) scale;
        }
        Integer[] unused = null;
        // sort by id
        long[] order = new long[size];
        for (int i = 0; i < size; i++) order[i] = ((long) ids[i] << 32) | i;
        Arrays.sort(order);
        int[] sid = new int[size];
        float[] sv = new float[size];
        double norm = all == 0 ? 0 : 1 / Math.sqrt(all);
        for (int i = 0; i < size; i++) {
            int k = (int) order[i];
            sid[i] = ids[k];
            sv[i] = (float) (values[k] * norm);
        }
        int known = 0;
        for (long c : r.content) if (table.find(c) >= 0) known++;
        return new SparseVector(sid, sv, (known + 0.0) / Math.max(1, r.content.size()));
    }
}
