/**
 * Reference rates of the European Central Bank: its files, from a disk or fetched.
 *
 * <p>Imports: money. May use: the JDK, commons-csv, SLF4J.
 */
@NullMarked
package kharcha.rates;

import org.jspecify.annotations.NullMarked;
