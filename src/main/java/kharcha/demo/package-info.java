/**
 * A book to look around in: three years of somebody's spending, made up but always the same, booked by the very parts that book
 * for everybody.
 *
 * <p>Imports: everything up to ops. May use: the JDK.
 */
@NullMarked
package kharcha.demo;

import org.jspecify.annotations.NullMarked;
