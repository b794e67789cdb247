package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kharcha.conversation.Books;
import kharcha.conversation.Timekeeping;
import kharcha.ledger.Agenda;
import kharcha.ledger.Draft;
import kharcha.ledger.RecurringId;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /recurring/one}: one payment that comes round, to be changed from a day on, left out the next time, or ended. */
final class RecurringOnePage implements Routes {
    private static final String ONE = RecurringPage.PATH + "/one";
    private static final int SHOWN = 6;

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Timekeeping timekeeping;
    private final Clock clock;

    RecurringOnePage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.timekeeping = new Timekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(ONE, this::show, Role.OWNER);
        routes.post(ONE, this::change, Role.OWNER);
        routes.post(ONE + "/move", this::move, Role.OWNER);
        routes.post(ONE + "/skip", this::skip, Role.OWNER);
        routes.post(ONE + "/end", this::end, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Agenda.Standing standing = find(reader, id(context.queryParam("id")));
        form(context, reader, standing, EntryForm.of(terms(standing), reader), next(standing));
    }

    private static Fields next(Agenda.Standing standing) {
        return new Fields(Map.of("next", standing.next().orElseThrow().toString()), Map.of());
    }

    private Agenda.Standing find(Reader reader, RecurringId id) {
        return books.atomically(reader.id(), desk -> desk.recurring().read(reader.id())).payments().stream()
                .filter(each -> each.recurring().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    /** What is booked the next time. */
    private static Draft terms(Agenda.Standing standing) {
        return standing.recurring().on(standing.next().orElseThrow()).orElseThrow();
    }

    private void form(Context context, Reader reader, Agenda.Standing standing, EntryForm form, Fields move) {
        List<LocalDate> next =
                standing.recurring().after(standing.handled()).limit(SHOWN).toList();
        Map<String, Object> page = new HashMap<>();
        page.put("frame", frame.of(context, reader, RecurringPage.PATH));
        page.put("line", RecurringPage.line(reader, standing));
        page.put(
                "next",
                next.stream()
                        .map(day -> reader.phrases().capital(reader.phrases().day(day)))
                        .toList());
        page.put("form", form);
        page.put("move", move);
        page.put("categories", reader.categories().all());
        page.put(
                "toast",
                books.atomically(
                        reader.id(), desk -> Toast.of(context, desk, reader).orElse(Toast.NONE)));
        pages.show(context, "recurring-one.jte", page);
    }

    private void change(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Agenda.Standing standing = find(reader, id(context.formParam("id")));
        EntryForm.Read read = EntryForm.sent(context).read(reader);
        Draft draft = read.draft();
        if (draft == null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(context, reader, standing, read.form(), next(standing));
            return;
        }
        CategoriesPage.back(
                context,
                RecurringPage.PATH,
                timekeeping.change(reader.user(), standing.recurring().id(), draft));
    }

    private void move(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Agenda.Standing standing = find(reader, id(context.formParam("id")));
        Fields sent = Fields.sent(context, List.of("next"));
        LocalDate day = day(sent.value("next"));
        if (day != null && day.isAfter(standing.handled()) && !day.isBefore(reader.today()))
            CategoriesPage.back(
                    context,
                    RecurringPage.PATH,
                    timekeeping.move(reader.user(), standing.recurring().id(), day));
        else {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            String wrong = day == null
                    ? "A day is written like 2026-11-22."
                    : "Choose a day to come, after the last one that was booked.";
            form(context, reader, standing, EntryForm.of(terms(standing), reader), sent.with("next", wrong));
        }
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void skip(Context context) {
        Reader reader = Reader.of(context, books, clock);
        CategoriesPage.back(context, RecurringPage.PATH, timekeeping.skip(reader.user(), id(context.formParam("id"))));
    }

    private void end(Context context) {
        Reader reader = Reader.of(context, books, clock);
        CategoriesPage.back(context, RecurringPage.PATH, timekeeping.end(reader.user(), id(context.formParam("id"))));
    }

    private static RecurringId id(@Nullable String id) {
        if (id == null || !id.matches("[1-9][0-9]{0,17}")) throw new NotFoundResponse();
        return new RecurringId(Long.parseLong(id));
    }
}
