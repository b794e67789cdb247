package kharcha.account;

import java.util.Optional;

/** The people Kharcha knows. Outside any user's own transaction: this is how a transaction learns whose it is. */
public interface Users {
    Optional<User> find(Identity identity);

    /** The user of that identity; made with these settings when there is none, once however many ask at the same moment. */
    User findOrCreate(Identity identity, Preferences preferences);

    /** Gives a user one more identity. False when another user has it already, and then nothing has changed. */
    boolean add(UserId user, Identity identity);

    /** From now on the identity leads nowhere. */
    void remove(Identity identity);
}
