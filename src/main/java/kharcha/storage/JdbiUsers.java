package kharcha.storage;

import java.util.Optional;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Users in PostgreSQL. Two who ask for a new identity at the same moment meet at its primary key: the second waits for the
 * first, takes nothing, and finds what the first made.
 */
public final class JdbiUsers implements Users {
    /** One round trip: the directory says whose rows to show, and then that user's row is there to see. */
    private static final String FIND = """
        SELECT set_config('kharcha.user_id', (
          SELECT user_id::text
          FROM identities
          WHERE kind = :kind
          AND key = :key), true);
        SELECT u.*, d.due AS leaves
        FROM users u
        LEFT JOIN departures d ON d.user_id = u.user_id
        WHERE u.user_id = nullif(current_setting('kharcha.user_id', true), '')::bigint
        """;

    private final Jdbi jdbi;

    JdbiUsers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<User> find(Identity identity) {
        return Outage.told(() -> jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("kind", identity.kind())
                .bind("key", identity.key())
                .execute(Together.lastRow((row, context) -> Rows.user(row)))));
    }

    @Override
    public User findOrCreate(Identity identity, Preferences preferences) {
        return find(identity)
                .or(() -> Outage.told(() -> jdbi.inTransaction(handle -> create(handle, identity, preferences))))
                .or(() -> find(identity))
                .orElseThrow(() -> new IllegalStateException("an identity leads to no user"));
    }

    /** Whether nobody has been here yet. */
    public boolean isEmpty() {
        return Outage.told(() ->
                jdbi.<Boolean, IdentitySql, RuntimeException>withExtension(IdentitySql.class, IdentitySql::isEmpty));
    }

    @Override
    public boolean add(UserId user, Identity identity) {
        return Outage.told(() -> jdbi.inTransaction(handle -> {
            IdentitySql directory = Attached.to(handle, IdentitySql.class);
            return directory
                    .take(user, identity.kind(), identity.key())
                    .or(() -> directory.find(identity.kind(), identity.key()))
                    .filter(user::equals)
                    .isPresent();
        }));
    }

    @Override
    public void remove(Identity identity) {
        Outage.told(() ->
                jdbi.withExtension(IdentitySql.class, directory -> directory.remove(identity.kind(), identity.key())));
    }

    private static Optional<User> create(Handle handle, Identity identity, Preferences preferences) {
        Optional<UserId> taken =
                Attached.to(handle, IdentitySql.class).takeForSomebodyNew(identity.kind(), identity.key());
        taken.ifPresent(user -> {
            UserSql users = Attached.to(handle, UserSql.class);
            users.become(user);
            users.create(
                    user,
                    preferences.locale().toLanguageTag(),
                    preferences.zone().getId(),
                    preferences.homeCurrency().getCurrencyCode());
        });
        return taken.map(user -> new User(user, preferences));
    }
}
