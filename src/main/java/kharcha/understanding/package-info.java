/**
 * What a message means: from text to a parse, from a parse and what was said before to an intent or a question.
 *
 * <p>Imports: money, account, ledger, report. May use: the JDK.
 */
@NullMarked
package kharcha.understanding;

import org.jspecify.annotations.NullMarked;
