package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.account.Session;
import kharcha.signin.LogIn;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;

/** {@code /login}, its second step, {@code /login/confirm} before what is worth asking again, and {@code /logout}. */
final class LoginPage implements Routes {
    private static final String REFUSED = "Address and password do not fit together.";

    private static final String WRONG_CODE = "This code is wrong, or was used already.";

    private final Door door;
    private final BringPage bring;

    LoginPage(Door door, BringPage bring) {
        this.door = door;
        this.bring = bring;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/login", context -> ask(context, "", ""), Role.NEWCOMER);
        routes.post("/login", this::logIn, Role.NEWCOMER);
        routes.post("/login/second", this::second, Role.NEWCOMER);
        routes.get("/login/confirm", context -> askAgain(context, Map.of()), Role.MEMBER);
        routes.post("/login/confirm", this::prove, Role.MEMBER);
        routes.post("/logout", this::logOut, Role.NEWCOMER);
    }

    private void ask(Context context, String email, String error) {
        door.show(
                context,
                "login.jte",
                Map.of(
                        "email", email,
                        "error", error,
                        "changed", context.queryParam("changed") != null,
                        "next", Door.next(context),
                        "script", PASSKEYS));
    }

    static final String PASSKEYS = StaticFile.of("passkeys.js").address();

    private void logIn(Context context) {
        String typed = Door.typed(context, "email");
        Optional<EmailAddress> email = EmailAddress.of(typed);
        if (email.isEmpty()) {
            context.status(422);
            ask(context, typed, REFUSED);
            return;
        }
        Door.tried(
                context,
                () -> went(
                        context,
                        door.signIn()
                                .logIn()
                                .byPassword(email.get(), Door.typed(context, "password"), door.browser(context)),
                        ""),
                sentence -> ask(context, typed, sentence));
    }

    private void went(Context context, LogIn.Outcome outcome, String error) {
        switch (outcome) {
            case LogIn.Outcome.In in ->
                door.enter(context, in.session(), bring.before(context, in.user(), Door.next(context)));
            case LogIn.Outcome.CodeWanted wanted -> {
                if (!error.isEmpty() && context.statusCode() < 400) context.status(422);
                door.show(
                        context,
                        "second-step.jte",
                        Map.of("step", wanted.step().reveal(), "next", Door.next(context), "error", error));
            }
            case LogIn.Outcome.Refused _ -> {
                context.status(422);
                ask(context, Door.typed(context, "email"), REFUSED);
            }
        }
    }

    private void second(Context context) {
        Optional<Token> step = Token.of(Door.typed(context, "step"));
        if (step.isEmpty()) {
            Door.go(context, "/login");
            return;
        }
        Door.tried(
                context,
                () -> went(
                        context,
                        door.signIn()
                                .logIn()
                                .bySecondStep(step.get(), Door.typed(context, "code"), door.browser(context)),
                        WRONG_CODE),
                sentence -> went(context, new LogIn.Outcome.CodeWanted(step.get()), sentence));
    }

    /** @param said what is wrong: "password" or "code" */
    private void askAgain(Context context, Map<String, String> said) {
        var account = door.signIn().settings().account(Visitor.of(context).id());
        door.show(
                context,
                "login-confirm.jte",
                Map.of(
                        "said",
                        said,
                        "next",
                        Door.next(context),
                        "hasTotp",
                        account.isPresent() && account.get().totp() != null,
                        "hasPassword",
                        account.isPresent() && account.get().password() != null,
                        "hasAccount",
                        account.isPresent(),
                        "email",
                        account.isPresent() && account.get().email() != null
                                ? account.get().email().value()
                                : "",
                        "script",
                        PASSKEYS));
    }

    private void prove(Context context) {
        Session session = Visitor.of(context).login();
        Door.tried(
                context,
                () -> proved(
                        context,
                        door.signIn()
                                .logIn()
                                .prove(
                                        session,
                                        Door.typed(context, "password"),
                                        Door.typed(context, "code"),
                                        door.browser(context))),
                sentence -> askAgain(context, Map.of("password", sentence)));
    }

    private void proved(Context context, LogIn.Proof proof) {
        switch (proof) {
            case LogIn.Proof.Shown shown -> {
                door.session().give(context, shown.session());
                Door.go(context, Door.next(context));
            }
            case LogIn.Proof.WrongPassword _ -> {
                context.status(422);
                askAgain(context, Map.of("password", "This is not your password."));
            }
            case LogIn.Proof.WrongCode _ -> {
                context.status(422);
                askAgain(context, Map.of("code", WRONG_CODE));
            }
        }
    }

    private void logOut(Context context) {
        Visitor.perhaps(context).filter(visitor -> !visitor.isGuest()).ifPresent(visitor -> {
            if (context.formParam("everywhere") == null) door.signIn().logIn().logOut(visitor.login());
            else door.signIn().logIn().logOutEverywhere(visitor.login());
        });
        door.session().drop(context);
        context.header("Clear-Site-Data", "\"cache\"");
        Door.go(context, "/");
    }
}
