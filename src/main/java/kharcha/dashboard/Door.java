package kharcha.dashboard;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kharcha.account.Preferences;
import kharcha.signin.Browser;
import kharcha.signin.SignIn;
import kharcha.web.BrowserName;
import kharcha.web.DeviceCookie;
import kharcha.web.Next;
import kharcha.web.Pages;
import kharcha.web.Refusal;
import kharcha.web.SessionCookie;
import kharcha.web.Token;
import kharcha.web.Visitor;

/**
 * What all pages about accounts have in common.
 *
 * @param mailbox where mail can be read on a development run; empty: in real mailboxes
 * @param sendsMail whether there is mail at all
 * @param first what a new user's settings are taken to be, from the language a browser names
 */
record Door(
        Pages pages,
        Frame frame,
        SignIn signIn,
        SessionCookie session,
        DeviceCookie device,
        String publicUrl,
        String mailbox,
        boolean sendsMail,
        Function<Optional<String>, Preferences> first,
        Clock clock) {
    static final String HOME = "/dashboard";

    Instant now() {
        return clock.instant();
    }

    /** The browser that asks; from now on we know it again. */
    Browser browser(Context context) {
        return new Browser(BrowserName.of(context.userAgent()), device.know(context), context.ip());
    }

    /** Of a form: the text as typed, or an empty one. */
    static String typed(Context context, String field) {
        String value = context.formParam(field);
        return value == null || value.length() > 2000 ? "" : value;
    }

    /** The code that a link brought, or the form that the link opened. */
    static Optional<Token> code(Context context) {
        String form = context.formParam("code");
        String code = form == null ? context.queryParam("code") : form;
        return code == null ? Optional.empty() : Token.of(code);
    }

    void enter(Context context, Token key, String next) {
        give(context, key);
        go(context, next);
    }

    void give(Context context, Token key) {
        leave(context);
        session.give(context, key);
    }

    /** Who logs in anew leaves the session that this browser had. */
    private void leave(Context context) {
        Visitor.perhaps(context)
                .filter(visitor -> !visitor.isGuest())
                .ifPresent(visitor -> signIn.logIn().logOut(visitor.login()));
    }

    static void go(Context context, String path) {
        context.redirect(path, HttpStatus.SEE_OTHER);
    }

    Preferences preferences(Context context) {
        String languages = context.header("Accept-Language");
        return first.apply(Optional.ofNullable(languages).map(list -> list.split("[,;]", 2)[0].strip()));
    }

    /** @param more what the template takes besides the frame, by name */
    void show(Context context, String template, Map<String, ?> more) {
        show(context, template, more, frame.themed(context));
    }

    /** A page among the settings. */
    void showInside(Context context, String template, Map<String, ?> more) {
        show(context, template, more, frame.inside(context, "/settings"));
    }

    private void show(Context context, String template, Map<String, ?> more, Frame around) {
        Map<String, Object> page = new TreeMap<>(more);
        page.put("frame", around);
        pages.show(context, template, page);
        context.header("Cache-Control", "no-store");
    }

    /** A form that came back: what was typed stays, and what is wrong stands beside it. */
    void refuse(Context context, String template, Map<String, ?> more) {
        context.status(422);
        show(context, template, more);
    }

    /** Does what a form asks for; when it is too often, or too much at once, the form comes back and says so. */
    static void tried(Context context, Runnable work, java.util.function.Consumer<String> refused) {
        try {
            work.run();
        } catch (Refusal e) {
            context.status(e.status());
            if (e.status() == 429) context.header("Retry-After", "60");
            refused.accept(e.sentence());
        }
    }

    static String next(Context context) {
        return Next.of(context, HOME);
    }
}
