package kharcha.understanding.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Turns tokens into hashed features, block by block. */
final class FeatureReader {
    static final int BLOCKS = 5;
    static final double[] WEIGHT = {X.d("w0", 1), X.d("w1", 1), X.d("w2", 0.7), X.d("w3", 0.5), X.d("w4", 0)};
    private static final int MAXPAIR = (int) X.d("maxpair", 14);
    private static final int NMIN = (int) X.d("nmin", 2), NMAX = (int) X.d("nmax", 5);

    /** Words that say little: they take no part in pairs, and do not count as known content. */
    private static final Set<String> LIGHT = Set.of(
            ("a an the is are be was were am do doe did have ha had i me my mine you your he she it we us they them"
                + " this that these those of to in on at for from by with and or but not no so as if can could would"
                + " should will shall may might must pleas just what which who when where how why there here about"
                + " into up down out off all any some than then too also let get got")
                    .split(" "));

    private long[] hashes = new long[512];
    private int[] starts = new int[BLOCKS + 1];
    private int size;
    final List<Long> content = new ArrayList<>();

    static FeatureReader of(List<String> tokens) {
        FeatureReader r = new FeatureReader();
        r.read(tokens);
        return r;
    }

    int from(int block) {
        return starts[block];
    }

    int to(int block) {
        return starts[block + 1];
    }

    long hash(int i) {
        return hashes[i];
    }

    private void read(List<String> tokens) {
        int n = tokens.size();
        String[] stems = new String[n];
        long[] s = new long[n];
        for (int i = 0; i < n; i++) {
            stems[i] = Stemmer.stem(tokens.get(i));
            s[i] = hashOf(stems[i], 1);
        }
        for (int i = 0; i < n; i++) add(s[i]);
        starts[1] = size;
        for (String t : tokens)
            if (t.charAt(0) != '#' || t.length() == 1) grams(t);
            else add(hashOf(t, 9));
        starts[2] = size;
        long prev = mix(7);
        for (int i = 0; i <= n; i++) {
            long next = i < n ? s[i] : mix(8);
            add(mix(prev * 31 + next));
            prev = next;
        }
        starts[3] = size;
        long[] c = new long[n];
        int m = 0;
        for (int i = 0; i < n; i++)
            if (!LIGHT.contains(stems[i])) {
                c[m++] = s[i];
                content.add(s[i]);
            }
        m = Math.min(m, MAXPAIR);
        for (int i = 0; i < m; i++)
            for (int j = i + 1; j < m; j++) add(mix(Math.min(c[i], c[j]) * 1000003 + Math.max(c[i], c[j])));
        starts[4] = size;
        if (WEIGHT[4] > 0) for (int i = 0; i + 2 < n; i++) add(mix(s[i] * 17 + s[i + 2] * 29 + 3));
        starts[5] = size;
    }

    private void grams(String word) {
        int n = word.length();
        for (int i = -1; i < n; i++) {
            long h = mix(77);
            for (int j = i; j < i + NMAX && j <= n; j++) {
                char c = j < 0 || j == n ? ' ' : word.charAt(j);
                h = (h ^ c) * 0x100000001b3L;
                int len = j - i + 1;
                if (len >= NMIN && !(len == 1)) add(mix(h + len));
            }
        }
    }

    private void add(long h) {
        if (size == hashes.length) hashes = Arrays.copyOf(hashes, size * 2);
        hashes[size++] = h;
    }

    static long hashOf(String s, long seed) {
        long h = seed * 0x9E3779B97F4A7C15L + 0xcbf29ce484222325L;
        for (int i = 0; i < s.length(); i++) h = (h ^ s.charAt(i)) * 0x100000001b3L;
        return mix(h);
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
