package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Map;
import kharcha.account.Account;
import kharcha.signin.WaysIn;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;

/** {@code /settings/security/ways}: where who chose a new password sees what else opens the account, and removes it. */
final class WaysInPage implements Routes {
    static final String PATH = SecurityPage.PATH + "/ways";

    private final Door door;

    WaysInPage(Door door) {
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.FRESH);
        routes.post(PATH + "/remove", this::removeAll, Role.FRESH);
    }

    private void show(Context context) {
        Visitor visitor = Visitor.of(context);
        ZoneId zone = visitor.user().preferences().zone();
        WaysIn.Others others = door.signIn().ways().of(visitor.id());
        boolean hasPassword = door.signIn()
                .settings()
                .account(visitor.id())
                .map(Account::password)
                .isPresent();
        door.showInside(
                context,
                "ways.jte",
                Map.of(
                        "passkeys", SecurityPage.passkeys(others.passkeys(), zone),
                        "chats", SecurityPage.chats(others.chats()),
                        "tokens",
                                others.tokens().stream()
                                        .map(it -> new TokenRow(
                                                it.hash(),
                                                it.name(),
                                                SecurityPage.moment(it.made(), zone),
                                                SecurityPage.moment(it.used(), zone)))
                                        .toList(),
                        "hasPassword", hasPassword,
                        "path", PATH));
    }

    private void removeAll(Context context) {
        door.signIn().ways().removeAll(Visitor.of(context).login());
        Door.go(context, PATH);
    }
}
