package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kharcha.account.Account;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.Session;
import kharcha.signin.AccountSettings;
import kharcha.signin.ChatTokens;
import kharcha.web.Next;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code /settings/security}: how a member gets in, and who is in. What could lock the member out is asked a proof for. */
public final class SecurityPage implements Routes {
    static final String PATH = "/settings/security";

    private final Door door;

    SecurityPage(Door door) {
        this.door = door;
    }

    /** A session as it is listed. */
    public record SessionRow(String id, String browser, String used, boolean here) {}

    public record PasskeyRow(String credential, String name, String made, String used) {}

    public record ChatRow(String kind, String key, String name) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, Map.of()), Role.MEMBER);
        routes.post(PATH + "/password", this::password, Role.FRESH);
        routes.post(PATH + "/email", this::email, Role.FRESH);
        routes.post(PATH + "/sessions/end", this::endSession, Role.FRESH);
        routes.post(PATH + "/sessions/end-others", this::endOthers, Role.FRESH);
        routes.post(PATH + "/chats/code", this::chatCode, Role.FRESH);
        routes.post(PATH + "/chats/unlink", this::unlink, Role.FRESH);
    }

    /** @param said what the last form brought: "passwordError", "said" and so on */
    private void show(Context context, Map<String, String> said) {
        Visitor visitor = Visitor.of(context);
        Session mine = visitor.login();
        AccountSettings.Overview overview = door.signIn().settings().overview(visitor.id());
        Account account = overview.account();
        ZoneId zone = visitor.user().preferences().zone();
        Map<String, Object> page = new TreeMap<>(Map.of(
                "fresh", mine.isFresh(door.now()),
                "email",
                        account == null || account.email() == null
                                ? ""
                                : account.email().value(),
                "hasPassword", account != null && account.password() != null,
                "hasTotp", account != null && account.totp() != null,
                "recoveryCodes", overview.recoveryCodes(),
                "sendsMail", door.sendsMail(),
                "sessions",
                        overview.sessions().stream()
                                .map(it -> new SessionRow(
                                        it.id(),
                                        it.browser(),
                                        moment(it.used(), zone),
                                        it.id().equals(mine.id())))
                                .toList(),
                "passkeys", passkeys(overview.passkeys(), zone),
                "chats", chats(overview.chats()),
                "script", LoginPage.PASSKEYS));
        page.put("said", said);
        door.showInside(context, "security.jte", page);
    }

    static List<PasskeyRow> passkeys(List<Passkey> passkeys, ZoneId zone) {
        return passkeys.stream()
                .map(it -> new PasskeyRow(it.credential(), it.name(), moment(it.made(), zone), moment(it.used(), zone)))
                .toList();
    }

    static List<ChatRow> chats(List<Identity> chats) {
        return chats.stream()
                .map(it -> new ChatRow(it.kind(), it.key(), name(it)))
                .toList();
    }

    private static String name(Identity chat) {
        return chat.kind().equals(ChatTokens.KIND)
                ? "Watson's web chat, where you are logged in"
                : chat.kind().substring(chat.kind().indexOf(':') + 1);
    }

    static String moment(@Nullable Instant at, ZoneId zone) {
        if (at == null) return "never";
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.UK)
                .format(at.atZone(zone));
    }

    private void password(Context context) {
        Session mine = Visitor.of(context).login();
        Door.tried(
                context,
                () -> {
                    AccountSettings.Outcome outcome = door.signIn()
                            .settings()
                            .changePassword(
                                    mine,
                                    Door.typed(context, "current-password"),
                                    Door.typed(context, "new-password"),
                                    door.browser(context));
                    switch (outcome) {
                        case AccountSettings.Outcome.Changed _ -> Door.go(context, PATH + "?done=password");
                        case AccountSettings.Outcome.Refused refused -> {
                            context.status(422);
                            show(context, Map.of("passwordError", refused.sentence()));
                        }
                    }
                },
                sentence -> show(context, Map.of("passwordError", sentence)));
    }

    private void email(Context context) {
        Session mine = Visitor.of(context).login();
        String typed = Door.typed(context, "email");
        Optional<EmailAddress> email = EmailAddress.of(typed);
        if (email.isEmpty() || !door.sendsMail()) {
            context.status(422);
            show(
                    context,
                    Map.of(
                            "emailTyped",
                            typed,
                            "emailError",
                            door.sendsMail()
                                    ? "Write an address like ann@example.org."
                                    : "This Kharcha sends no mail."));
            return;
        }
        Door.tried(
                context,
                () -> {
                    door.signIn().settings().askForEmail(mine, email.get(), door.browser(context));
                    door.show(
                            context,
                            "mailed.jte",
                            Map.of("email", email.get().value(), "mailbox", door.mailbox(), "back", PATH));
                },
                sentence -> show(context, Map.of("emailTyped", typed, "emailError", sentence)));
    }

    private void endSession(Context context) {
        door.signIn().settings().end(Visitor.of(context).login(), Door.typed(context, "session"));
        Door.go(context, PATH + "#sessions");
    }

    private void endOthers(Context context) {
        door.signIn().settings().endOthers(Visitor.of(context).login());
        Door.go(context, PATH + "#sessions");
    }

    private void chatCode(Context context) {
        show(
                context,
                Map.of(
                        "chatCode",
                        door.signIn().chats().code(Visitor.of(context).login())));
    }

    private void unlink(Context context) {
        String kind = Door.typed(context, "kind");
        String key = Door.typed(context, "key");
        if (!kind.isBlank() && !key.isBlank())
            door.signIn().settings().unlink(Visitor.of(context).login(), new Identity(kind, key));
        Door.go(context, Next.of(context, PATH + "#chats"));
    }
}
