package kharcha.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Register;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Token;

/**
 * In by e-mail and password, with a second step where the account has one. An unknown address costs the same hash as a known one
 * and is answered alike.
 */
public final class LogIn {
    private static final Duration SECOND_STEP_ALIVE = Duration.ofMinutes(5);
    /** Kept with a second step whose first one was a proof. */
    private static final String PROVED = "proved";

    private final Entrance entrance;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final Limits limits;

    LogIn(Entrance entrance, Passwords passwords, SecondStep secondStep, Limits limits) {
        this.entrance = entrance;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.limits = limits;
    }

    public sealed interface Outcome {
        record In(UserId user, Token session) implements Outcome {}

        /** @param step what the next form must bring back, beside a code */
        record CodeWanted(Token step) implements Outcome {}

        /** Address or password are wrong; which is not said. */
        record Refused() implements Outcome {}
    }

    public Outcome byPassword(EmailAddress email, String password, Browser browser) {
        limits.tryAt(email, browser);
        Optional<Account> account =
                entrance.accounts.atomically(register -> register.credentials().find(email));
        String hash = account.map(Account::password).orElse(null);
        if (!passwords.matches(password, hash) || account.isEmpty()) return new Outcome.Refused();
        UserId user = account.get().user();
        return entrance.accounts.atomically(register -> {
            // Hashing takes a while: who was locked out meanwhile stays out.
            Optional<Account> still = register.credentials().find(user);
            if (still.isEmpty() || !Objects.equals(still.get().password(), hash)) return new Outcome.Refused();
            return admit(entrance, register, user, browser, true);
        });
    }

    /** In, or to the second step first where the account has one. */
    static Outcome admit(Entrance entrance, Register register, UserId user, Browser browser, boolean proved) {
        Optional<Account> account = register.credentials().find(user);
        if (account.isEmpty() || account.get().totp() == null)
            return new Outcome.In(user, entrance.admit(register, user, browser, proved));
        Token step = Token.fresh();
        Instant expires = entrance.now().plus(SECOND_STEP_ALIVE);
        register.codes().keep(Codes.Kind.SECOND_STEP, step.hash(), new Codes.Code(user, proved ? PROVED : "", expires));
        return new Outcome.CodeWanted(step);
    }

    /** A wrong code leaves the step open, so that it can be typed again; the limits bound how often. */
    public Outcome bySecondStep(Token step, String code, Browser browser) {
        Instant now = entrance.now();
        Optional<Codes.Code> first = entrance.accounts.atomically(
                register -> register.codes().look(Codes.Kind.SECOND_STEP, step.hash(), now));
        Optional<UserId> user = first.map(Codes.Code::user);
        if (user.isEmpty()) {
            limits.tryFrom(browser);
            return new Outcome.Refused();
        }
        limits.tryAt(user.get(), browser);
        boolean proved = first.get().detail().equals(PROVED);
        return entrance.accounts.atomically(register -> {
            if (!secondStep.uses(register, user.get(), code)) return new Outcome.CodeWanted(step);
            if (register.codes().take(Codes.Kind.SECOND_STEP, step.hash(), now).isEmpty()) return new Outcome.Refused();
            return new Outcome.In(user.get(), entrance.admit(register, user.get(), browser, proved));
        });
    }

    /** How asking again went. */
    public sealed interface Proof {
        record Shown(Token session) implements Proof {}

        record WrongPassword() implements Proof {}

        record WrongCode() implements Proof {}
    }

    /**
     * What is worth asking again for opens for a while, to a new key of the session: by the password, and by the second step
     * too where the account has one.
     */
    public Proof prove(Session session, String password, String code, Browser browser) {
        limits.tryAt(session.user(), browser);
        String hash = entrance.accounts
                .atomically(register -> register.credentials().find(session.user()))
                .map(Account::password)
                .orElse(null);
        if (!passwords.matches(password, hash)) return new Proof.WrongPassword();
        return entrance.accounts.atomically(register -> {
            boolean asksForCode = register.credentials()
                    .find(session.user())
                    .filter(it -> it.totp() != null)
                    .isPresent();
            if (asksForCode && !secondStep.uses(register, session.user(), code)) return new Proof.WrongCode();
            return new Proof.Shown(entrance.prove(register, session));
        });
    }

    public void logOut(Session session) {
        entrance.accounts.atomically(register -> register.sessions().end(session.user(), session.id()));
    }

    public void logOutEverywhere(Session session) {
        entrance.accounts.atomically(register -> {
            register.sessions().endAll(session.user(), null);
            return true;
        });
    }
}
