package kharcha.understanding.local;

import java.util.Arrays;

/** Numbers hashed features and counts in how many examples each occurs. */
final class FeatureTable {
    private long[] keys = new long[1 << 15];
    private int[] ids = new int[1 << 15];
    private int size;
    private int[] documents = new int[1 << 14];

    int size() {
        return size;
    }

    /** The feature's number, or -1. */
    int find(long hash) {
        int mask = keys.length - 1;
        for (int at = (int) hash & mask; ids[at] != 0; at = (at + 1) & mask) if (keys[at] == hash) return ids[at] - 1;
        return -1;
    }

    int findOrAdd(long hash) {
        int mask = keys.length - 1;
        int at = (int) hash & mask;
        while (ids[at] != 0) {
            if (keys[at] == hash) return ids[at] - 1;
            at = (at + 1) & mask;
        }
        keys[at] = hash;
        ids[at] = ++size;
        if (size > documents.length) documents = Arrays.copyOf(documents, documents.length * 2);
        if (size * 2 > keys.length) grow();
        return size - 1;
    }

    void count(int id) {
        documents[id]++;
    }

    int documents(int id) {
        return documents[id];
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[oldKeys.length * 2];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldIds[i] == 0) continue;
            int at = (int) oldKeys[i] & mask;
            while (ids[at] != 0) at = (at + 1) & mask;
            keys[at] = oldKeys[i];
            ids[at] = oldIds[i];
        }
    }
}
