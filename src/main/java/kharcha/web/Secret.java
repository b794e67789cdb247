package kharcha.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret of the service: compared in constant time, and never written by accident. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        if (value.isBlank()) throw new IllegalArgumentException("a secret cannot be empty");
        this.value = value;
    }

    /** How long it takes says nothing about the secret, not even its length. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(sha256(value), sha256(candidate));
    }

    /** For the one who has to hand it on, to a database for instance. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
