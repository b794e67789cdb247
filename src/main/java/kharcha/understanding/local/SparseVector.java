package kharcha.understanding.local;

/** A message as the features it has; ids ascend, the length is one (or zero when nothing is known). */
record SparseVector(int[] ids, float[] values, double known) {}
