package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.UserId;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Change;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second wall: what a statement of the service can see when somebody forgot its WHERE. */
final class RowLevelSecurityTest {
    private static final Preferences EUROPEAN =
            new Preferences(Locale.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"));
    private static final Draft TEA = new Draft(
            LocalDate.of(2026, 3, 18), Money.of("2", "EUR"), Direction.OUT, CategoryId.OTHER, "tea", Set.of(), null);

    private static TestDatabase db;
    private static UserId ann;
    private static UserId ben;

    @BeforeAll
    static void twoPeopleBookTea() {
        db = TestDatabase.fresh();
        ann = bookTea("Ann");
        ben = bookTea("Ben");
    }

    @AfterAll
    static void close() {
        db.close();
    }

    private static UserId bookTea(String name) {
        UserId user =
                db.users().findOrCreate(new Identity("test", name), EUROPEAN).id();
        db.books().atomically(user, desk -> {
            EntryId id = desk.entries().add(user, List.of(TEA)).getFirst().id();
            desk.journal()
                    .append(
                            user,
                            new Journal.Page(
                                    new TurnId(1),
                                    Journal.Kind.CHANGE,
                                    List.of(),
                                    List.of(new Change.EntryChange(id, null, TEA))));
            return true;
        });
        db.database()
                .accounts()
                .atomically(register -> register.monthlyReports().take(user, LocalDate.of(2026, 2, 1)));
        return user;
    }

    /** As the service, in a transaction of that user, or of nobody. */
    private static int count(String sql, @Nullable UserId user) {
        return db.database().jdbi().inTransaction(handle -> {
            if (user != null) handle.attach(UserSql.class).become(user);
            return handle.createQuery(sql).mapTo(Integer.class).one();
        });
    }

    @Test
    void a_statement_without_a_where_sees_its_own_user_only() {
        for (String table : List.of("users", "entries", "entry_words", "month_totals", "journal", "monthly_letters")) {
            assertThat(count("SELECT count(*) FROM " + table, ann)).as(table).isEqualTo(1);
            assertThat(count("SELECT count(*) FROM " + table + " WHERE user_id = " + ben.value(), ann))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void without_a_user_there_is_nothing_to_see() {
        for (String table : List.of("users", "entries", "entry_words", "month_totals", "journal", "turns"))
            assertThat(count("SELECT count(*) FROM " + table, null)).as(table).isZero();
    }

    @Test
    void a_user_id_does_not_outlive_its_transaction() {
        assertThat(count("SELECT count(*) FROM entries", ann)).isEqualTo(1);
        for (int connection = 0; connection < 8; connection++)
            assertThat(count("SELECT count(*) FROM entries", null)).isZero();
    }

    @Test
    void nobody_writes_into_a_strangers_book() {
        assertThatThrownBy(() -> execute("INSERT INTO entry_words VALUES (" + ben.value() + ", 'x', '2026-03-18', 1)"))
                .hasMessageContaining("row-level security");
        assertThat(execute("UPDATE users SET last_entry = 0 WHERE user_id = " + ben.value()))
                .isZero();
        assertThat(execute("DELETE FROM entries WHERE user_id = " + ben.value()))
                .isZero();
    }

    @Test
    void the_journal_can_only_grow() {
        assertThatThrownBy(() -> execute("DELETE FROM journal")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("UPDATE journal SET position = 1")).hasMessageContaining("permission denied");
    }

    @Test
    void the_service_cannot_ask_for_the_whole_copy_that_a_backup_sees() {
        int seen = db.database().jdbi().inTransaction(handle -> {
            handle.execute("SET LOCAL kharcha.whole_copy = 'on'");
            return handle.createQuery("SELECT count(*) FROM entries")
                    .mapTo(Integer.class)
                    .one();
        });
        assertThat(seen).isZero();
    }

    @Test
    void not_even_the_owner_sees_a_book_by_accident() throws SQLException {
        try (Connection owner = DriverManager.getConnection(db.urlText());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM kharcha.entries")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void the_service_refuses_a_role_that_nothing_holds() throws SQLException {
        try (Connection superuser = db.asSuperuser()) {
            assertThatThrownBy(() -> ServiceRole.check(superuser))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("superuser");
        }
    }

    @Test
    void the_service_refuses_to_start_over_a_table_without_its_guard() throws SQLException {
        try (var other = TestDatabase.fresh();
                Connection superuser = other.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER TABLE kharcha.turns NO FORCE ROW LEVEL SECURITY");
            assertThatThrownBy(() -> Database.open(other.url(), 1).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("turns");
        }
    }

    @Test
    void a_user_who_can_neither_make_nor_become_the_role_is_told_what_an_administrator_must_do() throws SQLException {
        try (var other = TestDatabase.fresh();
                Connection superuser = other.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS test_stranger");
            statement.execute("CREATE ROLE test_stranger LOGIN PASSWORD 'secret'");
            String url = other.urlText().replaceAll("user=.*", "user=test_stranger&password=secret");
            assertThatThrownBy(() -> Database.open(DatabaseUrl.parse(url), 1).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("GRANT kharcha_service TO")
                    .hasMessageNotContaining("secret");
            statement.execute("DROP ROLE test_stranger");
        }
    }

    private static int execute(String sql) {
        return db.database().jdbi().inTransaction(handle -> {
            handle.attach(UserSql.class).become(ann);
            return handle.execute(sql);
        });
    }
}
