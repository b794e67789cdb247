/**
 * Exact money: amounts in a currency's own decimals, totals by currency, and the one way amounts are written.
 *
 * <p>Imports no other package of Kharcha. May use: the JDK, ICU.
 */
@NullMarked
package kharcha.money;

import org.jspecify.annotations.NullMarked;
