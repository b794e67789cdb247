package kharcha.web;

import io.javalin.http.Context;
import kharcha.account.User;
import kharcha.account.UserId;

/** Whose book this request may open; {@link Access} has found it out before the route begins. */
public record Visitor(User user) {
    private static final String ATTRIBUTE = "visitor";

    /** @throws IllegalStateException in a route that is open to others than owners */
    public static Visitor of(Context context) {
        Visitor visitor = context.attribute(ATTRIBUTE);
        if (visitor == null) throw new IllegalStateException("this route admits people without a book");
        return visitor;
    }

    void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    public UserId id() {
        return user.id();
    }
}
