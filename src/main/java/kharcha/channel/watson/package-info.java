/**
 * The dialog webhook: what the nodes of our Watson skill send, and what they show.
 *
 * <p>Imports: everything up to channel. May use: the JDK, Javalin, Jackson.
 */
@NullMarked
package kharcha.channel.watson;

import org.jspecify.annotations.NullMarked;
