package kharcha.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** A number by which a browser is known again after logging out: it opens nothing, it only makes a new device worth a letter. */
public final class DeviceCookie {
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final String name;
    private final boolean https;

    public DeviceCookie(boolean https) {
        this.name = https ? "__Host-kharcha-device" : "kharcha-device";
        this.https = https;
    }

    /** The hash of that number; a browser without one gets it with this answer. */
    public String know(Context context) {
        String cookie = context.cookie(name);
        Optional<Token> known = cookie == null ? Optional.empty() : Token.of(cookie);
        Token token = known.orElseGet(Token::fresh);
        if (known.isEmpty())
            context.res()
                    .addHeader(
                            "Set-Cookie",
                            name + "=" + token.reveal() + "; Path=/; Max-Age=" + REMEMBERED.toSeconds()
                                    + "; HttpOnly; SameSite=Lax" + (https ? "; Secure" : ""));
        return token.hash();
    }
}
