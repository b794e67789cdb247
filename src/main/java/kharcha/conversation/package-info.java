/**
 * One conversation over all channels: a message in, a reply out, one transaction between.
 *
 * <p>Imports: money, account, ledger, report, understanding. May use: the JDK, ICU (plurals and percentages).
 */
@NullMarked
package kharcha.conversation;

import org.jspecify.annotations.NullMarked;
