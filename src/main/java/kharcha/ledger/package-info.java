/**
 * The books: entries, categories, the journal of changes, and the rules by which they change.
 *
 * <p>Imports: money, account. May use: the JDK.
 */
@NullMarked
package kharcha.ledger;

import org.jspecify.annotations.NullMarked;
