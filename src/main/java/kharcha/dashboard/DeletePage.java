package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import kharcha.conversation.Books;
import kharcha.signin.Leaving;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;

/** {@code /settings/delete}: leaves, after a grace in which it can be taken back. */
final class DeletePage implements Routes {
    private static final String PATH = "/settings/delete";
    private static final String WORD = "DELETE";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Leaving leaving;
    private final Clock clock;

    DeletePage(Pages pages, Frame frame, Books books, Leaving leaving, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.leaving = leaving;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, ""), Role.OWNER);
        routes.post(PATH, this::leave, Role.SURE);
        routes.post(PATH + "/take-back", this::takeBack, Role.OWNER);
    }

    private void show(Context context, String error) {
        Reader reader = Reader.of(context, books, clock);
        Visitor visitor = Visitor.of(context);
        Map<String, Object> page = new HashMap<>();
        page.put("frame", frame.of(context, reader, "/settings"));
        page.put("member", !visitor.isGuest());
        page.put("fresh", visitor.isGuest() || visitor.login().isFresh(clock.instant()));
        page.put("days", Leaving.GRACE.toDays());
        page.put("error", error);
        pages.show(context, "delete.jte", page);
    }

    private void leave(Context context) {
        if (!Door.typed(context, "word").strip().equals(WORD)) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, "Type " + WORD + " in capital letters, so that it does not happen by accident.");
            return;
        }
        leaving.ask(Visitor.of(context).user());
        Door.go(context, PATH);
    }

    private void takeBack(Context context) {
        leaving.takeBack(Visitor.of(context).user());
        Door.go(context, PATH);
    }
}
