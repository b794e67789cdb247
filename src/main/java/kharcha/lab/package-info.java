/**
 * The measuring commands.
 *
 * <p>Imports every package; nothing imports it. May use: the JDK, Jackson.
 */
@NullMarked
package kharcha.lab;

import org.jspecify.annotations.NullMarked;
