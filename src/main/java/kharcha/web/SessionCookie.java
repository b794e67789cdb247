package kharcha.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kharcha.account.Accounts;
import kharcha.account.Session;
import kharcha.account.Sessions;

/**
 * Who is logged in, by the cookie that holds the session's key. The key is a new one with each log-in, and changes about once a
 * day while it is used, so that one that leaked long ago opens nothing.
 */
public final class SessionCookie {
    private static final String ATTRIBUTE = "session";
    private static final Duration KEY_KEPT = Duration.ofDays(1);
    private static final Duration NOTICED = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Clock clock;
    private final boolean https;

    public SessionCookie(Accounts accounts, Clock clock, boolean https) {
        this.accounts = accounts;
        this.clock = clock;
        this.https = https;
    }

    /** With {@code __Host-} a browser takes it from this very host only, over https, for the whole site. */
    public static String name(boolean https) {
        return https ? "__Host-kharcha-session" : "kharcha-session";
    }

    /** Empty when the request shows no key, or one that opens nothing. */
    Optional<Visitor> find(Context context) {
        Optional<Visitor> known = context.attribute(ATTRIBUTE);
        if (known != null) return known;
        String cookie = context.cookie(name(https));
        Optional<Visitor> found =
                cookie == null ? Optional.empty() : Token.of(cookie).flatMap(key -> visitor(context, key));
        context.attribute(ATTRIBUTE, found);
        return found;
    }

    private Optional<Visitor> visitor(Context context, Token key) {
        Instant now = clock.instant();
        Optional<Sessions.Found> found =
                accounts.atomically(register -> register.sessions().find(key.hash(), now));
        found.ifPresent(it -> keepUp(context, key, it, now));
        return found.map(it -> new Visitor(it.user(), it.session()));
    }

    private void keepUp(Context context, Token key, Sessions.Found found, Instant now) {
        Session session = found.session();
        boolean changing = found.keyMade().plus(KEY_KEPT).isBefore(now);
        if (!changing && session.used().plus(NOTICED).isAfter(now)) return;
        Token fresh = Token.fresh();
        boolean changed = accounts.atomically(register -> {
            register.sessions().touch(session.user(), session.id(), now);
            return changing && register.sessions().changeKey(session, key.hash(), fresh.hash(), now);
        });
        if (changed) give(context, fresh);
    }

    /** From the next request on, this browser is logged in by that key. */
    public void give(Context context, Token key) {
        set(context, key.reveal(), Session.LONGEST);
    }

    public void drop(Context context) {
        set(context, "", Duration.ZERO);
    }

    private void set(Context context, String value, Duration age) {
        context.res()
                .addHeader(
                        "Set-Cookie",
                        name(https) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                                + (https ? "; Secure" : ""));
    }
}
