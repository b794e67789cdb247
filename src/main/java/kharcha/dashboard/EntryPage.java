package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kharcha.conversation.Bookkeeping;
import kharcha.conversation.Books;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import org.jspecify.annotations.Nullable;

/**
 * {@code /entries/…}: one entry with its story, and all forms that change entries. Each form works as a page of its own; where
 * there is a script, only the row that it is about is exchanged.
 */
final class EntryPage implements Routes {
    private static final int MOST = 500;
    private static final Pattern BACK =
            Pattern.compile("/settings|/budgets|/wallets|/categories(/one\\?id=[A-Za-z0-9%+._*-]{1,400})?");
    private static final String AFTERWARDS = "HX-Trigger-After-Settle";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Bookkeeping bookkeeping;
    private final Clock clock;

    EntryPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.bookkeeping = new Bookkeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/entries", this::record, Role.OWNER);
        routes.post("/entries/undo", this::undo, Role.OWNER);
        routes.post("/entries/several", this::changeSeveral, Role.OWNER);
        routes.get("/entries/{id}", this::show, Role.OWNER);
        routes.get("/entries/{id}/edit", this::edit, Role.OWNER);
        routes.get("/entries/{id}/row", this::row, Role.OWNER);
        routes.post("/entries/{id}", this::correct, Role.OWNER);
        routes.post("/entries/{id}/delete", this::delete, Role.OWNER);
    }

    private static boolean isPart(Context context) {
        return context.header("HX-Request") != null;
    }

    private static EntryId id(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("[1-9][0-9]{0,17}")) throw new NotFoundResponse();
        return new EntryId(Long.parseLong(id));
    }

    private Entry find(Reader reader, EntryId id) {
        return books.atomically(reader.id(), desk -> desk.entries().find(reader.id(), id))
                .orElseThrow(NotFoundResponse::new);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        EntryId id = id(context);
        Map<String, Object> page = new HashMap<>();
        books.atomically(reader.id(), desk -> {
            Optional<Entry> entry = desk.entries().find(reader.id(), id);
            List<EntryStory.Chapter> story = EntryStory.of(desk, reader, id);
            if (entry.isEmpty() && story.isEmpty()) throw new NotFoundResponse();
            entry.ifPresent(it -> {
                page.put("line", reader.line(it));
                page.put("form", EntryForm.of(it.draft(), reader));
            });
            page.put("story", story);
            page.put("toast", Toast.of(context, desk, reader).orElse(Toast.NONE));
            return id;
        });
        page.putIfAbsent("form", EntryForm.blank(reader));
        page(context, reader, page);
    }

    private void page(Context context, Reader reader, Map<String, Object> page) {
        page.put("frame", frame.of(context, reader, "/entries"));
        page.put("categories", reader.categories().all());
        page.put("id", id(context).value());
        pages.show(context, "entry.jte", page);
    }

    private void edit(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Entry entry = find(reader, id(context));
        form(context, reader, entry.id(), EntryForm.of(entry.draft(), reader), "");
    }

    private void form(Context context, Reader reader, EntryId id, EntryForm form, String overtaken) {
        pages.show(
                context,
                "entry-edit.jte",
                Map.of(
                        "id",
                        id.value(),
                        "form",
                        form,
                        "overtaken",
                        overtaken,
                        "categories",
                        reader.categories().all()));
    }

    private void row(Context context) {
        Reader reader = Reader.of(context, books, clock);
        row(context, reader, id(context), Toast.NONE);
    }

    private void row(Context context, Reader reader, EntryId id, Toast toast) {
        EntryLine line = reader.line(find(reader, id));
        pages.show(context, "entry-row-changed.jte", Map.of("line", line, "toast", toast));
    }

    private void record(Context context) {
        Reader reader = Reader.of(context, books, clock);
        EntryForm.Read read = EntryForm.sent(context).read(reader);
        EntryForm form = read.form().isSent()
                ? read.form()
                : read.form().keyed(EntryForm.blank(reader).key());
        Draft draft = read.draft();
        if (draft == null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            adding(context, reader, form, Toast.NONE);
            return;
        }
        Bookkeeping.Kept kept = bookkeeping.record(reader.user(), form.key(), draft);
        if (!isPart(context)) back(context, "/entries", kept.turn());
        else {
            context.header(AFTERWARDS, "kharcha:refresh");
            adding(context, reader, EntryForm.blank(reader), Toast.of(kept));
        }
    }

    private void adding(Context context, Reader reader, EntryForm form, Toast toast) {
        Map<String, Object> page = new HashMap<>(Map.of(
                "form", form, "toast", toast, "categories", reader.categories().all()));
        if (!isPart(context)) page.put("frame", frame.of(context, reader, "/entries"));
        pages.show(context, isPart(context) ? "entry-add.jte" : "entry-add-page.jte", page);
    }

    private void correct(Context context) {
        Reader reader = Reader.of(context, books, clock);
        EntryId id = id(context);
        Entry entry = find(reader, id);
        EntryForm.Read read = EntryForm.sent(context).read(reader);
        Draft draft = read.draft();
        if (draft == null) {
            again(context, reader, id, read.form(), "", HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        // What counts elsewhere and was left there keeps its own category, so that a merge can still be undone.
        CategoryId own = entry.draft().category();
        if (reader.categories().home(own).equals(draft.category())) draft = draft.withCategory(own);
        Draft wanted = draft;
        String seen = read.form().key();
        switch (bookkeeping.correct(
                reader.user(), id, now -> EntryForm.version(now).equals(seen), wanted)) {
            case Bookkeeping.Kept kept -> {
                if (isPart(context)) {
                    context.header(AFTERWARDS, "kharcha:totals");
                    row(context, reader, id, Toast.of(kept));
                } else back(context, "/entries/" + id.value(), kept.turn());
            }
            case Bookkeeping.Overtaken overtaken -> {
                Draft now = overtaken.now().draft();
                String words = new kharcha.conversation.EntryPhrases(reader.phrases()).line(now);
                EntryForm form = read.form().keyed(EntryForm.version(now));
                again(context, reader, id, form, words, HttpStatus.CONFLICT);
            }
            case Bookkeeping.Gone _ -> throw new NotFoundResponse();
        }
    }

    /** The form once more with all that was typed. */
    private void again(
            Context context, Reader reader, EntryId id, EntryForm form, String overtaken, HttpStatus status) {
        context.status(status);
        if (isPart(context)) {
            form(context, reader, id, form, overtaken);
            return;
        }
        Map<String, Object> page = new HashMap<>();
        page.put("line", reader.line(find(reader, id)));
        page.put("form", form);
        page.put("overtaken", overtaken);
        page.put("story", books.atomically(reader.id(), desk -> EntryStory.of(desk, reader, id)));
        page(context, reader, page);
    }

    private void delete(Context context) {
        Reader reader = Reader.of(context, books, clock);
        EntryId id = id(context);
        find(reader, id);
        done(context, reader, bookkeeping.delete(reader.user(), List.of(id)), List.of(id));
    }

    private void changeSeveral(Context context) {
        Reader reader = Reader.of(context, books, clock);
        List<EntryId> ids = context.formParams("id").stream()
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(id -> new EntryId(Long.parseLong(id)))
                .distinct()
                .limit(MOST)
                .toList();
        if ("delete".equals(context.formParam("do"))) {
            done(context, reader, bookkeeping.delete(reader.user(), ids), ids);
            return;
        }
        String category = Objects.requireNonNullElse(context.formParam("category"), "");
        boolean known = reader.categories().all().stream()
                .anyMatch(each -> each.id().value().equals(category));
        Bookkeeping.Kept kept = known
                ? bookkeeping.recategorise(reader.user(), ids, new CategoryId(category))
                : new Bookkeeping.Kept(null, List.of(), "Choose a category to move them to.");
        done(context, reader, kept, ids);
    }

    private void undo(Context context) {
        Reader reader = Reader.of(context, books, clock);
        String turn = Objects.requireNonNullElse(context.formParam("turn"), "");
        if (!turn.matches("[1-9][0-9]{0,17}")) throw new NotFoundResponse();
        Bookkeeping.Kept kept = bookkeeping.undo(reader.user(), new TurnId(Long.parseLong(turn)));
        if (isPart(context)) {
            context.header(AFTERWARDS, "kharcha:refresh");
            changed(context, List.of(), List.of(), Toast.undone(kept));
        } else CategoriesPage.back(context, where(context), kept);
    }

    /** The page whose form it was, if it is one of ours that change more than entries. */
    private static String where(Context context) {
        String back = Objects.requireNonNullElse(context.formParam("back"), "");
        return BACK.matcher(back).matches() ? back : "/entries";
    }

    /** Says what was done, and exchanges the rows that it was about. */
    private void done(Context context, Reader reader, Bookkeeping.Kept kept, List<EntryId> ids) {
        if (!isPart(context)) {
            back(context, "/entries", kept.turn());
            return;
        }
        context.header(AFTERWARDS, "kharcha:totals");
        List<Entry> left = books.atomically(
                reader.id(),
                desk -> ids.stream()
                        .flatMap(id -> desk.entries().find(reader.id(), id).stream())
                        .toList());
        List<Long> standing = left.stream().map(entry -> entry.id().value()).toList();
        List<Long> gone = ids.stream()
                .map(EntryId::value)
                .filter(id -> !standing.contains(id))
                .toList();
        changed(context, left.stream().map(reader::line).toList(), gone, Toast.of(kept));
    }

    private void changed(Context context, List<EntryLine> lines, List<Long> gone, Toast toast) {
        pages.show(context, "entries-changed.jte", Map.of("lines", lines, "gone", gone, "toast", toast));
    }

    private static void back(Context context, String path, @Nullable TurnId turn) {
        context.redirect(path + (turn == null ? "" : "?done=" + turn.value()), HttpStatus.SEE_OTHER);
    }
}
