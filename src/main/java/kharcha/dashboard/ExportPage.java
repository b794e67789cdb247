package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kharcha.conversation.Books;
import kharcha.files.FileMaker;
import kharcha.ledger.DateRange;
import kharcha.report.Extract;
import kharcha.report.FileFormat;
import kharcha.report.Filter;
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
    private final FileMaker maker;
    private final Allowance exports;
    private final Clock clock;

    ExportPage(Pages pages, Frame frame, Books books, Export export, FileMaker maker, Allowance exports, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.export = export;
        this.maker = maker;
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.get(PATH + "/kharcha.json", this::json, Role.OWNER);
        routes.get(PATH + "/entries.csv", this::csv, Role.OWNER);
        routes.get(PATH + "/entries.xlsx", this::workbook, Role.OWNER);
        routes.post(PATH + "/end", this::end, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        pages.show(
                context, "export.jte", Map.of("frame", frame.of(context, reader, "/settings"), "links", links(reader)));
    }

    /** What was handed out in a chat and still works. */
    private List<FileRow> links(Reader reader) {
        return books.atomically(reader.id(), desk -> desk.files().of(reader.id(), clock.instant())).stream()
                .map(kept -> new FileRow(
                        kept.hash(),
                        kept.extract().format() + ", "
                                + reader.phrases().period(kept.extract().period()),
                        reader.moment(kept.expires())))
                .toList();
    }

    private void end(Context context) {
        Reader reader = Reader.of(context, books, clock);
        books.atomically(reader.id(), desk -> desk.files().revoke(reader.id(), Door.typed(context, "hash")));
        Door.go(context, PATH);
    }

    private void workbook(Context context) throws IOException {
        Extract all = new Extract(FileFormat.XLSX, DateRange.ALL, Filter.NONE);
        Reader reader = begin(context, FileMaker.mediaType(all), "xlsx");
        Download.send(context, out -> maker.write(reader.id(), all, out));
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
