package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;

/** Where links lead that a chat or a letter to a member holds: {@code /signin} and {@code /confirm-email}. Both ask first. */
final class SignInLinkPage implements Routes {
    private final Door door;

    SignInLinkPage(Door door) {
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/signin", this::askSignIn, Role.NEWCOMER);
        routes.post("/signin", this::signIn, Role.NEWCOMER);
        routes.get("/confirm-email", this::askEmail, Role.NEWCOMER);
        routes.post("/confirm-email", this::confirmEmail, Role.NEWCOMER);
    }

    private void askSignIn(Context context) {
        Optional<Token> code =
                Door.code(context).filter(it -> door.signIn().chats().isAlive(it));
        if (code.isEmpty()) deadLink(context);
        else
            door.show(
                    context,
                    "ask.jte",
                    Map.of(
                            "code", code.get().reveal(),
                            "action", "/signin",
                            "title", "Log in here?",
                            "sentence",
                                    "This opens the book of your chat in this browser. Go on only if you asked for"
                                            + " this link yourself a moment ago.",
                            "button", "Log in"));
    }

    private void signIn(Context context) {
        Door.tried(
                context,
                () -> Door.code(context)
                        .flatMap(code -> door.signIn().chats().signIn(code, door.browser(context)))
                        .ifPresentOrElse(key -> door.enter(context, key, Door.HOME), () -> deadLink(context)),
                sentence -> deadLink(context));
    }

    private void askEmail(Context context) {
        Optional<Token> code = Door.code(context);
        Optional<EmailAddress> email =
                code.flatMap(it -> door.signIn().settings().addressOf(it));
        if (email.isEmpty()) dead(context, "Links like this work once, and for one hour.", "/settings/security");
        else
            door.show(
                    context,
                    "ask.jte",
                    Map.of(
                            "code", code.orElseThrow().reveal(),
                            "action", "/confirm-email",
                            "title", "Use this address?",
                            "sentence",
                                    "From now on you log in with " + email.get().value() + ", and letters go there.",
                            "button", "Use this address"));
    }

    private void confirmEmail(Context context) {
        Door.tried(
                context,
                () -> Door.code(context)
                        .flatMap(code -> door.signIn().settings().confirmEmail(code, door.browser(context)))
                        .ifPresentOrElse(
                                email -> Door.go(context, "/settings/security"),
                                () -> dead(
                                        context, "Links like this work once, and for one hour.", "/settings/security")),
                sentence -> dead(context, sentence, "/settings/security"));
    }

    private void deadLink(Context context) {
        dead(
                context,
                "Links from a chat work once, and for ten minutes. Say “dashboard” in the chat for a new one.",
                "/login");
    }

    private void dead(Context context, String what, String again) {
        context.status(410);
        door.show(context, "dead-link.jte", Map.of("what", what, "again", again));
    }
}
