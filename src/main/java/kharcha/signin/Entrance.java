package kharcha.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kharcha.account.Account;
import kharcha.account.Accounts;
import kharcha.account.Codes;
import kharcha.account.Register;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Token;

/** What all ways in have in common: a new session with a new key each time, and a letter when the browser is new. */
final class Entrance {
    final Accounts accounts;
    final Letters letters;
    final Clock clock;

    Entrance(Accounts accounts, Letters letters, Clock clock) {
        this.accounts = accounts;
        this.letters = letters;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param proved whether the user has shown a password or a passkey */
    Token admit(Register register, UserId user, Browser browser, boolean proved) {
        Instant now = now();
        Token key = Token.fresh();
        String id = UUID.randomUUID().toString();
        register.sessions().open(new Session(user, id, browser.name(), now, now, proved ? now : null), key.hash());
        if (!register.credentials().knows(user, browser.deviceHash(), now))
            register.credentials()
                    .find(user)
                    .map(Account::email)
                    .ifPresent(email -> register.outbox().send(letters.newDevice(email, browser.name()), now));
        return key;
    }

    Token prove(Register register, Session session) {
        Token key = Token.fresh();
        register.sessions().prove(session, key.hash(), now());
        return key;
    }

    /** Tells the owner of a change, in the transaction of the change. */
    void tell(Register register, UserId user, String what) {
        register.credentials()
                .find(user)
                .map(Account::email)
                .ifPresent(email -> register.outbox().send(letters.changed(email, what), now()));
    }

    /** After a proof was replaced: nobody who came in with the old one stays, and nothing that was on its way arrives. */
    void closeOthers(Register register, UserId user, String but) {
        register.sessions().endAll(user, but.isEmpty() ? null : but);
        for (Codes.Kind kind : new Codes.Kind[] {
            Codes.Kind.RESET, Codes.Kind.SECOND_STEP, Codes.Kind.SIGN_IN, Codes.Kind.CHANGE_EMAIL, Codes.Kind.LINK_CHAT
        }) register.codes().drop(user, kind);
    }
}
