package kharcha.understanding.local;

import java.util.List;

/** Finds how near the nearest example of each class is, by an inverted index. */
final class Neighbours {
    private final int[] labels;
    private final int classes;
    /** Where each feature's postings begin; one more at the end. */
    private final int[] begins;

    private final int[] examples;
    private final float[] values;

    Neighbours(List<SparseVector> vectors, int[] labels, int classes, int features) {
        this.labels = labels;
        this.classes = classes;
        begins = new int[features + 1];
        for (SparseVector vector : vectors) for (int feature : vector.features()) begins[feature + 1]++;
        for (int i = 0; i < features; i++) begins[i + 1] += begins[i];
        examples = new int[begins[features]];
        values = new float[examples.length];
        int[] next = begins.clone();
        for (int example = 0; example < labels.length; example++) {
            SparseVector vector = vectors.get(example);
            for (int i = 0; i < vector.features().length; i++) {
                int at = next[vector.features()[i]]++;
                examples[at] = example;
                values[at] = vector.values()[i];
            }
        }
    }

    /** By class, the cosine between the message and its nearest example: 1 for the same message. */
    float[] nearest(SparseVector message) {
        float[] cosines = new float[labels.length];
        for (int i = 0; i < message.features().length; i++) {
            float value = message.values()[i];
            int end = begins[message.features()[i] + 1];
            for (int at = begins[message.features()[i]]; at < end; at++) cosines[examples[at]] += value * values[at];
        }
        float[] nearest = new float[classes];
        for (int i = 0; i < cosines.length; i++) nearest[labels[i]] = Math.max(nearest[labels[i]], cosines[i]);
        return nearest;
    }
}
