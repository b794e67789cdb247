package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import kharcha.files.FileDoor;
import kharcha.web.Pages;
import kharcha.web.Routes;

/** What a person sees in a browser where a program would get an error as JSON. */
final class ErrorPages implements Routes {
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/charts/", "/watson/");

    private final Pages pages;
    private final Frame frame;

    ErrorPages(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    @Override
    public void add(RoutesConfig routes) {
        Map<String, Object> gone = page(404, "This link does not work any more", FileDoor.GONE);
        routes.error(404, "text/html", context -> {
            if (context.path().startsWith("/files/")) show(context, gone);
        });
        page(
                routes,
                404,
                "Nothing here",
                "There is no page at this address. It may have been mistyped, or it has moved.");
        page(routes, 405, "Not in this way", "This address exists, but it cannot be opened in a browser.");
        page(
                routes,
                429,
                "A little slower",
                "There were many requests from your address. Wait a minute and try again.");
        page(
                routes,
                500,
                "Something went wrong",
                "The fault is on our side. What was booked before is safe; try again.");
        page(routes, 503, "Back in a moment", "The books cannot be opened right now. Try again in a moment.");
    }

    private void page(RoutesConfig routes, int status, String title, String sentence) {
        Map<String, Object> page = page(status, title, sentence);
        routes.error(status, "text/html", context -> show(context, page));
    }

    private Map<String, Object> page(int status, String title, String sentence) {
        return Map.of("frame", frame, "status", status, "title", title, "sentence", sentence);
    }

    /** Only where a page was asked for: a failed request of a script, or for a picture, keeps its own answer. */
    private void show(Context context, Map<String, Object> page) {
        if (Pages.shown(context)) return;
        if (FOR_PROGRAMS.stream().anyMatch(context.path()::startsWith)) return;
        pages.show(context, "error.jte", page);
        context.header("Cache-Control", "no-store");
    }
}
