package kharcha.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kharcha.account.PersonalToken;
import kharcha.account.PersonalTokens;
import kharcha.account.User;
import kharcha.account.UserId;
import org.jdbi.v3.core.Handle;

/** Personal tokens in PostgreSQL. A token that is used all the time is written to every few minutes only. */
record JdbiPersonalTokens(Handle handle, DirectoryTokenSql sql) implements PersonalTokens {
    private static final Duration NOTICED = Duration.ofMinutes(5);

    @Override
    public boolean add(UserId user, PersonalToken token) {
        return sql.add(user, token.hash(), token.name(), token.made(), MOST) > 0;
    }

    @Override
    public Optional<User> open(String hash, Instant now) {
        Optional<User> user = handle.createQuery(DirectoryTokenSql.OPEN)
                .bind("hash", hash)
                .execute(Together.lastRow((row, context) -> Rows.user(row)));
        if (user.isPresent()) sql.used(hash, now, now.minus(NOTICED));
        return user;
    }

    @Override
    public List<PersonalToken> of(UserId user) {
        return sql.of(user);
    }

    @Override
    public boolean revoke(UserId user, String hash) {
        return sql.revoke(user, hash) > 0;
    }
}
