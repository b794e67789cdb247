/**
 * Whether Watson and this service reach each other: what is set, what answers at the public address, and what the assistant says;
 * each fault with the place where it is mended.
 *
 * <p>Imports: everything up to storage. May use: the JDK, Jackson, Nimbus (to sign as Watson does).
 */
@NullMarked
package kharcha.ops.watson;

import org.jspecify.annotations.NullMarked;
