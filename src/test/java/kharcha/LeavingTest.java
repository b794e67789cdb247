package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.account.Passkey;
import kharcha.account.UserId;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.conversation.Turns;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurrence;
import kharcha.ledger.Recurring;
import kharcha.ledger.StandingOrders;
import kharcha.ledger.Transfer;
import kharcha.ledger.WalletId;
import kharcha.money.Money;
import kharcha.report.Chart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleting an account: asked for, waited for, taken back, and in the end proved by a look into every table. */
class LeavingTest {
    private static final String ANN = "ann@example.org";
    private static final String BEN = "ben@example.org";

    @RegisterExtension
    final Doorway door = new Doorway();

    private static void leave(Doorway.Browser browser) {
        assertThat(browser.post("/settings/delete", Map.of("word", "DELETE")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void it_takes_the_word_and_a_fresh_proof() {
        Doorway.Browser ann = door.member(ANN);
        assertThat(ann.post("/settings/delete", Map.of("word", "delete")).statusCode())
                .isEqualTo(422);
        door.later(Duration.ofMinutes(11));
        assertThat(ann.post("/settings/delete", Map.of("word", "DELETE")).statusCode())
                .isEqualTo(401);
        assertThat(ann.get("/settings/delete").body())
                .contains("/login/confirm?next=/settings/delete")
                .doesNotContain("will be deleted on");
    }

    @Test
    void for_thirty_days_every_log_in_says_so_and_it_can_be_taken_back() {
        Doorway.Browser ann = door.member(ANN);
        ann.say("coffee 3.50");

        leave(ann);

        assertThat(door.lastLetter(ANN)).contains("17 April 2026").contains("/settings/delete");
        door.later(Duration.ofDays(29));
        Doorway.Browser elsewhere = door.browser();
        elsewhere.logIn(ANN, Doorway.PASSWORD);
        assertThat(elsewhere.get("/dashboard").body()).contains("will be deleted on 17 April 2026");
        assertThat(elsewhere.post("/settings/delete/take-back", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(door.lastLetter(ANN)).contains("stays");
        door.later(Duration.ofDays(2));
        assertThat(door.inside.signIn().leaving().erase()).isZero();
        elsewhere.logIn(ANN, Doorway.PASSWORD);
        assertThat(elsewhere.get("/dashboard").body()).doesNotContain("will be deleted on");
        assertThat(elsewhere.said()).isEqualTo(1);
    }

    @Test
    void asked_twice_the_first_day_stands() {
        Doorway.Browser ann = door.member(ANN);
        leave(ann);
        door.later(Duration.ofMinutes(5));
        leave(ann);
        assertThat(door.letters())
                .filteredOn(letter -> letter.contains("will be deleted"))
                .hasSize(1);
    }

    @Test
    void tokens_and_chart_links_stop_at_once_and_come_back_when_it_is_taken_back() {
        Doorway.Browser ann = door.member(ANN);
        String token = token(ann);
        String chart = chart(user(ANN));
        assertThat(program(token)).isEqualTo(200);

        leave(ann);

        assertThat(program(token)).isEqualTo(401);
        assertThat(door.browser().get("/charts/" + chart + ".png").statusCode()).isEqualTo(404);
        ann.post("/settings/delete/take-back", Map.of());
        assertThat(program(token)).isEqualTo(200);
        assertThat(door.browser().get("/charts/" + chart + ".png").statusCode()).isEqualTo(200);
    }

    @Test
    void a_guest_can_leave_as_well() throws SQLException {
        Doorway.Browser guest = door.browser();
        guest.say("coffee 3.50");
        leave(guest);
        assertThat(guest.get("/dashboard").body()).contains("will be deleted on");
        door.later(Duration.ofDays(30));

        assertThat(door.inside.signIn().leaving().erase()).isEqualTo(1);

        assertThat(guest.said()).isZero();
        assertThat(rows().values()).allMatch(each -> each.isEmpty());
    }

    @Test
    void of_who_left_nothing_is_in_any_table_and_of_others_everything() throws SQLException {
        Doorway.Browser ann = door.member(ANN);
        Doorway.Browser ben = door.member(BEN);
        fill(ann, ANN);
        fill(ben, BEN);
        long gone = user(ANN).value();
        long stays = user(BEN).value();
        assertEveryTableIsFilled(gone);
        leave(ann);
        door.letters();
        List<String> before = of(stays);

        door.later(Duration.ofDays(30).plusSeconds(1));
        assertThat(door.inside.signIn().leaving().erase()).isEqualTo(1);

        assertThat(door.lastLetter(ANN)).contains("was deleted");
        assertThat(of(gone)).isEmpty();
        assertThat(door.everything()).doesNotContain(ANN).doesNotContain("Ann's");
        assertThat(of(stays)).isEqualTo(before);
        assertThat(ann.isIn()).isFalse();
        assertThat(door.browser().logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(door.inside.signIn().leaving().erase()).isZero();
    }

    @Test
    void a_large_book_goes_in_portions() throws SQLException {
        Doorway.Browser ann = door.member(ANN);
        ann.say("coffee 3.50");
        UserId user = user(ANN);
        try (Connection all = door.database.asSuperuser();
                Statement statement = all.createStatement()) {
            statement.execute(
                    "INSERT INTO kharcha.entries (user_id, entry_id, day, amount, currency, direction, category,"
                            + " note, tags, words) SELECT " + user.value()
                            + ", n, '2026-03-01', 1, 'EUR', 'OUT', 'other', '', '{}', '{}' FROM generate_series(10,"
                            + " 12000) n");
            statement.execute("INSERT INTO kharcha.journal (user_id, turn_id, position, kind, subject, subject_id)"
                    + " SELECT " + user.value()
                    + ", n, 0, 'CHANGE', 'entry', n FROM generate_series(10, 12000) n");
        }
        leave(ann);
        door.later(Duration.ofDays(30));

        door.inside.signIn().leaving().erase();

        assertThat(of(user.value())).isEmpty();
    }

    @Test
    void the_service_cannot_delete_from_the_journal_of_somebody_who_stays() throws SQLException {
        Doorway.Browser ann = door.member(ANN);
        ann.say("coffee 3.50");
        long user = user(ANN).value();
        int erased = door.database.database().jdbi().inTransaction(handle -> {
            handle.execute("SELECT set_config('kharcha.user_id', ?, true)", String.valueOf(user));
            return handle.createQuery("SELECT erase_journal(:user, 100)")
                    .bind("user", user)
                    .mapTo(Integer.class)
                    .one();
        });
        assertThat(erased).isZero();
        assertThat(rows().get("journal")).isNotEmpty();
    }

    private static String token(Doorway.Browser browser) {
        Matcher shown = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<")
                .matcher(browser.post("/settings/tokens", Map.of("name", "script"))
                        .body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private int program(String token) {
        Doorway.Browser browser = door.browser();
        return browser.send(browser.request("/api/me").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private UserId user(String email) {
        return door.inside
                .accounts()
                .atomically(register -> register.identities().find(new Identity("email", email)))
                .orElseThrow();
    }

    private String chart(UserId user) {
        Money sum = Money.of("12.50", "EUR");
        Chart chart =
                new Chart.Donut("March", "all of it", Locale.ENGLISH, List.of(new Chart.Slice("Tea", sum, null)), sum);
        Instant expires = door.clock.instant().plus(Duration.ofDays(90));
        return door.inside.books().atomically(user, desk -> desk.charts().keep(user, chart, expires));
    }

    private void comesRound(UserId user) {
        LocalDate day = LocalDate.of(2099, 1, 1);
        Draft rent =
                new Draft(day, Money.of("950", "EUR"), Direction.OUT, new CategoryId("rent"), "rent", Set.of(), null);
        door.inside.books().atomically(user, desk -> {
            Turns.Opening opening = desk.turns().open(user, "test", null);
            Recurring recurring = new Recurring(
                    desk.recurring().fresh(user),
                    Recurrence.once(day),
                    List.of(),
                    new Recurring.Payment(List.of(rent)));
            new StandingOrders(desk, user, opening.turn()).add(recurring, day.minusDays(1));
            desk.turns()
                    .close(
                            user,
                            new Turn(
                                    opening.turn(),
                                    "test",
                                    null,
                                    "",
                                    "",
                                    new Reply(true, List.of()),
                                    door.clock.instant()),
                            opening.context());
            return true;
        });
    }

    /** By card, in a currency without a rate; and cash from the bank. */
    private void paidAndMoved(UserId user) {
        LocalDate day = LocalDate.of(2026, 3, 17);
        Money yen = Money.of("1200", "JPY");
        Draft ramen = new Draft(day, yen, Direction.OUT, new CategoryId("eating_out"), "ramen", Set.of(), "card");
        Transfer cash = new Transfer(day, Money.of("50", "EUR"), new WalletId("bank"), new WalletId("cash"), null);
        door.inside.books().atomically(user, desk -> {
            desk.turns().open(user, "test", null);
            desk.entries().add(user, List.of(ramen));
            return desk.transfers().add(user, List.of(cash));
        });
    }

    /** Something of that user's in every table that has users. */
    private void fill(Doorway.Browser browser, String email) {
        browser.say("coffee 3.50");
        token(browser);
        UserId user = user(email);
        chart(user);
        comesRound(user);
        paidAndMoved(user);
        browser.say("export everything as csv");
        Instant now = door.clock.instant();
        door.inside.accounts().atomically(register -> {
            register.credentials()
                    .add(user, new Passkey("credential of " + email, new byte[] {1}, 0, email + "'s phone", now, null));
            register.credentials().totp(user, new byte[] {1, 2}, List.of("hash of " + email));
            register.identities().add(user, new Identity("telegram", "Chat of " + email));
            register.monthlyReports().take(user, LocalDate.of(2026, 2, 1));
            register.moves().begin(user, register.credentials().newUser(preferences()), now);
            return true;
        });
        door.inside.signIn().chats().signInLink(user);
    }

    private static kharcha.account.Preferences preferences() {
        return new kharcha.account.Preferences(
                Locale.UK, java.time.ZoneOffset.UTC, java.util.Currency.getInstance("GBP"));
    }

    private void assertEveryTableIsFilled(long user) throws SQLException {
        rows().forEach((table, rows) -> {
            if (!table.equals("departures")) assertThat(rows).as(table).anyMatch(row -> row.startsWith(user + " "));
        });
    }

    private List<String> of(long user) throws SQLException {
        List<String> all = new ArrayList<>();
        rows().forEach((table, rows) -> rows.stream()
                .filter(row -> row.startsWith(user + " "))
                .map(row -> table + " " + row)
                .sorted()
                .forEach(all::add));
        return all;
    }

    /** All rows of all tables that have users, by the catalogue; each begins with the user. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Connection all = door.database.asSuperuser();
                Statement statement = all.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id'
                WHERE c.relnamespace = 'kharcha'::regnamespace
                AND c.relkind IN ('r', 'p')
                """)) {
                while (names.next()) tables.add(names.getString(1));
            }
            for (String table : tables) {
                List<String> rows = new ArrayList<>();
                try (ResultSet each =
                        statement.executeQuery("SELECT user_id || ' ' || t::text FROM kharcha." + table + " t")) {
                    while (each.next()) if (each.getString(1) != null) rows.add(each.getString(1));
                }
                found.put(table, rows);
            }
        }
        return found;
    }
}
