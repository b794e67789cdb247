package kharcha.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Token (RFC 7519) that somebody shows, read, or one that proves no more than that its sender knows a secret. The algorithm is the caller's choice, never the token's: a token that
 * names another, or none, is not even looked at (RFC 8725, sections 2.1 and 3.1).
 */
public final class SignedToken {
    private static final int LONGEST = 4000;

    /** How far two clocks may be apart. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** What became of it. */
    public sealed interface Reading {
        /** @param expires null: it does not say */
        record Good(
                String subject,
                List<String> audience,
                @Nullable Instant expires) implements Reading {}

        /** Signed as it should be, and over. */
        record Expired() implements Reading {}

        record Wrong() implements Reading {}
    }

    private SignedToken() {}

    /** HS256, with the secrets' text as key, of 32 bytes or more. */
    public static Reading bySecret(String token, Secrets secrets, Instant now) {
        Reading reading = new Reading.Wrong();
        for (Secret secret : secrets.all()) {
            Reading one = bySecret(token, secret, now);
            if (!(one instanceof Reading.Wrong)) reading = one;
        }
        return reading;
    }

    private static Reading bySecret(String token, Secret secret, Instant now) {
        try {
            byte[] key = secret.reveal().getBytes(StandardCharsets.UTF_8);
            return read(token, JWSAlgorithm.HS256, new MACVerifier(key), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("a secret of fewer than 32 bytes", e);
        }
    }

    /**
     * One that says nothing but when it is over.
     *
     * @param secret of 32 bytes or more
     */
    public static String until(Instant end, Secret secret) {
        try {
            JWTClaimsSet claims =
                    new JWTClaimsSet.Builder().expirationTime(Date.from(end)).build();
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret.reveal().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a secret of fewer than 32 bytes", e);
        }
    }

    /** RS256. */
    public static Reading byKey(String token, RSAPublicKey key, Instant now) {
        return read(token, JWSAlgorithm.RS256, new RSASSAVerifier(key), now);
    }

    private static Reading read(String token, JWSAlgorithm algorithm, JWSVerifier verifier, Instant now) {
        if (token.length() > LONGEST) return new Reading.Wrong();
        try {
            SignedJWT signed = SignedJWT.parse(token);
            boolean genuine = signed.getHeader().getAlgorithm().equals(algorithm) && signed.verify(verifier);
            return genuine ? inTime(signed.getJWTClaimsSet(), now) : new Reading.Wrong();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return new Reading.Wrong();
        }
    }

    private static Reading inTime(JWTClaimsSet claims, Instant now) {
        Date expires = claims.getExpirationTime();
        if (expires != null && !expires.toInstant().plus(LEEWAY).isAfter(now)) return new Reading.Expired();
        if (isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now)) return new Reading.Wrong();
        String subject = claims.getSubject();
        return new Reading.Good(
                subject == null ? "" : subject, claims.getAudience(), expires == null ? null : expires.toInstant());
    }

    private static boolean isAhead(@Nullable Date date, Instant now) {
        return date != null && date.toInstant().minus(LEEWAY).isAfter(now);
    }
}
