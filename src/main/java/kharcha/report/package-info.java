/**
 * Figures: what is asked of the books, the one path that adds them up, and charts as data.
 *
 * <p>Imports: money, account, ledger. May use: the JDK.
 */
@NullMarked
package kharcha.report;

import org.jspecify.annotations.NullMarked;
