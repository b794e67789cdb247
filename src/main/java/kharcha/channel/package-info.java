/**
 * What channels share: the message shape of Watson, in which several of them answer, and what is done to typed text before
 * anybody reads it.
 *
 * <p>Imports: everything up to drawing. May use: the JDK, ICU, Jackson.
 */
@NullMarked
package kharcha.channel;

import org.jspecify.annotations.NullMarked;
