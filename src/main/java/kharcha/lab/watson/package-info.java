/**
 * A Watson Assistant to test with: what IBM documents of the wire, on this machine, with its troubles on demand. It runs the part
 * of the dialog language that Kharcha's own skill uses (conditions, webhooks, conditioned responses, jumps; no frames and slots),
 * and labels by a rule of its own, so that what is proved with it is not proved with Kharcha's understanding.
 *
 * <p>Imports: web. May use: the JDK, Jackson, Javalin, Nimbus (which signs as Watson does).
 */
@NullMarked
package kharcha.lab.watson;

import org.jspecify.annotations.NullMarked;
