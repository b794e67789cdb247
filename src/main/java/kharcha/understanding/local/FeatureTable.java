package kharcha.understanding.local;

import java.util.Arrays;

/** Numbers hashed features from zero on, and counts in how many examples each occurs. Open addressing, no objects. */
final class FeatureTable {
    private static final int FIRST_ROOM = 1 << 14;

    private long[] keys = new long[2 * FIRST_ROOM];
    /** One more than the feature's number; zero where the place is free. */
    private int[] places = new int[2 * FIRST_ROOM];

    private int[] examples = new int[FIRST_ROOM];
    private int[] lastExample = new int[FIRST_ROOM];
    private int size;

    int size() {
        return size;
    }

    /** The feature's number, or -1. */
    int find(long hash) {
        return places[place(hash)] - 1;
    }

    /** @param example the example's number, ascending from call to call */
    void learn(long hash, int example) {
        int feature = findOrAdd(hash);
        if (lastExample[feature] == example + 1) return;
        lastExample[feature] = example + 1;
        examples[feature]++;
    }

    private int findOrAdd(long hash) {
        int place = place(hash);
        if (places[place] != 0) return places[place] - 1;
        keys[place] = hash;
        places[place] = ++size;
        if (size == examples.length) widen();
        return size - 1;
    }

    /** In how many examples it occurs. */
    int examples(int feature) {
        return examples[feature];
    }

    private int place(long hash) {
        int mask = keys.length - 1;
        int at = (int) hash & mask;
        while (places[at] != 0 && keys[at] != hash) at = (at + 1) & mask;
        return at;
    }

    private void widen() {
        examples = Arrays.copyOf(examples, examples.length * 2);
        lastExample = Arrays.copyOf(lastExample, lastExample.length * 2);
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[oldPlaces.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] == 0) continue;
            int at = place(oldKeys[i]);
            keys[at] = oldKeys[i];
            places[at] = oldPlaces[i];
        }
    }
}
