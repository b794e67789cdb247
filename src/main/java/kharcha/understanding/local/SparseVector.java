package kharcha.understanding.local;

/** A message as the known features it has. Its arrays are shared, not copied: they are read for every message. */
final class SparseVector {
    private final int[] features;
    private final float[] values;
    private final double known;

    /**
     * @param features ascending, each once
     * @param values together of length one at most
     * @param known the share of the message's content words that occur in the examples at all
     */
    SparseVector(int[] features, float[] values, double known) {
        this.features = features;
        this.values = values;
        this.known = known;
    }

    int[] features() {
        return features;
    }

    float[] values() {
        return values;
    }

    double known() {
        return known;
    }
}
