package kharcha.understanding.local;

/**
 * A message as the known features it has.
 *
 * @param features ascending, each once
 * @param values together of length one at most
 * @param known the share of the message's content words that occur in the examples at all
 */
record SparseVector(int[] features, float[] values, double known) {}
