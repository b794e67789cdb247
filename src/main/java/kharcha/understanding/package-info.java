/**
 * What a message means: from text to a parse, from a parse and what was said before to an intent or a question.
 *
 * <h2>What each part is worth</h2>
 *
 * As {@code lab ablation} prints it: each left out alone, of 3,839 exam messages that need no book, 3,799 of them right and 12
 * booked wrongly with all. What answers to something said before (removals, splits, repeats, teachings, recalls) shows in
 * dialogues, not here.
 *
 * <pre>
 * without            missed  booked wrongly
 * labels                +57              +8
 * in scope              +10              -1
 * category words      +2324            +473
 * days and periods     +911            +439
 * days ahead            +42             +34
 * smalltalk             +23              +0
 * plans                 +20              +4
 * recalls                +0              +0
 * teachings              +0              +0
 * removals               -1              +0
 * forgetting             +0              +0
 * splits                 +0              +0
 * repeats                +0              +0
 * commands             +100             +43
 * </pre>
 *
 * <p>Imports: money, account, ledger, report. May use: the JDK.
 */
@NullMarked
package kharcha.understanding;

import org.jspecify.annotations.NullMarked;
