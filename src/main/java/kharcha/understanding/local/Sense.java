package kharcha.understanding.local;

/**
 * One meaning of the words that begin at a token.
 *
 * @param value what the kind needs: a month's number, a scale's exponent, an offset in days
 * @param length how many tokens the words take
 */
record Sense(Kind kind, long value, int length) {}
