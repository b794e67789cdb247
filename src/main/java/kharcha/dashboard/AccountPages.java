package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kharcha.account.Preferences;
import kharcha.account.Users;
import kharcha.signin.BookMoves;
import kharcha.signin.SignIn;
import kharcha.web.DeviceCookie;
import kharcha.web.Guests;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.SendAgain;
import kharcha.web.SessionCookie;

/** All pages about accounts: registering, logging in, and the security part of the settings. */
public final class AccountPages implements Routes {
    private final Door door;
    private final List<Routes> pages;

    /**
     * @param mailbox where mail can be read on a development run; empty: in real mailboxes
     * @param sendsMail whether there is mail at all
     * @param first what a new user's settings are taken to be, from the language a browser names
     */
    public AccountPages(
            SignIn signIn,
            SessionCookie session,
            DeviceCookie device,
            Users users,
            Guests guests,
            BookMoves moves,
            URI publicUrl,
            String mailbox,
            boolean sendsMail,
            Function<Optional<String>, Preferences> first,
            Clock clock) {
        Pages engine = new Pages();
        Frame frame = Frame.standard();
        this.door = new Door(
                engine, frame, signIn, session, device, publicUrl.toString(), mailbox, sendsMail, first, clock);
        BringPage bring = new BringPage(door, users, guests, moves);
        this.pages = List.of(
                new RegisterPage(door),
                new LoginPage(door, bring),
                bring,
                new ResetPage(door),
                new SignInLinkPage(door),
                new SecurityPage(door),
                new WaysInPage(door),
                new SecondStepPage(door),
                new PasskeyDoor(door, bring),
                new SendAgain(engine, Map.of("frame", frame)));
    }

    @Override
    public void add(RoutesConfig routes) {
        pages.forEach(page -> page.add(routes));
        routes.get("/login/done", this::done, Role.NEWCOMER);
    }

    /** Where a log-in in a second tab ends. */
    private void done(Context context) {
        door.show(context, "login-done.jte", Map.of());
    }
}
