package kharcha.dashboard;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.api.EntryShape;
import kharcha.api.RecurringShape;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Turn;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.ledger.Journal;
import kharcha.report.ChartLinks;
import kharcha.report.Filter;
import kharcha.report.Reports;
import kharcha.signin.AccountSettings;
import kharcha.signin.SignIn;
import kharcha.web.JsonFile;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is a user's, written while it is read: portion by portion, each in a short transaction of its own, so that a
 * million entries fill neither the memory nor the time a statement may take, and a reader that is slow holds up nobody. What
 * changes meanwhile is in it as it was when its portion was read. Secrets, and what they are recognised by, are left out.
 */
final class Export {
    private static final int TRIES = 4;

    private final Books books;
    private final SignIn signIn;
    private final Clock clock;
    private final int portion;

    Export(Books books, SignIn signIn, Clock clock) {
        this(books, signIn, clock, 2_000);
    }

    /** @param portion how many rows are read at a time */
    Export(Books books, SignIn signIn, Clock clock, int portion) {
        this.books = books;
        this.signIn = signIn;
        this.clock = clock;
        this.portion = portion;
    }

    /** A table of all entries, the newest day first. */
    void csv(Reader reader, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Spreadsheet sheet = new Spreadsheet(text, reader.preferences().locale());
        sheet.row(List.of("Id", "Day", "Amount", "Currency", "Direction", "Category", "Note", "Tags", "Paid by"));
        @Nullable Entry last = null;
        List<Entry> entries = entries(reader.id(), last);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) sheet.row(cells(reader, entry));
            last = entries.getLast();
            entries = entries(reader.id(), last);
        }
        text.flush();
    }

    private static List<?> cells(Reader reader, Entry entry) {
        EntryShape shape = EntryShape.of(entry, reader.categories());
        return List.of(
                shape.id(),
                shape.day(),
                entry.draft().amount().amount(),
                shape.currency(),
                shape.direction(),
                reader.category(entry.draft().category()).name(),
                shape.note(),
                String.join(" ", shape.tags()),
                shape.paidBy() == null ? "" : shape.paidBy());
    }

    void json(Reader reader, OutputStream out) throws IOException {
        UserId id = reader.id();
        JsonFile file = new JsonFile(out);
        file.field("exported", clock.instant().toString());
        file.field("user", ExportShapes.settings(reader.user()));
        file.field("categories", ExportShapes.categories(reader.categories().own()));
        file.field("words", ExportShapes.words(reader.categories().own()));
        file.field(
                "budgets",
                ExportShapes.budgets(books.atomically(id, desk -> desk.budgets().read(id))));
        account(file, reader.user());
        file.<Entry>array("entries", last -> entries(id, last), entry -> EntryShape.of(entry, Categories.standard()));
        file.field(
                "recurring",
                portion(id, desk -> desk.recurring().read(id).standing()).stream()
                        .map(standing -> RecurringShape.of(standing.recurring()))
                        .toList());
        file.<Journal.Page>array(
                "journal",
                last -> portion(
                        id,
                        desk -> desk.journal()
                                .after(id, last == null ? 0 : last.turn().value(), portion)),
                ExportShapes::page);
        file.<Turn>array(
                "turns",
                last -> portion(
                        id,
                        desk -> desk.turns()
                                .after(id, last == null ? 0 : last.id().value(), portion)),
                ExportShapes::turn);
        file.<ChartLinks.Kept>array(
                "charts",
                last -> portion(id, desk -> desk.charts().of(id, last == null ? "" : last.id(), portion)),
                ExportShapes::chart);
        file.end();
    }

    /** A busy database may refuse one; that alone shall not end what took a while already. */
    private <T> List<T> portion(UserId id, Function<Desk, List<T>> read) {
        for (int tries = 1; ; tries++)
            try {
                return books.atomically(id, read);
            } catch (Books.Unavailable busy) {
                if (tries == TRIES) throw busy;
            }
    }

    private List<Entry> entries(UserId id, @Nullable Entry last) {
        return portion(id, desk -> {
            Reports reports = desk.reports();
            return last == null
                    ? reports.entries(id, Filter.NONE, DateRange.ALL, Reports.Order.NEWEST, portion)
                    : reports.after(
                            id,
                            Filter.NONE,
                            DateRange.ALL,
                            new Reports.Place(last.draft().day(), last.id()),
                            portion);
        });
    }

    /** Of what leads to the account only what it is, never what it is recognised by. */
    private void account(JsonFile file, User user) throws IOException {
        AccountSettings.Overview overview = signIn.settings().overview(user.id());
        var account = overview.account();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put(
                "email",
                account == null || account.email() == null
                        ? null
                        : account.email().value());
        shape.put("since", account == null ? null : account.since().toString());
        shape.put("has_password", account != null && account.password() != null);
        shape.put("has_second_step", account != null && account.totp() != null);
        file.field("account", shape);
        file.field("identities", overview.chats().stream().map(Export::identity).toList());
        file.field(
                "passkeys",
                overview.passkeys().stream()
                        .map(passkey -> named(passkey.name(), passkey.made(), passkey.used()))
                        .toList());
        file.field(
                "sessions",
                overview.sessions().stream()
                        .map(session -> named(session.browser(), session.made(), session.used()))
                        .toList());
        file.field(
                "tokens",
                signIn.tokens().of(user.id()).stream()
                        .map(token -> named(token.name(), token.made(), token.used()))
                        .toList());
    }

    private static Map<String, Object> identity(Identity identity) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("kind", identity.kind());
        shape.put("key", identity.key());
        return shape;
    }

    private static Map<String, @Nullable Object> named(String name, Instant made, @Nullable Instant used) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", name);
        shape.put("made", made.toString());
        shape.put("used", used == null ? null : used.toString());
        return shape;
    }
}
