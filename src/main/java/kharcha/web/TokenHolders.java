package kharcha.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import kharcha.account.Accounts;

/** Programs that show a personal token of a member's. */
public final class TokenHolders implements Visitors {
    private final Accounts accounts;
    private final Clock clock;

    public TokenHolders(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Visitor> find(Context context) {
        return Token.of(Access.bearer(context))
                .flatMap(token ->
                        accounts.atomically(register -> register.tokens().open(token.hash(), clock.instant())))
                .map(Visitor::new);
    }
}
