package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import kharcha.account.EmailAddress;
import kharcha.account.UserId;
import kharcha.signin.Registration;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /register} asks for an address, {@code /confirm} is where the mailed link leads: it asks for a password or, by way of
 * {@link PasskeyDoor}, a passkey, and only then makes the account, so that a program that looks into mails changes nothing.
 */
final class RegisterPage implements Routes {
    private final Door door;

    RegisterPage(Door door) {
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/register", context -> ask(context, "", ""), Role.NEWCOMER);
        routes.post("/register", this::register, Role.NEWCOMER);
        routes.get("/confirm", context -> confirmation(context, ""), Role.NEWCOMER);
        routes.post("/confirm", this::confirm, Role.NEWCOMER);
    }

    private void ask(Context context, String email, String error) {
        door.show(
                context,
                "register.jte",
                Map.of("email", email, "error", error, "sendsMail", door.sendsMail(), "guest", guest(context) != null));
    }

    /** Whose book becomes the account's: of whoever speaks here without an account. */
    private static @Nullable UserId guest(Context context) {
        return Visitor.perhaps(context)
                .filter(Visitor::isGuest)
                .map(Visitor::id)
                .orElse(null);
    }

    private void register(Context context) {
        String typed = Door.typed(context, "email");
        Optional<EmailAddress> email = EmailAddress.of(typed);
        if (email.isEmpty()) {
            context.status(422);
            ask(context, typed, "Write an address like ann@example.org.");
            return;
        }
        if (!door.sendsMail()) {
            context.status(422);
            ask(context, typed, "This Kharcha sends no mail, so it cannot confirm an address.");
            return;
        }
        Door.tried(
                context,
                () -> {
                    door.signIn().registration().ask(email.get(), guest(context), door.browser(context));
                    door.show(
                            context,
                            "mailed.jte",
                            Map.of("email", email.get().value(), "mailbox", door.mailbox(), "back", "/register"));
                },
                sentence -> ask(context, typed, sentence));
    }

    private void confirmation(Context context, String error) {
        Optional<Token> code = Door.code(context);
        Optional<EmailAddress> email =
                code.flatMap(it -> door.signIn().registration().addressOf(it));
        if (email.isEmpty()) {
            unknown(context);
            return;
        }
        door.show(
                context,
                "confirm.jte",
                Map.of(
                        "code",
                        code.orElseThrow().reveal(),
                        "email",
                        email.get().value(),
                        "error",
                        error,
                        "script",
                        LoginPage.PASSKEYS));
    }

    private void confirm(Context context) {
        Optional<Token> code = Door.code(context);
        if (code.isEmpty()) {
            unknown(context);
            return;
        }
        Door.tried(context, () -> confirm(context, code.get()), sentence -> confirmation(context, sentence));
    }

    private void confirm(Context context, Token code) {
        Registration.Outcome outcome =
                door.signIn().registration().confirm(newcomer(door, context, code), Door.typed(context, "password"));
        switch (outcome) {
            case Registration.Outcome.Registered registered -> door.enter(context, registered.session(), Door.HOME);
            case Registration.Outcome.Weak weak -> {
                context.status(422);
                confirmation(context, weak.sentence());
            }
            case Registration.Outcome.UnknownCode _, Registration.Outcome.Taken _, Registration.Outcome.NoPasskey _ ->
                unknown(context);
        }
    }

    static Registration.Newcomer newcomer(Door door, Context context, Token code) {
        return new Registration.Newcomer(code, door.preferences(context), door.browser(context));
    }

    private void unknown(Context context) {
        context.status(410);
        door.show(
                context,
                "dead-link.jte",
                Map.of("what", "Links like this work once, and for one hour.", "again", "/register"));
    }
}
