package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.Desk;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Change;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Filter;
import kharcha.report.Query;
import kharcha.understanding.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restored service answers the same. */
final class BackupTest {
    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");
    private static final Preferences IRISH =
            new Preferences(Locale.forLanguageTag("en-IE"), ZoneId.of("Europe/Dublin"), Currency.getInstance("EUR"));
    private static final Identity ANN = new Identity("guest", "hash of Ann's secret");
    private static final Identity BEN = new Identity("telegram", "4711");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("books.kharcha");
    }

    @Test
    void a_restored_service_answers_the_same_and_goes_on_counting() throws IOException {
        restoredElsewhereAnswersTheSame(TestServer.newest(), TestServer.newest());
    }

    @Test
    void a_backup_of_the_newest_postgresql_is_restored_into_the_oldest() throws IOException {
        restoredElsewhereAnswersTheSame(TestServer.newest(), TestServer.oldest());
    }

    @Test
    void a_backup_of_the_oldest_postgresql_is_restored_into_the_newest() throws IOException {
        restoredElsewhereAnswersTheSame(TestServer.oldest(), TestServer.newest());
    }

    @Test
    void the_file_is_its_owners_only_and_nothing_else_is_left_beside_it() throws IOException {
        try (var db = TestDatabase.fresh()) {
            fill(db.database());
            db.database().backup().write(file());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_database_with_rows_is_not_restored_into() throws IOException {
        try (var db = TestDatabase.fresh()) {
            fill(db.database());
            db.database().backup().write(file());
            assertThatThrownBy(() -> db.database().backup().restore(file()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("not empty");
            assertThat(answers(db.database())).hasSize(ANSWERS);
        }
    }

    @Test
    void a_damaged_or_cut_off_file_restores_nothing() throws IOException {
        byte[] text;
        try (var db = TestDatabase.fresh()) {
            fill(db.database());
            db.database().backup().write(file());
            try (InputStream packed = new GZIPInputStream(Files.newInputStream(file()))) {
                text = packed.readAllBytes();
            }
        }
        String whole = new String(text, StandardCharsets.UTF_8);
        refused(whole.replace("12.5000", "92.5000"), "checksum");
        refused(whole.substring(0, whole.length() - 200), "cut off");
        refused("hello\n", "no backup");
        refused(
                "{\"format\":\"kharcha-backup\",\"version\":99,\"schema\":\"1\",\"lastUser\":1,\"tables\":[]}\n",
                "format 99");
    }

    @Test
    void a_backup_of_a_newer_kharcha_is_refused_and_the_database_stays_as_it_is() throws IOException {
        pack("{\"format\":\"kharcha-backup\",\"version\":1,\"schema\":\"9999\",\"lastUser\":1,\"tables\":[]}\n");
        try (var db = TestDatabase.fresh()) {
            assertThatThrownBy(() -> db.database().backup().restore(file()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("newer Kharcha");
            // Its tables still stand: it goes on working.
            fill(db.database());
            assertThat(answers(db.database())).hasSize(ANSWERS);
        }
    }

    private void refused(String text, String because) throws IOException {
        pack(text);
        try (var db = TestDatabase.fresh()) {
            assertThatThrownBy(() -> db.database().backup().restore(file()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(because);
            assertThat(db.users().find(ANN)).isEmpty();
        }
    }

    private void pack(String text) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file()))) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void restoredElsewhereAnswersTheSame(TestServer from, TestServer to) throws IOException {
        String source = TestDatabase.name();
        String target = TestDatabase.name();
        from.create(source);
        to.createBare(target);
        try (Database before = Database.open(from.url(source), 2)) {
            fill(before);
            Backup.Summary written = before.backup().write(file());
            assertThat(written).isEqualTo(new Backup.Summary(2, 3));
            assertThat(new Backup(to.url(target)).restore(file())).isEqualTo(written);
            try (Database after = Database.open(to.url(target), 2)) {
                assertThat(answers(after)).hasSize(ANSWERS).isEqualTo(answers(before));
                goesOnCounting(after);
            }
        }
        from.drop(source);
        to.drop(target);
    }

    private static final int ANSWERS = 10;

    /** What two people ask; the chart's id is in Ann's first reply. */
    private static List<Object> answers(Database database) {
        List<Object> answers = new ArrayList<>();
        for (Identity identity : List.of(ANN, BEN)) {
            User user = database.users().find(identity).orElseThrow();
            answers.add(user);
            database.books().atomically(user.id(), desk -> {
                answers.add(desk.turns().open(user.id(), "web", "m1"));
                answers.add(desk.entries().latest(user.id(), 9));
                answers.add(desk.journal().lastUndoable(user.id()));
                answers.add(desk.reports()
                        .figures(user.id(), Filter.NONE.withWords("tea"), DateRange.ALL, Query.GroupBy.MONTH));
                return true;
            });
        }
        return answers;
    }

    private static void goesOnCounting(Database database) {
        User ann = database.users().find(ANN).orElseThrow();
        User cem = database.users().findOrCreate(new Identity("guest", "Cem"), IRISH);
        User ben = database.users().find(BEN).orElseThrow();
        assertThat(cem.id().value())
                .isGreaterThan(Math.max(ann.id().value(), ben.id().value()));
        List<Entry> added =
                database.books().atomically(ann.id(), desk -> desk.entries().add(ann.id(), List.of(draft("tea"))));
        assertThat(added.getFirst().id().value()).isEqualTo(4);
        assertThat(FiguresTest.wrongTotals(database, ann.id())).isEmpty();
    }

    private static void fill(Database database) {
        User ann = database.users().findOrCreate(ANN, IRISH);
        database.users().findOrCreate(BEN, IRISH);
        database.books().atomically(ann.id(), desk -> {
            turn(desk, ann);
            return true;
        });
    }

    private static void turn(Desk desk, User ann) {
        TurnId turn = desk.turns().open(ann.id(), "web", "m1").turn();
        List<Draft> drafts = List.of(
                draft("tea\tand \\N bun\nwith \"jam\""),
                draft("Tea, खाना 🍵").withTags(Set.of("a,b", "{}")),
                draft(""));
        List<Entry> entries = desk.entries().add(ann.id(), drafts);
        desk.journal()
                .append(
                        ann.id(),
                        new Journal.Page(
                                turn,
                                Journal.Kind.CHANGE,
                                List.of(),
                                List.of(new Change.EntryChange(
                                        entries.getFirst().id(), null, drafts.getFirst()))));
        Money sum = Money.of("12.50", "EUR");
        var chart =
                new Chart.Donut("March", "all of it", Locale.ENGLISH, List.of(new Chart.Slice("Tea", sum, null)), sum);
        String link = desk.charts().keep(ann.id(), chart, NOON.plusSeconds(9));
        Reply reply = new Reply(true, List.of(new Reply.Text("Booked"), new Reply.Picture(link, "March", "all of it")));
        desk.turns().close(ann.id(), new Turn(turn, "web", "m1", "tea 12.50", "tea", reply, NOON), Context.NONE);
    }

    private static Draft draft(String note) {
        return new Draft(
                LocalDate.of(2026, 3, 18),
                Money.of("12.50", "EUR"),
                Direction.OUT,
                new CategoryId("coffee"),
                note,
                Set.of(),
                null);
    }
}
