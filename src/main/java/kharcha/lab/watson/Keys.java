package kharcha.lab.watson;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Identity and access: an API key buys a token, and a token or the key itself opens the rest. */
final class Keys {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String GRANT = "urn:ibm:params:oauth:grant-type:apikey";

    private final String key;
    private final Clock clock;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    record Token(
            String accessToken, String refreshToken, String tokenType, long expiresIn, long expiration, String scope) {}

    record Refused(String errorCode, String errorMessage) {}

    Keys(String key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** {@code POST /identity/token}, a form. */
    void token(Context context) {
        if (!GRANT.equals(context.formParam("grant_type"))) {
            Wire.camel(context, 400, new Refused("BXNIM0118E", "Unsupported grant type."));
            return;
        }
        if (!key.equals(context.formParam("apikey"))) {
            Wire.camel(context, 400, new Refused("BXNIM0415E", "Provided API key could not be found."));
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        Wire.answer(
                context,
                200,
                new Token(
                        token,
                        "not_supported",
                        "Bearer",
                        LIFE.toSeconds(),
                        clock.instant().plus(LIFE).getEpochSecond(),
                        "ibm openid"));
    }

    void check(Context context) {
        String given = String.valueOf(context.header("Authorization"));
        String basic = "Basic " + Base64.getEncoder().encodeToString(("apikey:" + key).getBytes(Wire.UTF_8));
        if (given.equals(basic) || (given.startsWith("Bearer ") && tokens.contains(given.substring(7)))) return;
        throw new Complaint(401, "Unauthorized");
    }

    /** As when they are revoked: who holds one believes it good. */
    void revoke() {
        tokens.clear();
    }
}
