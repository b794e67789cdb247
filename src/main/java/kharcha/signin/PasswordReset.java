package kharcha.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Register;
import kharcha.account.UserId;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/** A new password for who forgot the old one, by mail. It ends every session, but logs nobody in and skips no second step. */
public final class PasswordReset {
    private static final Duration ALIVE = Duration.ofHours(1);

    private final Entrance entrance;
    private final Passwords passwords;
    private final Limits limits;

    PasswordReset(Entrance entrance, Passwords passwords, Limits limits) {
        this.entrance = entrance;
        this.passwords = passwords;
        this.limits = limits;
    }

    public enum Outcome {
        CHANGED,
        UNKNOWN_CODE
    }

    /** The answer and the work are the same whether there is such an account or not; the letter says which. */
    public void ask(EmailAddress email, Browser browser) {
        limits.letterTo(email, browser);
        Token code = Token.fresh();
        Instant now = entrance.now();
        entrance.accounts.atomically(register -> {
            @Nullable
            UserId user = register.credentials().find(email).map(Account::user).orElse(null);
            register.codes().keep(Codes.Kind.RESET, code.hash(), new Codes.Code(user, email.value(), now.plus(ALIVE)));
            register.outbox()
                    .send(
                            user == null ? entrance.letters.nothingToReset(email) : entrance.letters.reset(email, code),
                            now);
            return true;
        });
    }

    /** Whose password a link changes. */
    public Optional<EmailAddress> addressOf(Token code) {
        return entrance.accounts
                .atomically(register -> register.codes().look(Codes.Kind.RESET, code.hash(), entrance.now()))
                .filter(found -> found.user() != null)
                .map(found -> new EmailAddress(found.detail()));
    }

    /** What is wrong with that password, in a sentence. */
    public Optional<String> weakness(String password, EmailAddress email) {
        return passwords.weakness(password, email);
    }

    public Outcome choose(Token code, String password, Browser browser) {
        limits.tryFrom(browser);
        if (addressOf(code).isEmpty()) return Outcome.UNKNOWN_CODE;
        String hash = passwords.hash(password);
        return entrance.accounts.atomically(register -> {
            Optional<UserId> user = register.codes()
                    .take(Codes.Kind.RESET, code.hash(), entrance.now())
                    .map(Codes.Code::user);
            if (user.isEmpty()) return Outcome.UNKNOWN_CODE;
            register.credentials().password(user.get(), hash);
            entrance.closeOthers(register, user.get(), "");
            tell(register, user.get());
            return Outcome.CHANGED;
        });
    }

    private void tell(Register register, UserId user) {
        WaysIn.Others others = WaysIn.others(register, user);
        register.credentials()
                .find(user)
                .map(Account::email)
                .ifPresent(email -> register.outbox()
                        .send(
                                entrance.letters.passwordReset(email, others.isEmpty() ? "" : others.inWords()),
                                entrance.now()));
    }
}
