package kharcha.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Token;
import org.jspecify.annotations.Nullable;

/** What members see and change of how they get in. Each change is told by mail, in its own transaction. */
public final class AccountSettings {
    private static final Duration ALIVE = Duration.ofHours(1);

    private final Entrance entrance;
    private final Passwords passwords;
    private final Limits limits;

    AccountSettings(Entrance entrance, Passwords passwords, Limits limits) {
        this.entrance = entrance;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * All of it at one moment.
     *
     * @param account null for somebody who came from a chat and has none yet
     * @param chats the identities by which chats know this user
     */
    public record Overview(
            @Nullable Account account,
            List<Session> sessions,
            List<Passkey> passkeys,
            int recoveryCodes,
            List<Identity> chats) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    public Overview overview(UserId user) {
        return entrance.accounts.atomically(register -> new Overview(
                register.credentials().find(user).orElse(null),
                register.sessions().of(user, entrance.now()),
                register.credentials().passkeys(user),
                register.credentials().recoveryCodesLeft(user),
                register.identities().of(user).stream().filter(Identity::isChat).toList()));
    }

    public Optional<Account> account(UserId user) {
        return entrance.accounts.atomically(register -> register.credentials().find(user));
    }

    /** @param current what it was, not looked at where there was none */
    public Outcome changePassword(Session session, String current, String wanted, Browser browser) {
        limits.tryAt(session.user(), browser);
        Optional<Account> account = account(session.user());
        if (account.isEmpty()) return new Outcome.Refused("Add an e-mail address first.");
        String old = account.get().password();
        if (old != null && !passwords.matches(current, old))
            return new Outcome.Refused("This is not your present password.");
        Optional<String> weakness = passwords.weakness(wanted, account.get().email());
        if (weakness.isPresent()) return new Outcome.Refused(weakness.get());
        String hash = passwords.hash(wanted);
        return entrance.accounts.<Outcome>atomically(register -> {
            Optional<Account> still = register.credentials().find(session.user());
            if (still.isEmpty() || !Objects.equals(still.get().password(), old))
                return new Outcome.Refused("Your password was changed elsewhere just now.");
            register.credentials().password(session.user(), hash);
            entrance.closeOthers(register, session.user(), session.id());
            entrance.tell(register, session.user(), "Your password was changed. All other sessions were ended.");
            return new Outcome.Changed();
        });
    }

    /** Whether the address is free is said in the letter to it only. */
    public void askForEmail(Session session, EmailAddress wanted, Browser browser) {
        limits.letterTo(wanted, browser);
        Token code = Token.fresh();
        Instant now = entrance.now();
        entrance.accounts.atomically(register -> {
            boolean taken = register.credentials().find(wanted).isPresent();
            register.codes().drop(session.user(), Codes.Kind.CHANGE_EMAIL);
            register.codes()
                    .keep(
                            Codes.Kind.CHANGE_EMAIL,
                            code.hash(),
                            new Codes.Code(session.user(), wanted.value(), now.plus(ALIVE)));
            register.outbox()
                    .send(
                            taken
                                    ? entrance.letters.addressTaken(wanted)
                                    : entrance.letters.confirmChange(wanted, code),
                            now);
            entrance.tell(register, session.user(), "Another e-mail address for your account was asked for.");
            return true;
        });
    }

    /** The address that a link confirms. */
    public Optional<EmailAddress> addressOf(Token code) {
        return entrance.accounts
                .atomically(register -> register.codes().look(Codes.Kind.CHANGE_EMAIL, code.hash(), entrance.now()))
                .map(found -> new EmailAddress(found.detail()));
    }

    /**
     * Only who asked for the change confirms it: a press on somebody else's link must not put the own address on a stranger's
     * account, where a forgotten password would lead later. Empty when the link is used, too old, somebody else's, was never
     * one, or the address has been taken meanwhile.
     */
    public Optional<EmailAddress> confirmEmail(Session mine, Token code, Browser browser) {
        limits.tryFrom(browser);
        UserId user = mine.user();
        return entrance.accounts.atomically(register -> {
            Optional<Codes.Code> found = register.codes()
                    .look(Codes.Kind.CHANGE_EMAIL, code.hash(), entrance.now())
                    .filter(known -> user.equals(known.user()))
                    .flatMap(_ -> register.codes().take(Codes.Kind.CHANGE_EMAIL, code.hash(), entrance.now()));
            if (found.isEmpty()) return Optional.empty();
            EmailAddress wanted = new EmailAddress(found.get().detail());
            if (register.credentials().find(wanted).isPresent()) return Optional.empty();
            Optional<Account> account = register.credentials().find(user);
            if (account.isEmpty()) register.credentials().open(user, wanted, Registration.handle(), entrance.now());
            else register.credentials().email(user, wanted);
            register.codes().drop(user, Codes.Kind.RESET);
            account.map(Account::email)
                    .ifPresent(old -> register.outbox().send(entrance.letters.addressChanged(old), entrance.now()));
            return Optional.of(wanted);
        });
    }

    /** False when there is no such session. */
    public boolean end(Session mine, String id) {
        return entrance.accounts.atomically(register -> register.sessions().end(mine.user(), id));
    }

    public void endOthers(Session mine) {
        entrance.accounts.atomically(register -> {
            register.sessions().endAll(mine.user(), mine.id());
            return true;
        });
    }

    /** From now on that chat has a book of its own again. False when it is not linked here. */
    public boolean unlink(Session mine, Identity chat) {
        return entrance.accounts.atomically(register -> {
            if (!chat.isChat() || !register.identities().remove(mine.user(), chat)) return false;
            entrance.tell(register, mine.user(), "A chat was unlinked from your account.");
            return true;
        });
    }
}
