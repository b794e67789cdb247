package kharcha.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import kharcha.account.Accounts;
import kharcha.web.Buckets;

/** All ways in, wired together. */
public record SignIn(
        Registration registration,
        LogIn logIn,
        PasswordReset reset,
        AccountSettings settings,
        SecondStep secondStep,
        Passkeys passkeys,
        ChatLinks chats,
        TokenSettings tokens,
        WaysIn ways,
        Leaving leaving,
        Passwords passwords) {
    /** Each hash takes 19 MiB and one core for some hundredths of a second. */
    private static final int HASHES_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** @param strongbox for what must be readable again */
    public static SignIn of(Accounts accounts, Limits limits, Strongbox strongbox, URI publicUrl, Clock clock) {
        Entrance entrance = new Entrance(accounts, new Letters(publicUrl), clock);
        Passwords passwords = new Passwords(HASHES_AT_ONCE);
        SecondStep secondStep = new SecondStep(entrance, limits, strongbox);
        Passkeys passkeys = new Passkeys(entrance, limits, new Buckets(60, Duration.ofMinutes(1)), publicUrl);
        return new SignIn(
                new Registration(entrance, passwords, passkeys, limits),
                new LogIn(entrance, passwords, secondStep, limits),
                new PasswordReset(entrance, passwords, limits),
                new AccountSettings(entrance, passwords, limits),
                secondStep,
                passkeys,
                new ChatLinks(entrance, limits, publicUrl),
                new TokenSettings(entrance),
                new WaysIn(entrance),
                new Leaving(entrance),
                passwords);
    }
}
