package kharcha.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Passkey;
import kharcha.account.UserId;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** A user's account and what proves it. */
interface AccountSql {
    @SqlQuery("""
        SELECT user_id, email, password, handle, totp, since
        FROM accounts
        WHERE user_id = :user
        """)
    Optional<Account> find(UserId user);

    @SqlUpdate("""
        INSERT INTO accounts (user_id, email, handle, since)
        VALUES (:user, :email, :handle, :now)
        ON CONFLICT DO NOTHING
        """)
    int open(UserId user, @Nullable String email, byte[] handle, Instant now);

    @SqlUpdate("""
        UPDATE accounts
        SET password = :hash
        WHERE user_id = :user
        """)
    void password(UserId user, String hash);

    @SqlUpdate("""
        UPDATE accounts
        SET email = :email
        WHERE user_id = :user
        """)
    void email(UserId user, String email);

    @SqlUpdate("""
        UPDATE accounts
        SET totp = :key,
        totp_step = 0
        WHERE user_id = :user
        """)
    void totp(UserId user, byte @Nullable [] key);

    @SqlUpdate("""
        UPDATE accounts
        SET totp_step = :step
        WHERE user_id = :user
        AND totp_step < :step
        """)
    int useStep(UserId user, long step);

    @SqlUpdate("""
        DELETE FROM recovery_codes
        WHERE user_id = :user
        """)
    void forgetRecovery(UserId user);

    @SqlBatch("""
        INSERT INTO recovery_codes (user_id, hash)
        VALUES (:user, :hash)
        """)
    void keepRecovery(UserId user, Collection<String> hash);

    @SqlUpdate("""
        DELETE FROM recovery_codes
        WHERE user_id = :user
        AND hash = :hash
        """)
    int useRecovery(UserId user, String hash);

    @SqlQuery("""
        SELECT count(*)
        FROM recovery_codes
        WHERE user_id = :user
        """)
    int recoveryCodes(UserId user);

    @SqlQuery("""
        SELECT credential, public_key, uses, name, made, used
        FROM passkeys
        WHERE user_id = :user
        ORDER BY made, credential
        """)
    List<Passkey> passkeys(UserId user);

    @SqlUpdate("""
        INSERT INTO passkeys (user_id, credential, public_key, uses, name, made)
        VALUES (:user, :credential, :publicKey, :uses, :name, :made)
        """)
    void add(UserId user, String credential, byte[] publicKey, long uses, String name, Instant made);

    @SqlUpdate("""
        UPDATE passkeys
        SET name = :name
        WHERE user_id = :user
        AND credential = :credential
        """)
    int rename(UserId user, String credential, String name);

    @SqlUpdate("""
        DELETE FROM passkeys
        WHERE user_id = :user
        AND credential = :credential
        """)
    int remove(UserId user, String credential);

    @SqlUpdate("""
        UPDATE passkeys
        SET uses = :uses,
        used = :now
        WHERE user_id = :user
        AND credential = :credential
        """)
    void used(UserId user, String credential, long uses, Instant now);

    @SqlUpdate("""
        UPDATE devices
        SET seen = :now
        WHERE user_id = :user
        AND hash = :hash
        """)
    int seen(UserId user, String hash, Instant now);

    @SqlUpdate("""
        INSERT INTO devices (user_id, hash, seen)
        VALUES (:user, :hash, :now)
        ON CONFLICT DO NOTHING
        """)
    void remember(UserId user, String hash, Instant now);
}
