package kharcha.channel.webchat;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import kharcha.account.User;
import kharcha.account.Users;
import kharcha.web.About;
import kharcha.web.Allowance;
import kharcha.web.Described;
import kharcha.web.Guests;
import kharcha.web.Json;
import kharcha.web.JsonBody;
import kharcha.web.Operation;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Token;
import kharcha.web.Visitor;

/**
 * A guest's way back: a link that opens the same book in any browser. Its secret stands behind the #, which browsers keep to
 * themselves, so it never reaches a log; here only its hash is kept. Opening it takes a press of a button on our own page, so
 * that nobody is moved into another's book by a mere link. A member gets none: an account opens by logging in only.
 */
public final class Recovery implements Described {
    private static final String KIND = "recovery";
    private static final int BODY_LIMIT = 1000;

    private final Users users;
    private final Guests guests;
    private final Allowance tries;
    private final String publicUrl;

    record Nothing() {}

    record Link(
            @About(value = "Keep it secret.", format = "uri")
            String url) {}

    record Shown(
            @About("What stands behind the # of the link.") String token) {}

    record Recovered(@About("Always true.") boolean ok) {}

    /** @param tries how many links an address, or a guest, may make or open */
    public Recovery(Users users, Guests guests, Allowance tries, URI publicUrl) {
        this.users = users;
        this.guests = guests;
        this.tries = tries;
        this.publicUrl = publicUrl.toString();
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.post(
                        "/api/recovery-link",
                        Role.GUEST,
                        "recoveryLink",
                        "Makes a link that opens a guest's book in another browser. Send an empty object.",
                        Nothing.class,
                        Link.class,
                        this::makeLink),
                Operation.post(
                        "/recover",
                        Role.GUEST,
                        "recover",
                        "Opens the book that a recovery link leads to in this browser.",
                        Shown.class,
                        Recovered.class,
                        this::recover));
    }

    private void makeLink(Context context) {
        JsonBody.declared(context, BODY_LIMIT);
        User guest = guests.find(context)
                .filter(Visitor::isGuest)
                .map(Visitor::user)
                .orElseThrow(() -> new Refusal(401, "unknown_guest", "There is no book yet: send a message first."));
        take("guest " + guest.id().value());
        Token token = Token.fresh();
        users.add(guest.id(), token.identity(KIND));
        context.contentType("application/json").result(Json.write(new Link(publicUrl + "/recover#" + token.reveal())));
    }

    private void recover(Context context) {
        take("address " + context.ip());
        User user = Token.of(JsonBody.declared(context, BODY_LIMIT).required("token"))
                .flatMap(token -> users.find(token.identity(KIND)))
                .orElseThrow(() -> new Refusal(404, "unknown_link", "This recovery link is not known."));
        guests.recognise(context, user);
        context.contentType("application/json").result(Json.write(new Recovered(true)));
    }

    private void take(String key) {
        if (!tries.take(key)) throw Refusal.tooMany("Too many recovery links. Please try again later.");
    }
}
