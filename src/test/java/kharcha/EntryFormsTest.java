package kharcha;

import static kharcha.RunningBook.TODAY;
import static kharcha.RunningBook.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.RunningBook.Person;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Ledger;
import kharcha.ledger.TurnId;
import kharcha.ledger.Undoing;
import kharcha.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of entries over HTTP: booked, changed, moved and deleted, and by nobody but their owner. */
class EntryFormsTest {
    @RegisterExtension
    static final RunningBook running = new RunningBook();

    private static Map<String, String> fields() {
        return new LinkedHashMap<>(Map.of(
                "key", "form-0123456789abcdef",
                "day", "2026-03-17",
                "amount", "12.50",
                "currency", "EUR",
                "direction", "out",
                "category", "eating out",
                "note", "Döner & <b>Tee</b>",
                "tags", "#Work lunch",
                "paid", "card"));
    }

    @Test
    void a_form_books_once_however_often_it_is_sent_and_leads_back_with_an_undo() {
        Person person = running.person("en-IE");

        HttpResponse<String> first = running.post(person, "/entries", RunningBook.fields(fields()));
        running.post(person, "/entries", RunningBook.fields(fields()));

        assertThat(first.statusCode()).isEqualTo(303);
        List<Entry> entries = running.entries(person);
        assertThat(entries).hasSize(1);
        Draft draft = entries.getFirst().draft();
        assertThat(draft.note()).isEqualTo("Döner & <b>Tee</b>");
        assertThat(draft.tags()).containsExactly("lunch", "work");
        String page = BookPagesTest.plain(
                running.get(person, first.headers().firstValue("Location").orElseThrow()));
        assertThat(page)
                .contains("Booked €12.50", "Undo", "Döner &amp; &lt;b&gt;Tee")
                .doesNotContain("<b>Tee");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, twelve, Write an amount",
        "amount, 0, Write an amount",
        "amount, -5, Write an amount",
        "amount, 12.345, has 2",
        "amount, 1e9, Write an amount",
        "currency, XX, three letters",
        "day, yesterday, A day is written",
        "day, 0001-01-01, A day is written",
        "category, nonsense, Choose a category"
    })
    void bad_input_is_told_beside_its_field_and_nothing_typed_is_lost(String field, String value, String message) {
        Person person = running.person("en-IE");
        EntryId id = running.book(person, draft("3", "coffee", "cup", TODAY));
        Map<String, String> fields = fields();
        fields.put(field, value);

        for (String path : List.of("/entries", "/entries/" + id.value())) {
            for (HttpResponse<String> answer : List.of(
                    running.post(person, path, RunningBook.fields(fields)),
                    running.part(person, path, RunningBook.fields(fields)))) {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body())
                        .containsPattern("<p class=\"problem\" id=\"[a-z0-9-]*-" + field + "-problem\">[^<]*" + message)
                        .contains("aria-invalid=\"true\"", "Döner &amp; &lt;b>Tee", "#Work lunch");
                if (!field.equals("category")) assertThat(answer.body()).contains("value=\"" + value + "\"");
            }
        }
        assertThat(running.entries(person)).containsExactly(new Entry(id, draft("3", "coffee", "cup", TODAY)));
    }

    @Test
    void an_edit_is_a_turn_that_undo_in_the_chat_takes_back() {
        Person person = running.person("de-DE");
        Draft before = draft("1234.50", "coffee", "cup", TODAY);
        EntryId id = running.book(person, before);
        String form = running.get(person, "/entries/" + id.value() + "/edit").body();
        assertThat(form).contains("value=\"1234,50\"");
        Map<String, String> fields = fields();
        fields.put("key", key(form));
        fields.put("amount", "1.250,75");

        HttpResponse<String> row = running.part(person, "/entries/" + id.value(), RunningBook.fields(fields));

        assertThat(row.statusCode()).isEqualTo(200);
        assertThat(row.body()).contains("1.250,75", "hx-swap-oob=\"innerHTML\"", "name=\"turn\"");
        assertThat(running.entries(person).getFirst().draft().amount()).isEqualTo(Money.of("1250.75", "EUR"));
        Undoing undoing = running.database
                .books()
                .atomically(
                        person.user().id(),
                        desk -> new Ledger(desk, person.user().id(), new TurnId(99)).undo());
        assertThat(undoing).isInstanceOf(Undoing.Undone.class);
        assertThat(running.entries(person).getFirst().draft()).isEqualTo(before);
    }

    private static String key(String form) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]*)\"").matcher(form);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void an_entry_that_changed_meanwhile_is_shown_beside_what_was_typed() {
        Person person = running.person("en-IE");
        EntryId id = running.book(person, draft("3", "coffee", "cup", TODAY));
        String path = "/entries/" + id.value();
        String mine = running.get(person, path + "/edit").body();
        Map<String, String> theirs = fields();
        theirs.put("key", key(mine));
        theirs.put("note", "theirs");
        running.post(person, path, RunningBook.fields(theirs));
        Map<String, String> fields = fields();
        fields.put("key", key(mine));

        HttpResponse<String> conflict = running.part(person, path, RunningBook.fields(fields));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("changed meanwhile", "theirs", "Döner &amp; &lt;b>Tee");
        assertThat(running.entries(person).getFirst().draft().note()).isEqualTo("theirs");
        fields.put("key", key(conflict.body()));
        assertThat(running.part(person, path, RunningBook.fields(fields)).statusCode())
                .isEqualTo(200);
        assertThat(running.entries(person).getFirst().draft().note()).isEqualTo("Döner & <b>Tee</b>");
    }

    @Test
    void several_are_moved_and_deleted_together_and_come_back_together() {
        Person person = running.person("en-IE");
        EntryId one = running.book(person, draft("3", "coffee", "cup", TODAY));
        EntryId two = running.book(person, draft("4", "pets", "bone", TODAY));
        String ones = String.valueOf(one.value());
        String twos = String.valueOf(two.value());

        HttpResponse<String> moved =
                running.part(person, "/entries/several", "id", ones, "id", twos, "category", "gifts", "do", "move");
        assertThat(moved.body()).contains("Changed 2 entries", "id=\"entry-" + ones + "\"");
        assertThat(running.entries(person))
                .allSatisfy(
                        entry -> assertThat(entry.draft().category().value()).isEqualTo("gifts"));

        HttpResponse<String> deleted = running.post(person, "/entries/several", "id", ones, "id", twos, "do", "delete");
        assertThat(running.entries(person)).isEmpty();

        String page = running.get(
                        person, deleted.headers().firstValue("Location").orElseThrow())
                .body();
        Matcher turn = Pattern.compile("name=\"turn\" value=\"([0-9]+)\"").matcher(page);
        assertThat(turn.find()).isTrue();
        running.post(person, "/entries/undo", "turn", turn.group(1));
        assertThat(running.entries(person)).extracting(Entry::id).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void the_story_of_an_entry_tells_what_happened_even_after_it_was_deleted() {
        Person person = running.person("en-IE");
        EntryId id = running.book(person, draft("3", "coffee", "cup", TODAY));
        running.post(person, "/entries/" + id.value() + "/delete");

        String page = running.get(person, "/entries/" + id.value()).body();

        assertThat(page)
                .contains("is deleted", "<strong>Deleted</strong>", "<strong>Booked</strong>", "On the dashboard")
                .contains("18 Mar 2026");
    }

    @Test
    void nobody_reaches_an_entry_of_somebody_else() {
        Person ann = running.person("en-IE");
        Person bob = running.person("en-IE");
        for (int i = 0; i < 3; i++) running.book(ann, draft("3", "coffee", "secret cup", TODAY));
        List<Entry> before = running.entries(ann);
        String id = String.valueOf(before.getFirst().id().value());

        for (String path : List.of("/entries/" + id, "/entries/" + id + "/edit", "/entries/" + id + "/row"))
            assertThat(running.get(bob, path).statusCode()).as(path).isEqualTo(404);
        for (String path : List.of("/entries/" + id, "/entries/" + id + "/delete"))
            assertThat(running.post(bob, path, RunningBook.fields(fields())).statusCode())
                    .as(path)
                    .isEqualTo(404);
        running.post(bob, "/entries/several", "id", id, "do", "delete");
        running.post(bob, "/entries/several", "id", id, "category", "pets", "do", "move");
        running.post(bob, "/entries/undo", "turn", "1");

        assertThat(running.entries(ann)).isEqualTo(before);
        assertThat(running.entries(bob)).isEmpty();
        for (String path : List.of("/entries", "/dashboard", "/reports?by=merchant", "/entries?done=1"))
            assertThat(running.get(bob, path).body()).doesNotContain("secret cup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries", "/entries/several", "/entries/undo", "/entries/1", "/entries/1/delete"})
    void only_our_own_pages_may_change_a_book(String path) {
        Person person = running.person("en-IE");
        running.book(person, draft("3", "coffee", "cup", TODAY));
        List<Entry> before = running.entries(person);
        String[] fields = {"id", "1", "turn", "1", "do", "delete"};

        assertThat(running.send(running.form(person, path, fields)).statusCode())
                .isEqualTo(403);
        assertThat(running.send(running.form(person, path, fields).header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.entries(person)).isEqualTo(before);
    }

    @Test
    void whoever_is_logged_out_while_editing_is_told_and_not_led_away() {
        Person stranger = new Person(running.person("en-IE").user(), "kharcha=" + "a".repeat(43));

        HttpResponse<String> saved = running.part(stranger, "/entries/1", RunningBook.fields(fields()));
        HttpResponse<String> opened = running.get(stranger, "/entries?q=tea");

        assertThat(saved.statusCode()).isEqualTo(401);
        assertThat(saved.headers().firstValue("HX-Redirect")).isEmpty();
        assertThat(opened.headers().firstValue("Location")).contains("/login?next=%2Fentries%3Fq%3Dtea");
    }
}
