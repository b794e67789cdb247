package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.signin.PasswordReset;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;

/** {@code /reset}: a link by mail for who forgot the password, and the page that the link opens. */
final class ResetPage implements Routes {
    /** Who chose a new password is shown, once in, what else opens the account. */
    private static final String CHANGED = "/login?changed&next=" + WaysInPage.PATH;

    private final Door door;

    ResetPage(Door door) {
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/reset", this::open, Role.NEWCOMER);
        routes.post("/reset", this::ask, Role.NEWCOMER);
        routes.post("/reset/password", this::choose, Role.NEWCOMER);
    }

    private void open(Context context) {
        if (context.queryParam("code") == null) show(context, "", "");
        else showChoice(context, "");
    }

    private void show(Context context, String email, String error) {
        door.show(context, "reset.jte", Map.of("email", email, "error", error, "sendsMail", door.sendsMail()));
    }

    private void ask(Context context) {
        String typed = Door.typed(context, "email");
        Optional<EmailAddress> email = EmailAddress.of(typed);
        if (email.isEmpty() || !door.sendsMail()) {
            context.status(422);
            show(
                    context,
                    typed,
                    door.sendsMail() ? "Write an address like ann@example.org." : "This Kharcha sends no mail.");
            return;
        }
        Door.tried(
                context,
                () -> {
                    door.signIn().reset().ask(email.get(), door.browser(context));
                    door.show(
                            context,
                            "mailed.jte",
                            Map.of("email", email.get().value(), "mailbox", door.mailbox(), "back", "/reset"));
                },
                sentence -> show(context, typed, sentence));
    }

    private void showChoice(Context context, String error) {
        Optional<Token> code = Door.code(context);
        Optional<EmailAddress> email = code.flatMap(it -> door.signIn().reset().addressOf(it));
        if (email.isEmpty()) {
            unknown(context);
            return;
        }
        door.show(
                context,
                "reset-password.jte",
                Map.of(
                        "code", code.orElseThrow().reveal(),
                        "email", email.get().value(),
                        "error", error));
    }

    private void choose(Context context) {
        Optional<Token> code = Door.code(context);
        Optional<EmailAddress> email = code.flatMap(it -> door.signIn().reset().addressOf(it));
        if (email.isEmpty()) {
            unknown(context);
            return;
        }
        String password = Door.typed(context, "password");
        Optional<String> weakness = door.signIn().reset().weakness(password, email.get());
        if (weakness.isPresent()) {
            context.status(422);
            showChoice(context, weakness.get());
            return;
        }
        Door.tried(
                context,
                () -> {
                    if (door.signIn().reset().choose(code.orElseThrow(), password, door.browser(context))
                            == PasswordReset.Outcome.CHANGED) Door.go(context, CHANGED);
                    else unknown(context);
                },
                sentence -> showChoice(context, sentence));
    }

    private void unknown(Context context) {
        context.status(410);
        door.show(
                context,
                "dead-link.jte",
                Map.of("what", "Links like this work once, and for one hour.", "again", "/reset"));
    }
}
