package kharcha.channel.webchat;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.Users;
import kharcha.channel.FirstPreferences;
import kharcha.web.About;
import kharcha.web.Allowance;
import kharcha.web.Described;
import kharcha.web.Json;
import kharcha.web.JsonBody;
import kharcha.web.Operation;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.SiteVisitors;
import org.jspecify.annotations.Nullable;

/** Where a site hands in its own signed-in visitor, so that the widget there opens that person's book and no guest's. */
public final class VisitorDoor implements Described {
    private static final int BODY_LIMIT = 6000;

    private final SiteVisitors visitors;
    private final Users users;
    private final FirstPreferences first;
    private final Allowance tries;

    @About("A visitor of a site that shows the widget.")
    record Handed(
            @About("A JSON Web Token that the site signed: HS256, the user as sub, and exp within ten minutes.")
            String token,

            @About("The time zone of somebody new.") @Nullable
            String timezone,

            @About("The language of somebody new.") @Nullable
            String locale) {}

    @About("A visitor who was let in.")
    record Admitted(
            @About("The widget's bearer token from now on, for half a day.")
            String visitorToken) {}

    /** @param tries how many visitors an address may bring */
    public VisitorDoor(SiteVisitors visitors, Users users, FirstPreferences first, Allowance tries) {
        this.visitors = visitors;
        this.users = users;
        this.first = first;
        this.tries = tries;
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.post(
                "/api/visitor",
                Role.GUEST,
                "visitor",
                "Lets in a visitor for whom the site of the widget vouches.",
                Handed.class,
                Admitted.class,
                this::admit));
    }

    private void admit(Context context) {
        if (!tries.take(context.ip())) throw Refusal.tooMany("Too many visitors at once. Please wait a moment.");
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        Identity visitor = visitors.vouched(origin, body.required("token"));
        User user = users.findOrCreate(visitor, first.guess(body.text("locale"), body.text("timezone")));
        context.contentType("application/json").result(Json.write(new Admitted(visitors.admit(user, visitor))));
    }
}
