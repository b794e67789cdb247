package kharcha.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key pair whose private half an authenticator keeps.
 *
 * @param credential its id, in base64url
 * @param publicKey in COSE, as the authenticator handed it over
 * @param uses how often it was used, as the authenticator counts; 0 where it does not count
 * @param name what the user calls it
 */
public record Passkey(
        String credential,
        byte[] publicKey,
        long uses,
        String name,
        Instant made,
        @Nullable Instant used) {
    /** What the directory knows it by. */
    public Identity identity() {
        return new Identity("passkey", credential);
    }
}
