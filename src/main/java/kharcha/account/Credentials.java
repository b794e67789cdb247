package kharcha.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts and what proves them. */
public interface Credentials {
    Optional<Account> find(UserId user);

    /** By the directory, which knows each address once. */
    Optional<Account> find(EmailAddress email);

    /** A user with an empty book. */
    UserId newUser(Preferences preferences);

    /** Gives a user an account. False when the user has one already, or somebody has that address: then nothing has changed. */
    boolean open(UserId user, @Nullable EmailAddress email, byte[] handle, Instant now);

    void password(UserId user, String hash);

    /** False when somebody else has that address; then nothing has changed. */
    boolean email(UserId user, EmailAddress email);

    /** Switches the second step on with that key and these recovery codes, or off with null and none. */
    void totp(UserId user, byte @Nullable [] key, Collection<String> recoveryHashes);

    /** Replaces all recovery codes. */
    void recovery(UserId user, Collection<String> hashes);

    /** Uses up a time step and all before it. False when it was used up already. */
    boolean useStep(UserId user, long step);

    /** Uses up a recovery code. False when there is no such code any more. */
    boolean useRecovery(UserId user, String hash);

    int recoveryCodesLeft(UserId user);

    /** The oldest first. */
    List<Passkey> passkeys(UserId user);

    /** False when some account has that credential already. */
    boolean add(UserId user, Passkey passkey);

    boolean rename(UserId user, String credential, String name);

    boolean remove(UserId user, String credential);

    void used(UserId user, String credential, long uses, Instant now);

    /** Whether that browser was used for this account before; from now on it was. */
    boolean knows(UserId user, String deviceHash, Instant now);
}
