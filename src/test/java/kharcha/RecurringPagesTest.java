package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.RunningBook.Person;
import kharcha.account.UserId;
import kharcha.ledger.Agenda;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurring;
import kharcha.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes round, on its pages: from the form to the row in PostgreSQL and back. It is 18 March 2026. */
class RecurringPagesTest {
    @RegisterExtension
    static final RunningBook running = new RunningBook();

    private Person ann;

    @BeforeEach
    void somebody() {
        ann = running.person("en-IE");
    }

    @Test
    void who_has_nothing_is_told_how_to_begin() {
        assertThat(get("/recurring")).contains("Nothing yet.", "Nothing is due.", "href=\"/recurring/new\"");
        assertThat(get("/dashboard")).contains("href=\"/recurring\"");
    }

    @Test
    void a_payment_is_set_up_listed_and_among_the_bills_ahead_with_their_sum() {
        assertThat(add(Map.of("amount", "950", "category", "rent", "note", "flat", "day", "2026-04-01"))
                        .statusCode())
                .isEqualTo(303);
        add(Map.of("amount", "12.50", "category", "coffee", "note", "club", "day", "2026-03-20", "unit", "week"));
        add(Map.of("amount", "2000", "category", "income:salary", "note", "", "day", "2026-03-31", "month-end", "yes"));

        assertThat(agenda().standing())
                .extracting(each -> each.recurring().rule().cadence())
                .containsExactly(
                        Cadence.every(Cadence.Unit.MONTH),
                        Cadence.every(Cadence.Unit.WEEK),
                        Cadence.every(Cadence.Unit.MONTH));
        assertThat(agenda().standing().getLast().recurring().rule().monthEnd()).isTrue();
        assertThat(get("/recurring"))
                .contains("flat", "€950.00", "every month · next Wed 1 Apr", "club", "every week · next Fri 20 Mar")
                .contains("+€2,000.00", "on the last day of the month")
                .contains("About <span class=\"money\">€1,004.17</span> a month")
                .contains("To pay: <span class=\"money\">€1,012.50</span>", "<span class=\"money\">€2,000.00</span>");
    }

    @Test
    void one_form_sets_up_one_payment_however_often_it_is_sent() {
        Map<String, String> fields = form(Map.of("amount", "5", "category", "coffee", "day", "2026-03-20"));
        post("/recurring", fields);
        post("/recurring", fields);
        assertThat(agenda().standing()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 0, Write an amount above 0",
        "every, 0, Write a number from 1 to 366",
        "every, 1000, Write a number from 1 to 366",
        "unit, blue moon, Choose one",
        "until, tomorrow, A day is written like",
        "until, 2026-01-01, The last day is before the first",
        "day, 2026-02-30, A day is written like",
        "category, '', Choose a category",
    })
    void what_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost(String name, String value, String words) {
        Map<String, String> fields =
                form(Map.of("amount", "5", "category", "coffee", "note", "<b>beans</b>", "day", "2026-03-20"));
        fields.put(name, value);
        HttpResponse<String> refused = post("/recurring", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(words, "&lt;b>beans&lt;/b>");
        assertThat(agenda().standing()).isEmpty();
    }

    @Test
    void it_is_changed_from_a_day_on_skipped_and_ended_and_each_can_be_undone() {
        add(Map.of("amount", "950", "category", "rent", "note", "flat", "day", "2026-04-01"));
        Map<String, String> change =
                form(Map.of("amount", "980", "category", "rent", "note", "flat", "day", "2026-05-15"));
        change.put("id", "1");
        assertThat(post("/recurring/one", change).statusCode()).isEqualTo(303);
        assertThat(amount("2026-05-01")).isEqualTo("950.00");
        assertThat(amount("2026-06-01")).isEqualTo("980.00");
        assertThat(get("/recurring")).contains("from 1 Jun €980.00");

        HttpResponse<String> skipped = post("/recurring/one/skip", Map.of("id", "1"));
        assertThat(get("/recurring")).contains("next Fri 1 May");
        undo(skipped);
        assertThat(get("/recurring")).contains("next Wed 1 Apr");

        HttpResponse<String> ended = post("/recurring/one/end", Map.of("id", "1"));
        assertThat(get("/recurring")).contains("Nothing yet.");
        undo(ended);
        assertThat(get("/recurring/one?id=1")).contains("flat", "Wed 1 Apr", "value=\"950.00\"");
    }

    @Test
    void it_moves_to_another_day_which_must_be_to_come() {
        add(Map.of("amount", "950", "category", "rent", "note", "flat", "day", "2026-04-01"));
        HttpResponse<String> moved = post("/recurring/one/move", Map.of("id", "1", "next", "2026-04-03"));
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(get("/recurring")).contains("next Fri 3 Apr");
        undo(moved);
        assertThat(get("/recurring")).contains("next Wed 1 Apr");
        for (String wrong : List.of("2026-03-01", "soon", "")) {
            HttpResponse<String> refused = post("/recurring/one/move", Map.of("id", "1", "next", wrong));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("move-next-problem");
        }
        assertThat(get("/recurring")).contains("next Wed 1 Apr");
    }

    @Test
    void what_is_found_in_the_book_is_booked_by_itself_or_dismissed_for_good() {
        for (String note : List.of("gym", "fibre"))
            for (String day : List.of("2026-01-16", "2026-02-16", "2026-03-16")) book(note, day);
        assertThat(get("/recurring")).contains("Found in your book", "gym", "fibre", "next Thu 16 Apr");

        HttpResponse<String> accepted = post("/recurring/found", Map.of("entry", "3"));
        assertThat(agenda().payments())
                .singleElement()
                .satisfies(each -> assertThat(each.next()).contains(LocalDate.of(2026, 4, 16)));
        assertThat(post("/recurring/found/dismiss", Map.of("entry", "6")).statusCode())
                .isEqualTo(303);
        assertThat(get("/recurring")).doesNotContain("Found in your book", "fibre");
        undo(accepted);
        assertThat(get("/recurring")).contains("Found in your book", "gym").doesNotContain("fibre");
        assertThat(post("/recurring/found", Map.of("entry", "x")).statusCode()).isEqualTo(404);
    }

    private void book(String note, String day) {
        Draft draft = new Draft(
                LocalDate.parse(day),
                Money.of("29.90", "EUR"),
                Direction.OUT,
                new CategoryId("health"),
                note,
                Set.of(),
                null);
        UserId user = ann.user().id();
        running.database.books().atomically(user, desk -> desk.entries().add(user, List.of(draft)));
    }

    @Test
    void nobody_sees_or_changes_what_is_another_ones() {
        add(Map.of("amount", "950", "category", "rent", "note", "flat", "day", "2026-04-01"));
        Person ben = running.person("en-IE");
        assertThat(running.get(ben, "/recurring").body()).doesNotContain("flat");
        assertThat(running.get(ben, "/recurring/one?id=1").statusCode()).isEqualTo(404);
        running.post(ben, "/recurring/one/end", "id", "1");
        assertThat(agenda().running()).hasSize(1);
        assertThat(running.get(ann, "/recurring/one?id=2").statusCode()).isEqualTo(404);
        assertThat(running.get(ann, "/recurring/one?id=x").statusCode()).isEqualTo(404);
    }

    private void undo(HttpResponse<String> done) {
        String location = done.headers().firstValue("Location").orElseThrow();
        Matcher turn = Pattern.compile("done=(\\d+)").matcher(location);
        assertThat(turn.find()).isTrue();
        String page = get(location);
        Matcher form = Pattern.compile("action=\"([^\"]*undo[^\"]*)\"").matcher(page);
        assertThat(form.find()).as(page).isTrue();
        assertThat(running.post(ann, form.group(1), "turn", turn.group(1)).statusCode())
                .isIn(200, 303);
    }

    private String amount(String day) {
        Recurring recurring = agenda().standing().getFirst().recurring();
        return recurring
                .on(LocalDate.parse(day))
                .orElseThrow()
                .amount()
                .amount()
                .toPlainString();
    }

    private Agenda agenda() {
        return running.database
                .books()
                .atomically(
                        ann.user().id(),
                        desk -> desk.recurring().read(ann.user().id()));
    }

    private HttpResponse<String> add(Map<String, String> fields) {
        return post("/recurring", form(fields));
    }

    /** As the page has it, with those fields filled in. */
    private Map<String, String> form(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : List.of("every", "unit", "until", "currency", "direction", "tags", "paid", "note"))
            all.put(name, "");
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(get("/recurring/new"));
        assertThat(key.find()).isTrue();
        all.putAll(Map.of("every", "1", "unit", "month", "currency", "EUR", "key", key.group(1)));
        all.putAll(fields);
        return all;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return running.post(ann, path, RunningBook.fields(fields));
    }

    private String get(String path) {
        HttpResponse<String> response = running.get(ann, path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
