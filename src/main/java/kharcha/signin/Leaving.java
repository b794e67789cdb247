package kharcha.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.EmailAddress;
import kharcha.account.Register;
import kharcha.account.User;
import kharcha.account.UserId;

/**
 * Deleting an account, or a guest's book. Sessions stay, so that it can be taken back by logging in; tokens and links to charts
 * stop at once and come back with it. After the grace everything is erased.
 */
public final class Leaving {
    public static final Duration GRACE = Duration.ofDays(30);

    private final Entrance entrance;

    Leaving(Entrance entrance) {
        this.entrance = entrance;
    }

    /** Asked twice, it stays with the first day. */
    public void ask(User user) {
        Instant due = entrance.now().plus(GRACE);
        entrance.accounts.atomically(register -> {
            if (!register.departures().ask(user.id(), due)) return false;
            email(register, user.id())
                    .ifPresent(to ->
                            register.outbox().send(entrance.letters.leaving(to, day(user, due)), entrance.now()));
            return true;
        });
    }

    /** False when there was nothing to take back, or it was too late. */
    public boolean takeBack(User user) {
        return entrance.accounts.atomically(register -> {
            if (!register.departures().takeBack(user.id())) return false;
            email(register, user.id())
                    .ifPresent(to -> register.outbox().send(entrance.letters.staying(to), entrance.now()));
            return true;
        });
    }

    /** Erases everybody whose grace is over; one who cannot be erased now keeps no other from it. Returns how many. */
    public int erase() {
        int erased = 0;
        RuntimeException trouble = null;
        for (UserId user :
                entrance.accounts.atomically(register -> register.departures().due(entrance.now())))
            try {
                if (erase(user)) erased++;
            } catch (RuntimeException e) {
                trouble = e;
            }
        if (trouble != null) throw trouble;
        return erased;
    }

    private boolean erase(UserId user) {
        if (!entrance.accounts.atomically(register -> begin(register, user))) return false;
        boolean more = true;
        while (more)
            more = entrance.accounts.atomically(
                    register -> register.departures().eraseSome(user));
        return true;
    }

    /** The last letter is written while the address is still known. */
    private boolean begin(Register register, UserId user) {
        Optional<EmailAddress> email = email(register, user);
        if (!register.departures().begin(user, entrance.now())) return false;
        email.ifPresent(to -> register.outbox().send(entrance.letters.erased(to), entrance.now()));
        return true;
    }

    private static Optional<EmailAddress> email(Register register, UserId user) {
        return register.credentials().find(user).map(Account::email);
    }

    /** In the user's own zone. */
    public static String day(User user, Instant due) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.UK)
                .format(due.atZone(user.preferences().zone()));
    }
}
