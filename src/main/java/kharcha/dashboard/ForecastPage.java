package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kharcha.conversation.Books;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /forecast}: how this month will end, and what that is made of. */
public final class ForecastPage implements Routes {
    private static final String PATH = "/forecast";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Clock clock;

    ForecastPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        List<MonthEnd> ends = books.atomically(reader.id(), desk -> MonthEnd.all(desk, reader));
        // It is a part of the reports, and has no room of its own.
        pages.show(context, "forecast.jte", Map.of("frame", frame.of(context, reader, "/reports"), "ends", ends));
    }
}
