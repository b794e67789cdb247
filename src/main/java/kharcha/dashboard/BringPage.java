package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.account.Users;
import kharcha.signin.BookMoves;
import kharcha.web.Guests;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;

/**
 * {@code /bring}: somebody logged in while this browser had a guest's book. It asks whether that book comes along; if not, a
 * recovery link is all that opens it from then on.
 */
final class BringPage implements Routes {
    private static final int COUNTED = 1000;

    private final Door door;
    private final Users users;
    private final Guests guests;
    private final BookMoves moves;

    BringPage(Door door, Users users, Guests guests, BookMoves moves) {
        this.door = door;
        this.users = users;
        this.guests = guests;
        this.moves = moves;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/bring", this::ask, Role.MEMBER);
        routes.post("/bring", this::answer, Role.MEMBER);
    }

    /** Where somebody who logs in as that user goes first. */
    String before(Context context, UserId user, String next) {
        return guest(context, user)
                .filter(guest -> moves.count(guest.id(), 1) > 0)
                .map(_ -> "/bring?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse(next);
    }

    /** The guest of this browser who is somebody else. */
    private Optional<User> guest(Context context, UserId user) {
        return guests.guest(context).filter(guest -> !guest.id().equals(user));
    }

    private void ask(Context context) {
        Optional<User> guest = guest(context, Visitor.of(context).id());
        int count = guest.map(it -> moves.count(it.id(), COUNTED)).orElse(0);
        if (count == 0) Door.go(context, Door.next(context));
        else
            door.show(
                    context,
                    "bring.jte",
                    Map.of(
                            "count",
                            count == COUNTED ? "more than " + (COUNTED - 1) : String.valueOf(count),
                            "one",
                            count == 1,
                            "next",
                            Door.next(context)));
    }

    private void answer(Context context) {
        UserId user = Visitor.of(context).id();
        Optional<User> guest = guest(context, user);
        if (guest.isEmpty()) Door.go(context, Door.next(context));
        else if (Door.typed(context, "bring").equals("yes"))
            bring(context, guest.get().id(), user);
        else leave(context, guest.get().id());
    }

    private void bring(Context context, UserId guest, UserId user) {
        if (moves.begin(guest, user)) {
            guests.forget(context);
            moves.finish(guest);
        }
        Door.go(context, Door.next(context));
    }

    private void leave(Context context, UserId guest) {
        Token link = Token.fresh();
        users.add(guest, link.identity("recovery"));
        guests.forget(context);
        door.show(
                context,
                "left.jte",
                Map.of("link", door.publicUrl() + "/recover#" + link.reveal(), "next", Door.next(context)));
    }
}
