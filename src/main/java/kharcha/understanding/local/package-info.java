/**
 * Understanding without a cloud: what the words, numbers, sums and days of a message are, and what it may be about.
 *
 * <p>Imports: money, ledger, understanding. May use: the JDK, ICU, liblinear, Jackson (skill files).
 */
@NullMarked
package kharcha.understanding.local;

import org.jspecify.annotations.NullMarked;
