package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import kharcha.conversation.Books;
import kharcha.web.Allowance;
import kharcha.web.Download;
import kharcha.web.Pages;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;

/** {@code /settings/export}: everything that is one's own, to take along. */
final class ExportPage implements Routes {
    private static final String PATH = "/settings/export";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Export export;
    private final Allowance exports;
    private final Clock clock;

    ExportPage(Pages pages, Frame frame, Books books, Export export, Allowance exports, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.get(PATH + "/kharcha.json", this::json, Role.OWNER);
        routes.get(PATH + "/entries.csv", this::csv, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        pages.show(context, "export.jte", Map.of("frame", frame.of(context, reader, "/settings")));
    }

    private void json(Context context) throws IOException {
        Reader reader = begin(context, "application/json", "json");
        Download.send(context, out -> export.json(reader, out));
    }

    private void csv(Context context) throws IOException {
        Reader reader = begin(context, "text/csv; charset=utf-8", "csv");
        Download.send(context, out -> export.csv(reader, out));
    }

    private Reader begin(Context context, String type, String ending) {
        Reader reader = Reader.of(context, books, clock);
        if (!exports.take(String.valueOf(reader.id().value())))
            throw Refusal.tooMany("There were many exports just now. Please wait some minutes.");
        context.contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kharcha-" + reader.today() + "." + ending + "\"");
        return reader;
    }
}
