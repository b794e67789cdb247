package kharcha.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import kharcha.account.Identity;

/** 256 random bits that prove who somebody is. Kharcha keeps only their hash, so a stolen database opens nobody's book. */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private Token(String value) {
        this.value = value;
    }

    public static Token fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text cannot be a token of ours. */
    public static Optional<Token> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** What the database knows of it. */
    public String hash() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.sha256(value));
    }

    /** What the directory knows of it. */
    public Identity identity(String kind) {
        return new Identity(kind, hash());
    }

    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(token)";
    }
}
