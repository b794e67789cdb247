package kharcha.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kharcha.account.Account;
import kharcha.account.Credentials;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import org.jspecify.annotations.Nullable;

/** Accounts and what proves them; two who want one address or one credential meet at the directory's primary key. */
final class JdbiCredentials implements Credentials {
    private final JdbiRegister register;

    JdbiCredentials(JdbiRegister register) {
        this.register = register;
    }

    private AccountSql of(UserId user) {
        return register.of(user, AccountSql.class);
    }

    @Override
    public Optional<Account> find(UserId user) {
        return of(user).find(user);
    }

    @Override
    public Optional<Account> find(EmailAddress email) {
        return register.identities().find(email.identity()).flatMap(this::find);
    }

    @Override
    public UserId newUser(Preferences preferences) {
        UserId user = register.directory().newUser();
        register.of(user, UserSql.class)
                .create(
                        user,
                        preferences.locale().toLanguageTag(),
                        preferences.zone().getId(),
                        preferences.homeCurrency().getCurrencyCode());
        return user;
    }

    @Override
    public boolean open(UserId user, @Nullable EmailAddress email, byte[] handle, Instant now) {
        if (email != null && !isFree(email, user)) return false;
        if (of(user).open(user, email == null ? null : email.value(), handle, now) == 0) return false;
        return email == null || register.identities().add(user, email.identity());
    }

    /** False for one's own too: an address that leads somewhere leads to an account. */
    private boolean isFree(EmailAddress email, UserId user) {
        return register.identities()
                .find(email.identity())
                .filter(owner -> !owner.equals(user))
                .isEmpty();
    }

    @Override
    public void password(UserId user, String hash) {
        of(user).password(user, hash);
    }

    @Override
    public boolean email(UserId user, EmailAddress email) {
        if (!register.identities().add(user, email.identity())) return false;
        for (Identity known : register.identities().of(user))
            if (known.kind().equals("email") && !known.equals(email.identity()))
                register.identities().remove(user, known);
        of(user).email(user, email.value());
        return true;
    }

    @Override
    public void totp(UserId user, byte @Nullable [] key, Collection<String> recoveryHashes) {
        of(user).totp(user, key);
        recovery(user, recoveryHashes);
    }

    @Override
    public void recovery(UserId user, Collection<String> hashes) {
        AccountSql account = of(user);
        account.forgetRecovery(user);
        if (!hashes.isEmpty()) account.keepRecovery(user, hashes);
    }

    @Override
    public boolean useStep(UserId user, long step) {
        return of(user).useStep(user, step) > 0;
    }

    @Override
    public boolean useRecovery(UserId user, String hash) {
        return of(user).useRecovery(user, hash) > 0;
    }

    @Override
    public int recoveryCodesLeft(UserId user) {
        return of(user).recoveryCodes(user);
    }

    @Override
    public List<Passkey> passkeys(UserId user) {
        return of(user).passkeys(user);
    }

    @Override
    public boolean add(UserId user, Passkey passkey) {
        if (register.identities().find(passkey.identity()).isPresent()) return false;
        if (!register.identities().add(user, passkey.identity())) return false;
        of(user).add(user, passkey.credential(), passkey.publicKey(), passkey.uses(), passkey.name(), passkey.made());
        return true;
    }

    @Override
    public boolean rename(UserId user, String credential, String name) {
        return of(user).rename(user, credential, name) > 0;
    }

    @Override
    public boolean remove(UserId user, String credential) {
        if (of(user).remove(user, credential) == 0) return false;
        return register.identities().remove(user, new Identity("passkey", credential));
    }

    @Override
    public void used(UserId user, String credential, long uses, Instant now) {
        of(user).used(user, credential, uses, now);
    }

    @Override
    public boolean knows(UserId user, String deviceHash, Instant now) {
        AccountSql account = of(user);
        if (account.seen(user, deviceHash, now) > 0) return true;
        account.remember(user, deviceHash, now);
        return false;
    }
}
