package kharcha.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import kharcha.account.Session;
import kharcha.account.User;
import kharcha.account.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Whose book this request may open; {@link Access} has found it out before the route begins.
 *
 * @param session the log-in by which the visitor is known; null for a guest
 */
public record Visitor(User user, @Nullable Session session) {
    private static final String ATTRIBUTE = "visitor";

    /** A guest. */
    public Visitor(User user) {
        this(user, null);
    }

    /** @throws IllegalStateException in a route that is open to others than owners */
    public static Visitor of(Context context) {
        return perhaps(context).orElseThrow(() -> new IllegalStateException("this route admits people without a book"));
    }

    /** Empty when nobody is known; for routes that are open to newcomers. */
    public static Optional<Visitor> perhaps(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    /** As the visitor is now: back home where a trip has ended since the last message. */
    void enter(Context context, Instant now) {
        context.attribute(ATTRIBUTE, new Visitor(user.at(now), session));
    }

    public UserId id() {
        return user.id();
    }

    public boolean isGuest() {
        return session == null;
    }

    /** @throws IllegalStateException in a route that is open to others than members */
    public Session login() {
        if (session == null) throw new IllegalStateException("this route admits guests");
        return session;
    }
}
