package kharcha.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kharcha.account.Account;
import kharcha.account.Accounts;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.signin.SignIn;

/**
 * The account that the demo's book belongs to: made once, and only where nobody has a book yet. It has its address only when all is
 * booked, so that what was cut off begins anew.
 */
public final class DemoAccount {
    /** Where no letter can leave this machine for. */
    static final EmailAddress EMAIL = new EmailAddress("demo@localhost");

    private static final Identity FILLING = new Identity("demo", "filling");
    private static final int GROUPS = 4;
    private static final int LETTERS_A_GROUP = 4;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Users users;
    private final Accounts accounts;
    private final SignIn signIn;

    public DemoAccount(Users users, Accounts accounts, SignIn signIn) {
        this.users = users;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /**
     * How to get in.
     *
     * @param link works once, and for a few minutes
     */
    public record Way(String link, String email, String password) {}

    /**
     * Makes and fills it, unless it is there.
     *
     * @param nobody whether there is no user at all
     * @return false when somebody has a book here, and then nothing was changed
     */
    public boolean provide(BooleanSupplier nobody, Clock clock, Consumer<User> fill) {
        Instant now = clock.instant();
        if (find().isPresent()) return true;
        users.find(FILLING).ifPresent(begun -> erase(begun, now));
        if (!nobody.getAsBoolean()) return false;
        Preferences preferences =
                new Preferences(Locale.forLanguageTag("en-IE"), clock.getZone(), Currency.getInstance("EUR"));
        User user = users.findOrCreate(FILLING, preferences);
        fill.accept(user);
        byte[] handle = new byte[32];
        RANDOM.nextBytes(handle);
        return accounts.atomically(register -> {
            register.identities().remove(user.id(), FILLING);
            return register.credentials().open(user.id(), EMAIL, handle, now);
        });
    }

    /** A new password each time, since what is kept of the one before tells nobody what it was. */
    public Way open() {
        UserId user = find().orElseThrow(() -> new IllegalStateException("there is no demo account"));
        String password = password();
        String hash = signIn.passwords().hash(password);
        accounts.atomically(register -> {
            register.credentials().password(user, hash);
            return true;
        });
        return new Way(signIn.chats().signInLink(user), EMAIL.value(), password);
    }

    private Optional<UserId> find() {
        return accounts.atomically(register -> register.credentials().find(EMAIL))
                .map(Account::user);
    }

    private void erase(User begun, Instant now) {
        accounts.atomically(register -> register.departures().ask(begun.id(), now));
        signIn.leaving().erase();
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS_A_GROUP; i++) {
            if (i > 0 && i % LETTERS_A_GROUP == 0) password.append('-');
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
