package kharcha.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import kharcha.account.Identity;
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
    private final SessionCookie sessions;
    private final Sites sites;
    private final SiteVisitors visitors;
    private final Allowance newGuests;
    private final boolean https;

    /**
     * Who came.
     *
     * @param token what a widget on another site must keep; null where the cookie does it
     * @param member whether it is somebody who is logged in
     * @param visitor by which another site knows whom it vouches for; null for others
     */
    public record Arrival(
            User user,
            @Nullable String token,
            boolean member,
            @Nullable Identity visitor) {}

    public Guests(
            Users users,
            SessionCookie sessions,
            Sites sites,
            SiteVisitors visitors,
            Allowance newGuests,
            boolean https) {
        this.users = users;
        this.sessions = sessions;
        this.sites = sites;
        this.visitors = visitors;
        this.newGuests = newGuests;
        this.https = https;
    }

    /** Who is logged in goes before the guest of the same browser. */
    @Override
    public Optional<Visitor> find(Context context) {
        return member(context).or(() -> guest(context).map(Visitor::new));
    }

    private Optional<Visitor> member(Context context) {
        return byCookie(context) ? sessions.find(context) : Optional.empty();
    }

    /** The guest of this browser, whoever is logged in. */
    public Optional<User> guest(Context context) {
        return token(context).flatMap(token -> users.find(token.identity(KIND)));
    }

    /** Whose chat this is: also of a site's visitor, who gets no further than the chat. */
    public Optional<User> chatting(Context context) {
        if (SiteVisitors.isOne(Access.bearer(context))) return users.find(visitors.find(Access.bearer(context)));
        return find(context).map(Visitor::user);
    }

    /** Who speaks: the member or the guest; a new guest, with these settings, when nobody is known by that. */
    public Arrival welcome(Context context, Supplier<Preferences> preferences) {
        Optional<Visitor> member = member(context);
        if (member.isPresent()) return new Arrival(member.get().user(), null, true, null);
        if (SiteVisitors.isOne(Access.bearer(context))) {
            Identity visitor = visitors.find(Access.bearer(context));
            return new Arrival(users.findOrCreate(visitor, preferences.get()), null, false, visitor);
        }
        Optional<Token> token = token(context);
        Optional<User> known = token.flatMap(it -> users.find(it.identity(KIND)));
        if (known.isPresent()) {
            if (byCookie(context)) remember(context, token.orElseThrow());
            return new Arrival(known.get(), null, false, null);
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
        if (sites.caller(context) == Sites.Caller.WIDGET) return new Arrival(user, token.reveal(), false, null);
        remember(context, token);
        return new Arrival(user, null, false, null);
    }

    private Optional<Token> token(Context context) {
        String text = byCookie(context) ? context.cookie(cookieName(https)) : Access.bearer(context);
        return text == null ? Optional.empty() : Token.of(text);
    }

    /** A bearer token goes before the cookie, and from other sites nothing else counts. */
    private boolean byCookie(Context context) {
        return (sites.caller(context) == Sites.Caller.OWN || sites.isArrival(context))
                && Access.bearer(context).isEmpty();
    }

    /** What opened the guest's book in this browser opens it no more; the book stays. */
    public void forget(Context context) {
        token(context).map(token -> token.identity(KIND)).ifPresent(users::remove);
        if (context.cookie(cookieName(https)) != null)
            context.res()
                    .addHeader(
                            "Set-Cookie",
                            cookieName(https) + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
                                    + (https ? "; Secure" : ""));
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
