package kharcha.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import kharcha.account.Accounts;
import kharcha.account.Identity;
import kharcha.account.UserId;
import kharcha.web.SignedToken;
import kharcha.web.Token;

/**
 * Tokens by which a web chat of Watson's hands back who is logged in here. They hold a name that means nothing elsewhere, the same
 * for a user until it is unlinked like any chat, and end after minutes: the chat asks for the next one.
 */
public final class ChatTokens {
    /** What Watson knows a member by. No channel of an assistant can call itself so: theirs begin with "watson:". */
    public static final String KIND = "watson-member";

    private static final Duration ALIVE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final ChatKey key;
    private final String us;
    private final Clock clock;

    /** What a token tells. */
    public sealed interface Reading {
        /** @param chat leads to nobody once it was unlinked */
        record Of(Identity chat) implements Reading {}

        record Expired() implements Reading {}

        /** Not one of ours. */
        record Wrong() implements Reading {}
    }

    public ChatTokens(Accounts accounts, ChatKey key, URI publicUrl, Clock clock) {
        this.accounts = accounts;
        this.key = key;
        this.us = publicUrl.toString();
        this.clock = clock;
    }

    public ChatKey key() {
        return key;
    }

    public String issue(UserId user) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(name(user))
                .issuer(us)
                .audience(us)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ALIVE)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
        return token.serialize();
    }

    private String name(UserId user) {
        return accounts.atomically(register -> register.identities().of(user).stream()
                .filter(identity -> identity.kind().equals(KIND))
                .map(Identity::key)
                .findFirst()
                .orElseGet(() -> {
                    Identity fresh = new Identity(KIND, Token.fresh().reveal());
                    register.identities().add(user, fresh);
                    return fresh.key();
                }));
    }

    public Reading read(String token) {
        return switch (SignedToken.byKey(token, key.open(), clock.instant())) {
            case SignedToken.Reading.Good good
            when good.audience().contains(us)
                    && good.expires() != null
                    && !good.subject().isBlank() -> new Reading.Of(new Identity(KIND, good.subject()));
            case SignedToken.Reading.Expired _ -> new Reading.Expired();
            case SignedToken.Reading.Good _, SignedToken.Reading.Wrong _ -> new Reading.Wrong();
        };
    }
}
