/**
 * What a message means: from text to a parse, from a parse and what was said before to an intent or a question.
 *
 * <h2>What each part is worth</h2>
 *
 * As {@code lab ablation} prints it: each left out alone, of 1,813 exam messages that need no book, 1,768 of them right and 13
 * booked wrongly with all. What answers to something said before (removals, splits, repeats, teachings, recalls) shows in
 * dialogues, not here.
 *
 * <pre>
 * without            missed  booked wrongly
 * labels                +24              +2
 * in scope               +1              -1
 * category words      +1124            +231
 * days and periods     +401            +208
 * days ahead            +22             +19
 * smalltalk             +11              +0
 * plans                  +5              +1
 * recalls                +0              +0
 * teachings              +0              +0
 * removals               -1              +0
 * forgetting             +0              +0
 * splits                 -1              +0
 * repeats                +0              +0
 * commands              +44             +19
 * </pre>
 *
 * <p>Imports: money, account, ledger, report. May use: the JDK.
 */
@NullMarked
package kharcha.understanding;

import org.jspecify.annotations.NullMarked;
