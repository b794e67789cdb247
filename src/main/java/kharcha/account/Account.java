package kharcha.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What proves that somebody is a user: an e-mail address with a password, passkeys, or both.
 *
 * @param email null for an account that was made with a passkey alone
 * @param password its Argon2id hash; null: there is none
 * @param handle what authenticators call this account: random, so that it tells nothing
 * @param totp the key that an authenticator app shares; null: no second step
 */
public record Account(
        UserId user,
        @Nullable EmailAddress email,
        @Nullable String password,
        byte[] handle,
        byte @Nullable [] totp,
        Instant since) {}
