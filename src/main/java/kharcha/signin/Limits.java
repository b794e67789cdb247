package kharcha.signin;

import kharcha.account.EmailAddress;
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
 */
public record Limits(Allowance tries, Allowance addressTries, Allowance letters, Allowance addressLetters) {
    void tryAt(EmailAddress account, Browser browser) {
        tryAt("mail " + account.value(), browser);
    }

    void tryAt(UserId account, Browser browser) {
        tryAt("user " + account.value(), browser);
    }

    void tryAt(String account, Browser browser) {
        if (!addressTries.take(browser.address()) || !tries.take(account))
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
