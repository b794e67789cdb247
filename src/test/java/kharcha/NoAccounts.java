package kharcha;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import kharcha.account.Accounts;
import kharcha.account.Register;
import kharcha.conversation.Books;
import kharcha.signin.Limits;
import kharcha.signin.SignIn;
import kharcha.signin.Strongbox;
import kharcha.web.Allowance;

/** For tests over books in memory: nobody has an account, and whoever asks for one is told to come later. */
final class NoAccounts implements Accounts {
    private static final Limits UNBOUNDED = new Limits(
            Allowance.UNBOUNDED, Allowance.UNBOUNDED, Allowance.UNBOUNDED, Allowance.UNBOUNDED, Allowance.UNBOUNDED);

    static SignIn signIn() {
        return SignIn.of(
                new NoAccounts(),
                UNBOUNDED,
                Strongbox.unlocked(),
                URI.create("http://localhost:8080"),
                Clock.systemUTC());
    }

    @Override
    public <T> T atomically(Function<Register, T> work) {
        throw new Books.Unavailable(new IllegalStateException("no accounts here"));
    }
}
