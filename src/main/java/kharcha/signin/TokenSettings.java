package kharcha.signin;

import java.util.List;
import java.util.Optional;
import kharcha.account.PersonalToken;
import kharcha.account.Session;
import kharcha.account.UserId;
import kharcha.web.Token;

/** Members' personal tokens. A new one is told by mail, and shown once: here only its hash is kept. */
public final class TokenSettings {
    private final Entrance entrance;

    TokenSettings(Entrance entrance) {
        this.entrance = entrance;
    }

    /** The newest first. */
    public List<PersonalToken> of(UserId user) {
        return entrance.accounts.atomically(register -> register.tokens().of(user));
    }

    /** Empty when there are too many already. */
    public Optional<Token> make(Session mine, String name) {
        Token token = Token.fresh();
        return entrance.accounts.atomically(register -> {
            PersonalToken kept = new PersonalToken(token.hash(), name, entrance.now(), null);
            if (!register.tokens().add(mine.user(), kept)) return Optional.empty();
            entrance.tell(register, mine.user(), "A personal token was made, by which a program can use your book.");
            return Optional.of(token);
        });
    }

    /** False when there is none of that hash. */
    public boolean revoke(Session mine, String hash) {
        return entrance.accounts.atomically(register -> register.tokens().revoke(mine.user(), hash));
    }
}
