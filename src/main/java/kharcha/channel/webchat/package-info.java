/**
 * The chat on Kharcha's own pages and, as a widget, on other people's.
 *
 * <p>Imports: everything up to channel. May use: the JDK, Javalin, Jackson.
 */
@NullMarked
package kharcha.channel.webchat;

import org.jspecify.annotations.NullMarked;
