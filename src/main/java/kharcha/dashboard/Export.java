package kharcha.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.api.EntryShape;
import kharcha.api.RecurringShape;
import kharcha.conversation.Books;
import kharcha.conversation.Turn;
import kharcha.files.EntryTable;
import kharcha.files.Portions;
import kharcha.ledger.Categories;
import kharcha.ledger.DateRange;
import kharcha.ledger.Entry;
import kharcha.ledger.Journal;
import kharcha.ledger.Transfer;
import kharcha.report.ChartLinks;
import kharcha.report.Filter;
import kharcha.signin.AccountSettings;
import kharcha.signin.SignIn;
import kharcha.web.JsonFile;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is a user's, written while it is read. Secrets, and what they are recognised by, are left out.
 */
final class Export {
    private final Portions portions;
    private final SignIn signIn;
    private final Clock clock;

    Export(Books books, SignIn signIn, Clock clock) {
        this.portions = new Portions(books);
        this.signIn = signIn;
        this.clock = clock;
    }

    /** A table of all entries, the newest day first. */
    void csv(Reader reader, OutputStream out) throws IOException {
        new EntryTable(portions).write(reader.user(), reader.categories(), Filter.NONE, DateRange.ALL, out);
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
                ExportShapes.budgets(portions.read(id, desk -> desk.budgets().read(id))));
        file.field(
                "wallets",
                ExportShapes.wallets(portions.read(id, desk -> desk.wallets().read(id))));
        file.<Transfer.Kept>array(
                "transfers",
                last -> portions.read(
                        id,
                        desk -> desk.transfers()
                                .after(id, last == null ? 0 : last.id().value(), portions.size())),
                ExportShapes::transfer);
        account(file, reader.user());
        file.<Entry>array(
                "entries",
                last -> portions.after(id, Categories.standard(), Filter.NONE, DateRange.ALL, last),
                entry -> EntryShape.of(entry, Categories.standard()));
        file.field(
                "recurring",
                portions.read(id, desk -> desk.recurring().read(id).standing()).stream()
                        .map(standing -> RecurringShape.of(standing.recurring()))
                        .toList());
        file.field(
                "offers",
                ExportShapes.offers(portions.read(id, desk -> desk.offers().read(id))));
        file.<Journal.Page>array(
                "journal",
                last -> portions.read(
                        id,
                        desk -> desk.journal()
                                .after(id, last == null ? 0 : last.turn().value(), portions.size())),
                ExportShapes::page);
        file.<Turn>array(
                "turns",
                last -> portions.read(
                        id,
                        desk -> desk.turns()
                                .after(id, last == null ? 0 : last.id().value(), portions.size())),
                ExportShapes::turn);
        file.<ChartLinks.Kept>array(
                "charts",
                last -> portions.read(id, desk -> desk.charts().of(id, last == null ? "" : last.id(), portions.size())),
                ExportShapes::chart);
        file.end();
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
