package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kharcha.account.Accounts;
import kharcha.account.Codes;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Housekeeping;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;

/**
 * {@code /mail/end}: ends the monthly reports, or the reminders, by mail for whoever holds the link of one, without a log-in. Opened, it asks, since
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

    /** Mails that can be ended, and in what words. */
    private enum Kind {
        REPORTS(
                Codes.Kind.END_REPORTS,
                "No more monthly reports",
                "The report of each month comes to you by mail. One press ends that.",
                "None will come by mail any more. Settings, or the chat, begin them again."),
        REMINDERS(
                Codes.Kind.END_REMINDERS,
                "No more reminders by mail",
                "Your reminders come to you by mail. One press ends that; in the chat they go on.",
                "None will come by mail any more; in the chat they go on. Settings, or the chat, begin the mails"
                        + " again.");

        final Codes.Kind code;
        final String title;
        final String question;
        final String done;

        Kind(Codes.Kind code, String title, String question, String done) {
            this.code = code;
            this.title = title;
            this.question = question;
            this.done = done;
        }

        Preferences ended(Preferences now) {
            return switch (this) {
                case REPORTS -> now.withReportsFrom(null);
                case REMINDERS -> now.withMailsReminders(null);
            };
        }
    }

    private record Ended(Kind kind, UserId reader) {}

    private void ask(Context context) {
        Optional<Token> code = Door.code(context);
        Optional<Ended> found = code.flatMap(this::find);
        if (found.isEmpty()) dead(context);
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
                            found.get().kind().title + "?",
                            "sentence",
                            found.get().kind().question,
                            "button",
                            "End these mails"));
    }

    private void end(Context context) {
        Optional<Ended> found = Door.code(context).flatMap(this::find);
        if (found.isEmpty()) {
            dead(context);
            return;
        }
        Kind kind = found.get().kind();
        UserId reader = found.get().reader();
        User user = new User(
                reader, books.atomically(reader, desk -> desk.preferences().read(reader)));
        housekeeping.prefer(user, kind::ended);
        pages.show(context, "told.jte", Map.of("frame", frame, "title", kind.title, "sentence", kind.done));
    }

    private Optional<Ended> find(Token code) {
        return Stream.of(Kind.values())
                .flatMap(kind -> accounts
                        .atomically(register -> register.codes().look(kind.code, code.hash(), clock.instant()))
                        .flatMap(found -> Optional.ofNullable(found.user()))
                        .map(reader -> new Ended(kind, reader))
                        .stream())
                .findFirst();
    }

    private void dead(Context context) {
        context.status(404);
        pages.show(
                context,
                "dead-link.jte",
                Map.of(
                        "frame", frame,
                        "what", "Monthly reports and reminders by mail are switched off in the settings, too.",
                        "again", "/settings"));
    }
}
