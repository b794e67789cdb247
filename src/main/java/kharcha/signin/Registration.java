package kharcha.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Preferences;
import kharcha.account.Register;
import kharcha.account.UserId;
import kharcha.web.Refusal;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * A new account, in two steps: an address is asked for and mailed to, and whoever opens the link chooses a password or a passkey there. So
 * nobody can prepare an account for somebody else's address with a proof of their own, and what is answered, and done, is
 * the same for an address that has an account. A guest is upgraded in place: the book stays, and from then on it opens by
 * logging in only.
 */
public final class Registration {
    private static final Duration ALIVE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Entrance entrance;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Limits limits;

    Registration(Entrance entrance, Passwords passwords, Passkeys passkeys, Limits limits) {
        this.entrance = entrance;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.limits = limits;
    }

    /** How a confirmation went. */
    public sealed interface Outcome {
        record Registered(Token session) implements Outcome {}

        record Weak(String sentence) implements Outcome {}

        /** The authenticator's answer does not fit what it was asked. */
        record NoPasskey() implements Outcome {}

        /** The link is used, too old, or was never one. */
        record UnknownCode() implements Outcome {}

        /** Somebody was quicker, with another link to the same address. */
        record Taken() implements Outcome {}
    }

    /** @param guest whose book shall become the account's; null: it begins with an empty one */
    public void ask(EmailAddress email, @Nullable UserId guest, Browser browser) {
        limits.letterTo(email, browser);
        Token code = Token.fresh();
        Instant now = entrance.now();
        entrance.accounts.atomically(register -> {
            boolean known = register.credentials().find(email).isPresent();
            register.codes()
                    .keep(Codes.Kind.CONFIRM, code.hash(), new Codes.Code(guest, email.value(), now.plus(ALIVE)));
            register.outbox()
                    .send(
                            known ? entrance.letters.alreadyRegistered(email) : entrance.letters.confirm(email, code),
                            now);
            return known;
        });
    }

    /** The address that a link confirms. */
    public Optional<EmailAddress> addressOf(Token code) {
        return entrance.accounts
                .atomically(register -> register.codes().look(Codes.Kind.CONFIRM, code.hash(), entrance.now()))
                .map(found -> new EmailAddress(found.detail()));
    }

    /** Who comes by a link, and what a new user's settings are, where no guest is upgraded. */
    public record Newcomer(Token code, Preferences preferences, Browser browser) {}

    /** The account opens by a password. */
    public Outcome confirm(Newcomer newcomer, String password) {
        limits.tryFrom(newcomer.browser());
        Optional<EmailAddress> email = addressOf(newcomer.code());
        if (email.isEmpty()) return new Outcome.UnknownCode();
        Optional<String> weakness = passwords.weakness(password, email.get());
        if (weakness.isPresent()) return new Outcome.Weak(weakness.get());
        String hash = passwords.hash(password);
        return open(newcomer, handle(), (register, user) -> {
            register.credentials().password(user, hash);
            return true;
        });
    }

    /** What makes the passkey by which an account shall open; empty when the link is used, too old, or was never one. */
    public Optional<Passkeys.Question> askForPasskey(Token code, Browser browser) {
        return addressOf(code).map(email -> passkeys.askForFirst(email, browser));
    }

    /** The account opens by that passkey alone. */
    public Outcome confirm(Newcomer newcomer, Token ticket, String answer) {
        limits.tryFrom(newcomer.browser());
        if (addressOf(newcomer.code()).isEmpty()) return new Outcome.UnknownCode();
        return passkeys.made(ticket, null, answer, newcomer.browser().name())
                .map(made -> open(
                        newcomer,
                        made.handle(),
                        (register, user) -> register.credentials().add(user, made.passkey())))
                .orElseGet(Outcome.NoPasskey::new);
    }

    /** What opens the account from now on. False when it cannot; then nothing has changed. */
    private interface Proof {
        boolean keep(Register register, UserId user);
    }

    private Outcome open(Newcomer newcomer, byte[] handle, Proof proof) {
        return entrance.accounts.atomically(register -> register.codes()
                .take(Codes.Kind.CONFIRM, newcomer.code().hash(), entrance.now())
                .map(found -> open(register, found, newcomer, handle, proof))
                .orElseGet(Outcome.UnknownCode::new));
    }

    private Outcome open(Register register, Codes.Code found, Newcomer newcomer, byte[] handle, Proof proof) {
        EmailAddress email = new EmailAddress(found.detail());
        if (register.credentials().find(email).isPresent()) return new Outcome.Taken();
        UserId user = upgraded(register, found.user(), newcomer.preferences());
        if (!register.credentials().open(user, email, handle, entrance.now()))
            throw new IllegalStateException("an address was free and then was not");
        // What was done so far is taken back with it; the link works on.
        if (!proof.keep(register, user)) throw new Refusal(422, "no_passkey", "This passkey cannot be used here.");
        // The browser with which somebody has just registered is no news.
        Browser browser = newcomer.browser();
        register.credentials().knows(user, browser.deviceHash(), entrance.now());
        return new Outcome.Registered(entrance.admit(register, user, browser, true));
    }

    /**
     * From now on the cookie and the recovery links that opened a guest's book open nothing, and a deletion that was asked for
     * before is taken back: who opens the link need not be who asked for it.
     */
    static UserId upgraded(Register register, @Nullable UserId guest, Preferences preferences) {
        if (guest == null || !isGuest(register, guest))
            return register.credentials().newUser(preferences);
        register.departures().takeBack(guest);
        register.identities().remove(guest, "guest");
        register.identities().remove(guest, "recovery");
        return guest;
    }

    /** No more so when the book has gone elsewhere meanwhile, or is on its way. */
    private static boolean isGuest(Register register, UserId user) {
        return register.credentials().find(user).isEmpty()
                && register.moves().find(user).isEmpty()
                && register.identities().of(user).stream()
                        .anyMatch(it -> it.kind().equals("guest"));
    }

    static byte[] handle() {
        byte[] handle = new byte[32];
        RANDOM.nextBytes(handle);
        return handle;
    }
}
