package kharcha;

import static kharcha.RunningBook.TODAY;
import static kharcha.RunningBook.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kharcha.RunningBook.Person;
import kharcha.account.Appearance;
import kharcha.account.Preferences;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Ledger;
import kharcha.ledger.TurnId;
import kharcha.ledger.Undoing;
import kharcha.money.Money;
import kharcha.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a book over HTTP, from the form to the row in PostgreSQL. */
class BookPagesTest {
    private static TestDatabase database;
    private static RunningBook running;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        running = new RunningBook(database);
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    /** Three months with refunds, income, two currencies, tags, and notes that differ in case only. */
    private static Person somebody() {
        Person person = running.person("en-IE");
        LocalDate first = TODAY.withDayOfMonth(1);
        List<Draft> drafts = new ArrayList<>(List.of(
                draft("900", "rent", "flat", first),
                draft("12.50", "eating out", "Subway", TODAY.minusDays(1)),
                draft("7.25", "eating out", "subway", TODAY),
                draft("3.10", "coffee", "Subway corner", TODAY),
                draft("20", "groceries", "", TODAY.minusDays(3)),
                draft("54.30", "groceries", "market", TODAY.minusDays(2)).withTags(Set.of("weekly", "party")),
                draft("15", "groceries", "market", TODAY).withDirection(Direction.IN),
                draft("2400", "income:salary", "salary", first),
                draft("900", "rent", "flat", first.minusMonths(1)),
                draft("80", "shopping", "lamp", first.minusMonths(1).plusDays(20)),
                draft("870", "rent", "flat", first.minusMonths(2))));
        drafts.add(new Draft(
                TODAY,
                Money.of("1500", "JPY"),
                Direction.OUT,
                new kharcha.ledger.CategoryId("eating out"),
                "ramen",
                Set.of("party"),
                "card"));
        drafts.forEach(draft -> running.book(person, draft));
        return person;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/reports",
                "/reports?by=month&from=2026-01-10&to=2026-03-18",
                "/reports?by=merchant&from=2026-01-01&to=2026-03-31",
                "/reports?by=tag",
                "/reports?by=category&side=income&from=2026-01-01&to=2026-12-31",
                "/reports?by=category&compare=before",
                "/reports?by=merchant&compare=days&from2=2026-01-01&to2=2026-02-28"
            })
    void every_figure_leads_to_the_entries_that_add_up_to_it(String path) {
        Person person = somebody();
        String page = plain(running.get(person, path));
        Matcher figure = Pattern.compile("<td class=\"number\"><a href=\"([^\"]*)\">([^<]*)</a>")
                .matcher(page);

        int figures = 0;
        while (figure.find()) {
            String entries = figure.group(1).replace("&amp;", "&");
            List<String> amounts = List.of(figure.group(2).split(" \\+ ", -1));
            for (String amount : amounts)
                assertThat(sum(person, entries, amount.replaceAll("[0-9.,-]", "")))
                        .as(path + " → " + entries)
                        .isEqualByComparingTo(number(amount));
            figures++;
        }
        assertThat(figures).isPositive();
    }

    /** What the rows of that page come to in that currency: refunds against expenses, or income as it is. */
    private static BigDecimal sum(Person person, String address, String currency) {
        String page = plain(running.get(person, address));
        boolean income = address.contains("side=income");
        BigDecimal sum = BigDecimal.ZERO;
        Matcher row =
                Pattern.compile("<span class=\"amount[^>]*>([^<]*)</span>").matcher(page);
        while (row.find()) {
            if (!row.group(1).replaceAll("[0-9.,+-]", "").equals(currency)) continue;
            boolean in = row.group(1).startsWith("+");
            sum = in == income ? sum.add(number(row.group(1))) : sum.subtract(number(row.group(1)));
        }
        return sum;
    }

    /** The page with its amounts as bare text, where they are marked so that they can be hidden. */
    private static String plain(HttpResponse<String> page) {
        return page.body()
                .replaceAll("<span class=\"money\">([^<]*)</span>", "$1")
                .replaceAll("<span class=\"veil\">[^<]*</span>", "");
    }

    private static BigDecimal number(String amount) {
        return new BigDecimal(amount.replaceAll("[^0-9.-]", ""));
    }

    @Test
    void the_totals_above_the_entries_are_those_of_the_filter() {
        Person person = somebody();

        String page = running.get(person, "/entries?from=2026-03-01&to=2026-03-31&category=groceries")
                .body();

        assertThat(page).contains("€59.30 spent · 3 entries").doesNotContain("came in");
        assertThat(running.get(person, "/entries").body()).contains("hx-get=\"/entries/totals\"");
        assertThat(running.get(person, "/entries/totals").body()).contains("€2,400.00 came in · 1 entry");
    }

    @ParameterizedTest
    @CsvSource({
        "q=sub, 3",
        "q=SUBWAY corner, 1",
        "merchant=SUBWAY, 2",
        "unnamed=1, 1",
        "tag=party, 2",
        "untagged=1&from=2026-03-18&to=2026-03-18, 3",
        "min=100, 5",
        "min=50&max=100, 2",
        "currency=JPY, 1",
        "paid=card, 1",
        "channel=dashboard, 12",
        "channel=web, 0",
        "side=income, 1",
        "side=spending&category=rent&to=2026-02-28, 2",
        "category=rent&category=shopping, 4"
    })
    void each_filter_finds_its_own(String query, int count) {
        Person person = somebody();

        String page = running.get(person, "/entries?" + query.replace(" ", "+")).body();

        assertThat(count(page, "class=\"row\"")).isEqualTo(count);
        assertThat(page).contains("Clear all");
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }

    @Test
    void reading_on_shows_every_entry_once() {
        Person person = running.person("en-IE");
        for (int i = 0; i < 120; i++) running.book(person, draft("1", "coffee", "cup " + i, TODAY.minusDays(i % 3)));
        for (String filter : List.of("", "?q=cup")) {
            List<String> seen = new ArrayList<>();
            String next = "/entries" + filter;
            while (!next.isEmpty()) {
                String page = running.get(person, next).body();
                Pattern.compile("<li class=\"row\" id=\"(entry-[0-9]+)\"")
                        .matcher(page)
                        .results()
                        .forEach(row -> seen.add(row.group(1)));
                Matcher older = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(page);
                next = older.find() ? older.group(1).replace("&amp;", "&") : "";
            }
            assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        }
    }

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
        String page =
                plain(running.get(person, first.headers().firstValue("Location").orElseThrow()));
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
        Undoing undoing = database.books()
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

    @ParameterizedTest
    @CsvSource({"en-IE, ','", "de-DE, ';'"})
    void a_file_opens_right_in_a_spreadsheet_and_holds_no_formula(String locale, String separator) throws IOException {
        Person person = running.person(locale);
        running.book(person, draft("1234.50", "coffee", "=HYPERLINK(\"evil\")", TODAY));
        running.book(person, draft("2", "coffee", "two; or, three", TODAY));

        HttpResponse<byte[]> file = running.send(
                running.to(person, "/reports/report.csv?by=merchant"), HttpResponse.BodyHandlers.ofByteArray());

        String decimals = separator.equals(";") ? "1234,50" : "1234.50";
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("\ufeffShop or note" + separator + "Currency")
                .contains("\r\n\"'=HYPERLINK(\"\"evil\"\")\"" + separator + "EUR" + separator + decimals + separator
                        + "1")
                .contains("\r\n\"two; or, three\"" + separator);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"kharcha-merchant-2026-03-01-to-2026-03-31.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/entries", "/reports", "/reports?by=month&compare=before", "/entries/1"})
    void a_page_holds_to_the_policy_and_stays_under_a_hundred_kilobytes(String path) throws IOException {
        Person person = somebody();

        HttpResponse<String> page = running.get(person, path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=)[^>]*>")
                .doesNotContain("<style", " style=\"")
                .doesNotContainPattern(" on[a-z]+=\"")
                .doesNotContainPattern("<[a-z]+[^>]*(src|href)=\"https?:");
        assertThat(count(page.body(), "aria-current=\"page\"")).isOne();
        int bytes = packed(page.body());
        Set<String> files = new TreeSet<>(Pattern.compile("(?:src|href)=\"(/[a-z.]+(?:css|js)[^\"]*)\"")
                .matcher(page.body())
                .results()
                .map(file -> file.group(1))
                .toList());
        assertThat(files).hasSizeGreaterThan(4);
        for (String file : files) bytes += packed(running.get(person, file).body());
        assertThat(bytes).as("without pictures and the font").isLessThan(60_000);
    }

    private static int packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void pictures_are_for_the_owner_and_painted_in_both_themes() {
        Person person = somebody();
        String path = "/reports/picture.svg?by=category&from=2026-03-01&to=2026-03-31";

        HttpResponse<String> light = running.get(person, path + "&theme=light");
        HttpResponse<String> dark = running.get(person, path + "&theme=dark");

        assertThat(light.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(light.body()).contains("<svg").isNotEqualTo(dark.body());
        assertThat(running.get(running.person("en-IE"), path).statusCode()).isEqualTo(404);
        Person stranger = new Person(person.user(), "kharcha=" + "a".repeat(43));
        assertThat(running.get(stranger, path).statusCode()).isEqualTo(303);
    }

    @Test
    void a_page_looks_as_its_reader_has_chosen() {
        Person person = somebody();
        Preferences before = person.user().preferences();
        database.books().atomically(person.user().id(), desk -> {
            desk.preferences()
                    .write(
                            person.user().id(),
                            new Preferences(
                                    before.locale(),
                                    before.zone(),
                                    before.homeCurrency(),
                                    null,
                                    null,
                                    null,
                                    Appearance.DARK,
                                    true));
            return person;
        });

        String page = running.get(person, "/dashboard").body();

        assertThat(page)
                .contains("data-theme=\"dark\"", "theme=dark\"")
                .doesNotContain("prefers-color-scheme: dark)\" srcset");
    }

    @Test
    void an_empty_book_teaches_what_to_say() {
        Person person = running.person("en-IE");

        for (String path : List.of("/dashboard", "/entries"))
            assertThat(count(running.get(person, path).body(), "data-say=")).isEqualTo(3);
        assertThat(running.get(person, "/reports").body()).contains("nothing in this period");
    }
}
