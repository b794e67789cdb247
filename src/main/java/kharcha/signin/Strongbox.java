package kharcha.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kharcha.account.UserId;
import kharcha.web.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what must be readable again, the keys of authenticator apps, so that the database alone does not tell it: sealed by
 * AES-256-GCM (NIST SP 800-38D) with a fresh nonce of 96 bits each time, for one user, so that a row copied to another user opens
 * nothing there. What was kept before there was a key is read as it stands.
 */
public final class Strongbox {
    /** How sealed bytes begin; what does not, was never sealed. */
    private static final byte[] SEALED = "sealed1:".getBytes(StandardCharsets.US_ASCII);

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKey key;

    private Strongbox(@Nullable SecretKey key) {
        this.key = key;
    }

    /** @param secret of 32 characters or more */
    public static Strongbox with(Secret secret) {
        try {
            Mac derive = Mac.getInstance("HmacSHA256");
            derive.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] key = derive.doFinal("kharcha second step".getBytes(StandardCharsets.UTF_8));
            return new Strongbox(new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Where there is no secret: everything is kept as it is. */
    public static Strongbox unlocked() {
        return new Strongbox(null);
    }

    byte[] seal(UserId owner, byte[] plain) {
        if (key == null) return plain.clone();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, owner, nonce).doFinal(plain);
            return ByteBuffer.allocate(SEALED.length + NONCE_BYTES + sealed.length)
                    .put(SEALED)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Empty when it was sealed with another secret, for another user, or was changed since. */
    Optional<byte[]> open(UserId owner, byte[] kept) {
        if (!isSealed(kept)) return Optional.of(kept);
        if (key == null) return Optional.empty();
        ByteBuffer rest = ByteBuffer.wrap(kept, SEALED.length, kept.length - SEALED.length);
        byte[] nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        byte[] sealed = new byte[rest.remaining()];
        rest.get(sealed);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, owner, nonce).doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static boolean isSealed(byte[] kept) {
        return kept.length > SEALED.length + NONCE_BYTES
                && Arrays.equals(SEALED, 0, SEALED.length, kept, 0, SEALED.length);
    }

    private static Cipher cipher(int mode, SecretKey key, UserId owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner.value()).array());
        return cipher;
    }
}
