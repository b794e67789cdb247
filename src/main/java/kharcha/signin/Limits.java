package kharcha.signin;

import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.UserId;
import kharcha.web.Allowance;
import kharcha.web.Refusal;

/**
 * What guessing is held to.
 *
 * @param tries of proofs, by account, known or not
 * @param addressTries of proofs, by network address
 * @param letters that one mailbox may be sent because somebody asked
 * @param addressLetters that may be asked for from one network address
 * @param chatCodes that may be typed in all chats together: who speaks in many chats guesses no faster than that
 */
public record Limits(
        Allowance tries, Allowance addressTries, Allowance letters, Allowance addressLetters, Allowance chatCodes) {
    void tryAt(EmailAddress account, Browser browser) {
        tryAt("mail " + account.value(), browser);
    }

    void tryAt(UserId account, Browser browser) {
        tryAt("user " + account.value(), browser);
    }

    private void tryAt(String account, Browser browser) {
        if (!addressTries.take(browser.address()) || !tries.take(account))
            throw Refusal.tooMany("That was tried too often. Wait some minutes and try again.");
    }

    /** A code for whatever account: right ones count too, for whether one is right is what must not be guessed. */
    void codeIn(Identity chat) {
        String who = "chat " + chat.kind() + " " + chat.key();
        if (!tries.take(who) || !chatCodes.take("all"))
            throw Refusal.tooMany("That was tried too often. Wait some minutes and try again.");
    }

    /** For what no account is known yet. */
    void tryFrom(Browser browser) {
        if (!addressTries.take(browser.address()))
            throw Refusal.tooMany("That was tried too often. Wait some minutes and try again.");
    }

    void letterTo(EmailAddress to, Browser browser) {
        if (!addressLetters.take(browser.address()) || !letters.take(to.value()))
            throw Refusal.tooMany("Enough mail was sent there. Wait some minutes and try again.");
    }
}
