package kharcha.signin;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Register;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Token;

/**
 * How a chat and an account find each other: a code from the web is typed in the chat, or a link from the chat is opened on the
 * web. Both work for ten minutes, and once.
 */
public final class ChatLinks {
    private static final Duration ALIVE = Duration.ofMinutes(10);
    /** Without letters and digits that are taken for each other. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Entrance entrance;
    private final Limits limits;
    private final String publicUrl;

    ChatLinks(Entrance entrance, Limits limits, URI publicUrl) {
        this.entrance = entrance;
        this.limits = limits;
        this.publicUrl = publicUrl.toString();
    }

    /** How linking a chat went. */
    public enum Linking {
        LINKED,
        /** The chat leads to that account already. */
        ALREADY,
        UNKNOWN_CODE
    }

    /** A code like ABCD-EFGH for that account; the one before it works no more. */
    public String code(Session session) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        entrance.accounts.atomically(register -> {
            register.codes().drop(session.user(), Codes.Kind.LINK_CHAT);
            register.codes()
                    .keep(
                            Codes.Kind.LINK_CHAT,
                            Hashes.of(code.toString()),
                            new Codes.Code(session.user(), "", entrance.now().plus(ALIVE)));
            return true;
        });
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** What a code that was typed would do. */
    public sealed interface Asking {
        /**
         * @param address of the account, told to who may not be its owner: "a…@example.org"; empty when it has none
         * @param bringsBook whether what was booked in the chat moves there
         */
        record LeadsTo(Optional<String> address, boolean bringsBook) implements Asking {}

        /** The chat leads to that account already. */
        record Already() implements Asking {}

        record UnknownCode() implements Asking {}
    }

    /**
     * From now on the code is this chat's alone: it stands in what the chat remembers, and whoever reads it there can do nothing
     * with it elsewhere.
     */
    public Asking ask(Identity chat, String typed) {
        limits.codeIn(chat);
        String code = plain(typed);
        String own = bound(chat, code);
        return entrance.accounts.atomically(register -> {
            Codes codes = register.codes();
            codes.take(Codes.Kind.LINK_CHAT, Hashes.of(code), entrance.now())
                    .ifPresent(made -> codes.keep(Codes.Kind.LINK_CHAT, own, made));
            return codes.look(Codes.Kind.LINK_CHAT, own, entrance.now())
                    .map(Codes.Code::user)
                    .map(account -> asking(register, chat, account))
                    .orElseGet(Asking.UnknownCode::new);
        });
    }

    private static Asking asking(Register register, Identity chat, UserId account) {
        Optional<UserId> before = register.identities().find(chat);
        if (before.filter(account::equals).isPresent()) return new Asking.Already();
        Optional<String> address =
                register.credentials().find(account).map(Account::email).map(EmailAddress::masked);
        return new Asking.LeadsTo(
                address, before.filter(it -> bringsBook(register, it)).isPresent());
    }

    /** A book that has an account of its own stays with it; only the chat leaves it. */
    private static boolean bringsBook(Register register, UserId user) {
        return register.credentials().find(user).isEmpty();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String bound(Identity chat, String code) {
        return Hashes.of(code + "\n" + chat.kind() + "\n" + chat.key());
    }

    /** After a yes: from now on that chat leads to the account that made the code it asked about; the book it had moves over. */
    public Linking link(Identity chat, String typed) {
        String own = bound(chat, plain(typed));
        return entrance.accounts.atomically(register -> register.codes()
                .take(Codes.Kind.LINK_CHAT, own, entrance.now())
                .map(Codes.Code::user)
                .map(account -> lead(register, chat, account))
                .orElse(Linking.UNKNOWN_CODE));
    }

    private Linking lead(Register register, Identity chat, UserId account) {
        Optional<UserId> before = register.identities().find(chat);
        if (before.filter(account::equals).isPresent()) return Linking.ALREADY;
        if (before.isPresent() && bringsBook(register, before.get()))
            register.moves().begin(before.get(), account, entrance.now());
        register.identities().redirect(chat, account);
        entrance.tell(register, account, "A chat was linked to your account.");
        return Linking.LINKED;
    }

    /** From now on that chat has a book of its own again. False when it leads to no account. */
    public boolean unlink(Identity chat) {
        return entrance.accounts.atomically(register -> {
            Optional<UserId> account = register.identities()
                    .find(chat)
                    .filter(user -> register.credentials().find(user).isPresent());
            if (account.isEmpty() || !register.identities().remove(account.get(), chat)) return false;
            entrance.tell(register, account.get(), "A chat was unlinked from your account.");
            return true;
        });
    }

    /** An address that logs that user in on the web, after a question there. */
    public String signInLink(UserId user) {
        Token code = Token.fresh();
        entrance.accounts.atomically(register -> {
            register.codes().drop(user, Codes.Kind.SIGN_IN);
            register.codes()
                    .keep(
                            Codes.Kind.SIGN_IN,
                            code.hash(),
                            new Codes.Code(user, "", entrance.now().plus(ALIVE)));
            return true;
        });
        return publicUrl + "/signin?code=" + code.reveal();
    }

    public boolean isAlive(Token code) {
        return entrance.accounts
                .atomically(register -> register.codes().look(Codes.Kind.SIGN_IN, code.hash(), entrance.now()))
                .isPresent();
    }

    /**
     * Logs in by such a link, after a second step where the account has one. The link counts as a proof only for who has no
     * other: a book that was begun in a chat must get its first password or passkey somehow.
     */
    public LogIn.Outcome signIn(Token code, Browser browser) {
        limits.tryFrom(browser);
        return entrance.accounts.atomically(register -> register.codes()
                .take(Codes.Kind.SIGN_IN, code.hash(), entrance.now())
                .map(Codes.Code::user)
                .map(user -> LogIn.admit(entrance, register, user, browser, hasNoOther(register, user)))
                .orElseGet(LogIn.Outcome.Refused::new));
    }

    private static boolean hasNoOther(Register register, UserId user) {
        return register.credentials().find(user).isEmpty();
    }
}
