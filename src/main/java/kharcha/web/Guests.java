package kharcha.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.Users;
import org.jspecify.annotations.Nullable;

/**
 * The people who chat without an account. A guest exists from the first message on: before it nothing is stored, neither in the
 * browser nor here. A token that we do not know is not taken over, it is replaced.
 */
public final class Guests implements Visitors {
    private static final String KIND = "guest";

    /** How long a browser keeps the cookie after the last message; browsers allow no more. */
    public static final Duration REMEMBERED = Duration.ofDays(400);

    private final Users users;
    private final Sites sites;
    private final Allowance newGuests;
    private final boolean https;

    /**
     * Who came.
     *
     * @param token what a widget on another site must keep; null where the cookie does it
     */
    public record Arrival(User user, @Nullable String token) {}

    public Guests(Users users, Sites sites, Allowance newGuests, boolean https) {
        this.users = users;
        this.sites = sites;
        this.newGuests = newGuests;
        this.https = https;
    }

    @Override
    public Optional<Visitor> find(Context context) {
        return token(context).flatMap(token -> users.find(token.identity(KIND))).map(Visitor::new);
    }

    /** The guest who speaks; a new one, with these settings, when nobody is known by that. */
    public Arrival welcome(Context context, Supplier<Preferences> preferences) {
        Optional<Token> token = token(context);
        Optional<User> known = token.flatMap(it -> users.find(it.identity(KIND)));
        if (known.isPresent()) {
            if (byCookie(context)) remember(context, token.orElseThrow());
            return new Arrival(known.get(), null);
        }
        if (!newGuests.take(context.ip()))
            throw Refusal.tooMany("Too many new guests from this address. Please try again later.");
        Token fresh = Token.fresh();
        User user = users.findOrCreate(fresh.identity(KIND), preferences.get());
        return arrived(context, user, fresh);
    }

    /** Lets this browser speak for a user who has shown another proof. */
    public void recognise(Context context, User user) {
        Token fresh = Token.fresh();
        users.add(user.id(), fresh.identity(KIND));
        remember(context, fresh);
    }

    private Arrival arrived(Context context, User user, Token token) {
        if (sites.caller(context) == Sites.Caller.WIDGET) return new Arrival(user, token.reveal());
        remember(context, token);
        return new Arrival(user, null);
    }

    private Optional<Token> token(Context context) {
        String text = byCookie(context) ? context.cookie(cookieName(https)) : Access.bearer(context);
        return text == null ? Optional.empty() : Token.of(text);
    }

    /** A bearer token goes before the cookie, and from other sites nothing else counts. */
    private boolean byCookie(Context context) {
        return sites.caller(context) == Sites.Caller.OWN
                && Access.bearer(context).isEmpty();
    }

    private void remember(Context context, Token token) {
        String cookie = cookieName(https) + "=" + token.reveal() + "; Path=/; Max-Age=" + REMEMBERED.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (https ? "; Secure" : "");
        context.res().addHeader("Set-Cookie", cookie);
    }

    public static String cookieName(boolean https) {
        return https ? "__Host-kharcha" : "kharcha";
    }
}
