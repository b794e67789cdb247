package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import kharcha.signin.Passkeys;
import kharcha.signin.Registration;
import kharcha.web.Json;
import kharcha.web.JsonBody;
import kharcha.web.Next;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;

/** What passkeys.js talks to: each ceremony is a question and its answer, as JSON. */
final class PasskeyDoor implements Routes {
    private static final int BODY_LIMIT = 32_000;

    private final Door door;
    private final BringPage bring;

    PasskeyDoor(Door door, BringPage bring) {
        this.door = door;
        this.bring = bring;
    }

    /** @param options JSON in a string, which the script parses */
    record Asked(String ticket, String options) {}

    record Done(String next) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/login/passkey/question", this::ask, Role.NEWCOMER);
        routes.post("/login/passkey", this::signIn, Role.NEWCOMER);
        routes.post("/login/confirm/passkey", this::prove, Role.MEMBER);
        routes.post("/confirm/passkey/question", this::askForFirst, Role.NEWCOMER);
        routes.post("/confirm/passkey", this::register, Role.NEWCOMER);
        routes.post(SecurityPage.PATH + "/passkeys/question", this::askForNew, Role.FRESH);
        routes.post(SecurityPage.PATH + "/passkeys", this::add, Role.FRESH);
        routes.post(SecurityPage.PATH + "/passkeys/rename", this::rename, Role.FRESH);
        routes.post(SecurityPage.PATH + "/passkeys/remove", this::remove, Role.FRESH);
    }

    private void ask(Context context) {
        JsonBody.declared(context, BODY_LIMIT);
        answer(context, door.signIn().passkeys().askForAny(door.browser(context)));
    }

    private void askForNew(Context context) {
        JsonBody.declared(context, BODY_LIMIT);
        answer(context, door.signIn().passkeys().askForNew(Visitor.of(context).login()));
    }

    private void askForFirst(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        answer(
                context,
                Token.of(body.required("code"))
                        .flatMap(code -> door.signIn().registration().askForPasskey(code, door.browser(context)))
                        .orElseThrow(PasskeyDoor::deadLink));
    }

    private void register(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        Token code = Token.of(body.required("code")).orElseThrow(PasskeyDoor::deadLink);
        Token ticket = ticket(body).orElseThrow(PasskeyDoor::notAdded);
        switch (door.signIn()
                .registration()
                .confirm(RegisterPage.newcomer(door, context, code), ticket, body.required("answer"))) {
            case Registration.Outcome.Registered registered -> {
                door.give(context, registered.session());
                json(context, new Done(Door.HOME));
            }
            case Registration.Outcome.NoPasskey _, Registration.Outcome.Weak _ -> throw notAdded();
            case Registration.Outcome.UnknownCode _, Registration.Outcome.Taken _ -> throw deadLink();
        }
    }

    private static void answer(Context context, Passkeys.Question question) {
        json(context, new Asked(question.ticket().reveal(), question.options()));
    }

    private static void json(Context context, Object body) {
        context.contentType("application/json").result(Json.write(body));
    }

    private void signIn(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        Passkeys.In in = ticket(body)
                .flatMap(ticket ->
                        door.signIn().passkeys().signIn(ticket, body.required("answer"), door.browser(context)))
                .orElseThrow(PasskeyDoor::unknown);
        door.give(context, in.session());
        String next = Next.orElse(body.text("next").orElse(null), Door.HOME);
        json(context, new Done(bring.before(context, in.user(), next)));
    }

    private void prove(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        Token key = ticket(body)
                .flatMap(ticket -> door.signIn()
                        .passkeys()
                        .prove(Visitor.of(context).login(), ticket, body.required("answer"), door.browser(context)))
                .orElseThrow(PasskeyDoor::unknown);
        door.session().give(context, key);
        json(context, new Done(Next.orElse(body.text("next").orElse(null), Door.HOME)));
    }

    private void add(Context context) {
        JsonBody body = JsonBody.declared(context, BODY_LIMIT);
        boolean added = ticket(body)
                .filter(ticket -> door.signIn()
                        .passkeys()
                        .add(
                                Visitor.of(context).login(),
                                ticket,
                                body.required("answer"),
                                body.text("name").orElse(""),
                                door.browser(context)))
                .isPresent();
        if (!added) throw notAdded();
        json(context, new Done(SecurityPage.PATH));
    }

    private void rename(Context context) {
        door.signIn()
                .passkeys()
                .rename(Visitor.of(context).login(), Door.typed(context, "credential"), Door.typed(context, "name"));
        Door.go(context, SecurityPage.PATH + "#passkeys");
    }

    private void remove(Context context) {
        boolean removed =
                door.signIn().passkeys().remove(Visitor.of(context).login(), Door.typed(context, "credential"));
        Door.go(context, Next.of(context, SecurityPage.PATH + (removed ? "#passkeys" : "?done=last#passkeys")));
    }

    private static Optional<Token> ticket(JsonBody body) {
        return Token.of(body.required("ticket"));
    }

    private static Refusal notAdded() {
        return new Refusal(422, "no_passkey", "This passkey could not be added. Please try again.");
    }

    private static Refusal deadLink() {
        return new Refusal(410, "dead_link", "This link does not work any more. Register again for a new one.");
    }

    private static Refusal unknown() {
        return new Refusal(422, "unknown_passkey", "No account here knows this passkey.");
    }
}
