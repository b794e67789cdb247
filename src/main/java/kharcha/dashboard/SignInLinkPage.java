package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.account.Session;
import kharcha.signin.LogIn;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;

/** Where links lead that a chat or a letter to a member holds: {@code /signin} and {@code /confirm-email}. Both ask first. */
final class SignInLinkPage implements Routes {
    private static final String FOR_AN_HOUR =
            "Links like this work once, for one hour, and for the account that asked for the address.";

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
        Optional<Token> code = Door.code(context);
        if (code.isEmpty()) deadLink(context);
        else
            Door.tried(
                    context,
                    () -> went(context, door.signIn().chats().signIn(code.get(), door.browser(context))),
                    sentence -> deadLink(context));
    }

    private void went(Context context, LogIn.Outcome outcome) {
        switch (outcome) {
            case LogIn.Outcome.In in -> door.enter(context, in.session(), Door.HOME);
            case LogIn.Outcome.CodeWanted wanted ->
                door.show(
                        context,
                        "second-step.jte",
                        Map.of("step", wanted.step().reveal(), "next", Door.HOME, "error", ""));
            case LogIn.Outcome.Refused _ -> deadLink(context);
        }
    }

    private void askEmail(Context context) {
        Optional<Token> code = Door.code(context);
        Optional<EmailAddress> email =
                code.flatMap(it -> door.signIn().settings().addressOf(it));
        if (email.isEmpty()) deadEmail(context, FOR_AN_HOUR);
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
        Optional<Token> code = Door.code(context);
        Optional<Session> mine =
                Visitor.perhaps(context).filter(visitor -> !visitor.isGuest()).map(Visitor::login);
        if (code.isEmpty()) deadEmail(context, FOR_AN_HOUR);
        else if (mine.isEmpty()) logInFirst(context, code.get());
        else
            Door.tried(
                    context,
                    () -> door.signIn()
                            .settings()
                            .confirmEmail(mine.get(), code.get(), door.browser(context))
                            .ifPresentOrElse(
                                    email -> Door.go(context, "/settings/security"),
                                    () -> deadEmail(context, FOR_AN_HOUR)),
                    sentence -> deadEmail(context, sentence));
    }

    /** A mailbox is often open where nobody is logged in; the link leads on from there. */
    private static void logInFirst(Context context, Token code) {
        String here = "/confirm-email?code=" + code.reveal();
        Door.go(context, "/login?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private void deadEmail(Context context, String what) {
        dead(context, what, "/settings/security");
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
