package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kharcha.account.Accounts;
import kharcha.account.Codes;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Housekeeping;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;

/**
 * {@code /mail/end}: ends the monthly reports by mail for whoever holds the link of one, without a log-in. Opened, it asks, since
 * mail scanners open every link; a mail program's own button posts to it, which ends them at once (RFC 8058).
 */
final class EndMailPage implements Routes {
    private static final String PATH = "/mail/end";

    private final Pages pages;
    private final Frame frame;
    private final Accounts accounts;
    private final Books books;
    private final Housekeeping housekeeping;
    private final Clock clock;

    EndMailPage(Pages pages, Frame frame, Accounts accounts, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.accounts = accounts;
        this.books = books;
        this.housekeeping = new Housekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::ask, Role.LETTER);
        routes.post(PATH, this::end, Role.LETTER);
    }

    private void ask(Context context) {
        Optional<Token> code = Door.code(context);
        if (code.flatMap(this::reader).isEmpty()) dead(context);
        else
            pages.show(
                    context,
                    "ask.jte",
                    Map.of(
                            "frame",
                            frame,
                            "code",
                            code.get().reveal(),
                            "action",
                            PATH,
                            "title",
                            "No more monthly reports?",
                            "sentence",
                            "The report of each month comes to you by mail. One press ends that.",
                            "button",
                            "End these mails"));
    }

    private void end(Context context) {
        Optional<UserId> reader = Door.code(context).flatMap(this::reader);
        if (reader.isEmpty()) {
            dead(context);
            return;
        }
        User user = new User(
                reader.get(),
                books.atomically(reader.get(), desk -> desk.preferences().read(reader.get())));
        housekeeping.prefer(user, now -> now.withReportsFrom(null));
        pages.show(
                context,
                "told.jte",
                Map.of(
                        "frame", frame,
                        "title", "No more monthly reports",
                        "sentence", "None will come by mail any more. Settings, or the chat, begin them again."));
    }

    private Optional<UserId> reader(Token code) {
        return accounts.atomically(
                        register -> register.codes().look(Codes.Kind.END_REPORTS, code.hash(), clock.instant()))
                .flatMap(found -> Optional.ofNullable(found.user()));
    }

    private void dead(Context context) {
        context.status(404);
        pages.show(
                context,
                "dead-link.jte",
                Map.of(
                        "frame", frame,
                        "what", "Monthly reports by mail are switched off in the settings, too.",
                        "again", "/settings"));
    }
}
