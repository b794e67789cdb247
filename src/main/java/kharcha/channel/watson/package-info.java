/**
 * Watson's doors: the dialog webhook that the nodes of our skill call, the extension that the steps of an actions skill call, and the
 * pre-message webhook that every message of an assistant passes.
 *
 * <p>Imports: everything up to channel. May use: the JDK, Javalin, Jackson.
 */
@NullMarked
package kharcha.channel.watson;

import org.jspecify.annotations.NullMarked;
