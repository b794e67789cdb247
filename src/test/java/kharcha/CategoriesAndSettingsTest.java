package kharcha;

import static kharcha.RunningBook.TODAY;
import static kharcha.RunningBook.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kharcha.RunningBook.Person;
import kharcha.account.Appearance;
import kharcha.account.Preferences;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.EntryId;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.OwnWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own categories and settings over HTTP, from the form to the row in PostgreSQL and to every page that shows them. */
class CategoriesAndSettingsTest {
    private static final CategoryId COFFEE = new CategoryId("coffee");
    private static final CategoryId EATING_OUT = new CategoryId("eating out");

    @RegisterExtension
    static final RunningBook running = new RunningBook();

    private Person ann;

    @BeforeEach
    void somebody() {
        ann = running.person("en-IE");
    }

    @Test
    void an_own_category_is_offered_wherever_a_category_is_chosen_and_shown_as_its_own() {
        HttpResponse<String> added = add("Rex & Co", "out", "dog", "brown");
        assertThat(added.statusCode()).isEqualTo(303);
        OwnCategory rex = own().categories().getFirst();
        assertThat(rex)
                .isEqualTo(
                        new OwnCategory(new CategoryId("rex & co"), "Rex & Co", "dog", "brown", Direction.OUT, null));

        running.book(ann, draft("18", rex.id().value(), "biscuits", TODAY));

        String option = "<option value=\"rex &amp; co\">Rex &amp; Co</option>";
        assertThat(get("/entries")).contains(option, "badge hue-brown", "#i-dog", "id=\"i-dog\"");
        assertThat(get("/dashboard")).contains("Rex &amp; Co", "badge hue-brown", "id=\"i-dog\"");
        assertThat(get("/categories")).contains("Rex &amp; Co", "1 entry", "€18.00");
        assertThat(get("/reports/picture.svg?by=category&side=spending&from=2026-03-01&to=2026-03-31"))
                .containsPattern("(?i)#5a2d18|rgb\\(90, ?45, ?24\\)");
    }

    @Test
    void every_figure_leads_to_the_entries_that_it_adds_up() {
        running.book(ann, draft("12.50", "eating out", "lunch", TODAY));
        running.book(ann, draft("7.25", "eating out", "soup", TODAY.withDayOfMonth(1)));
        running.book(ann, draft("99", "eating out", "feast", TODAY.minusMonths(1)));

        String list = get("/categories");
        Matcher sum = Pattern.compile("<a href=\"(/entries\\?[^\"]*)\"><span class=\"money\">€19.75<")
                .matcher(list);
        assertThat(list).contains("2 entries");
        assertThat(sum.find()).isTrue();
        assertThat(get(sum.group(1).replace("&amp;", "&")))
                .contains("lunch", "soup")
                .doesNotContain("feast");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        coffee       | is the name of another category
        Eating   OUT | is the name of another category
        ''           | Give it a name
        !!           | Give it a name
        aaaaaaaaaabbbbbbbbbbccccccccccddddddddddee | 40 characters at most
        """)
    void a_name_that_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost(String name, String words) {
        HttpResponse<String> refused = add(name, "in", "dog", "brown");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("id=\"c-name-problem\">[^<]*" + words)
                .contains("aria-describedby=\"c-name-problem\"", "value=\"in\" checked", "value=\"dog\" checked");
        assertThat(own()).isEqualTo(OwnCategories.NONE);
    }

    @Test
    void two_names_that_the_chat_could_not_tell_apart_cannot_both_be() {
        add("Café Noir", "out", "coffee", "brown");
        assertThat(add("cafe noir", "in", "coffee", "brown").statusCode()).isEqualTo(422);

        change("coffee", "Kaffee", "coffee", "brown");
        assertThat(add("Coffee", "out", "coffee", "brown").statusCode()).isEqualTo(422);
        assertThat(change("coffee", "Coffee", "coffee", "brown").statusCode()).isEqualTo(303);
    }

    @Test
    void an_income_category_stays_on_its_side() {
        add("Garage", "in", "key", "teal");

        assertThat(own().categories().getFirst().id()).isEqualTo(new CategoryId("income:garage"));
        assertThat(get("/categories/one?id=income%3Agarage"))
                .contains("value=\"income:salary\"")
                .doesNotContain("value=\"groceries\"");
        HttpResponse<String> across = post("/categories/one/merge", "id", "income:garage", "into", "groceries");
        assertThat(across.statusCode()).isEqualTo(422);
        assertThat(across.body()).contains("same side of the book");
    }

    @Test
    void a_form_that_was_tampered_with_makes_nothing() {
        assertThat(add("Rex", "out", "\"><script>", "brown").statusCode()).isEqualTo(422);
        assertThat(add("Rex", "out", "dog", "hotpink").statusCode()).isEqualTo(422);
        assertThat(post("/categories/one", "id", "nothing", "name", "Rex", "icon", "dog", "hue", "brown")
                        .statusCode())
                .isEqualTo(404);
        add("<b>Rex</b>", "out", "dog", "brown");
        assertThat(get("/categories")).contains("&lt;b&gt;Rex&lt;/b&gt;").doesNotContain("<b>Rex");
        assertThat(own().categories()).hasSize(1);
    }

    @Test
    void what_is_merged_counts_elsewhere_until_it_is_taken_out_again() {
        EntryId espresso = running.book(ann, draft("3", "coffee", "espresso", TODAY));
        running.book(ann, draft("20", "eating out", "dinner", TODAY));

        post("/categories/one/merge", "id", "coffee", "into", "eating out");

        assertThat(get("/categories")).contains("€23.00", "counts in Eating out");
        assertThat(get("/dashboard")).contains("€23.00").doesNotContain(">Coffee<");
        assertThat(get("/entries/" + espresso.value()))
                .contains("value=\"eating out\" selected")
                .doesNotContain("value=\"coffee\"");
        correct(espresso, "two espressos", "eating out");
        assertThat(running.entries(ann))
                .extracting(entry -> entry.draft().category())
                .contains(COFFEE);

        post("/categories/separate", "id", "coffee");

        assertThat(get("/categories")).contains("€20.00", "€3.00").doesNotContain("counts in");
    }

    private void correct(EntryId id, String note, String category) {
        String form = get("/entries/" + id.value());
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(form);
        assertThat(key.find()).isTrue();
        HttpResponse<String> saved = post(
                "/entries/" + id.value(),
                "key",
                key.group(1),
                "day",
                TODAY.toString(),
                "amount",
                "3",
                "currency",
                "EUR",
                "direction",
                "out",
                "category",
                category,
                "note",
                note);
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    @Test
    void a_word_leads_to_a_category_until_it_is_removed() {
        post("/categories/one/words", "id", "eating out", "word", "  Bönio  Café ");

        assertThat(own().words()).containsExactly(new OwnWord("bonio cafe", EATING_OUT));
        assertThat(get("/categories/one?id=eating+out")).contains("Remove bonio cafe", "Known to everybody", "Spanish");

        post("/categories/one/words/forget", "id", "eating out", "word", "bonio cafe");

        assertThat(own().words()).isEmpty();
    }

    @Test
    void all_words_taught_stand_in_one_list_and_can_be_forgotten_there() {
        post("/categories/one/words", "id", "eating out", "word", "bonio");
        post("/categories/one/words", "id", "coffee", "word", "nibs");

        assertThat(get("/categories")).contains("Words you taught", "Forget bonio", "counts as Coffee");

        post("/categories/forget", "word", "bonio");

        assertThat(own().words()).containsExactly(new OwnWord("nibs", new CategoryId("coffee")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12        | with a letter
        ''        | with a letter
        Groceries | is the name of a category
        """)
    void a_word_that_cannot_be_is_said_beside_its_field(String word, String words) {
        HttpResponse<String> refused = post("/categories/one/words", "id", "coffee", "word", word);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("id=\"c-word-problem\">[^<]*" + words);
        assertThat(own().words()).isEmpty();
    }

    @Test
    void each_change_is_a_turn_that_its_toast_takes_back() {
        List<HttpResponse<String>> changes = List.of(
                add("Rex", "out", "dog", "brown"),
                change("coffee", "Kaffee", "milk", "teal"),
                post("/categories/one/words", "id", "coffee", "word", "bonio"),
                post("/categories/one/merge", "id", "coffee", "into", "eating out"),
                save("weekday", "7"));

        for (HttpResponse<String> change : changes.reversed()) {
            assertThat(change.statusCode()).isEqualTo(303);
            String page = get(change.headers().firstValue("Location").orElseThrow());
            Matcher undo = Pattern.compile("name=\"back\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"turn\""
                            + " value=\"(\\d+)\"")
                    .matcher(page);
            assertThat(undo.find()).isTrue();
            HttpResponse<String> undone = post(
                    "/entries/undo",
                    "turn",
                    undo.group(2),
                    "back",
                    undo.group(1).replace("&amp;", "&"));
            assertThat(undone.headers().firstValue("Location").orElseThrow()).startsWith(undo.group(1));
        }
        assertThat(own()).isEqualTo(OwnCategories.NONE);
        assertThat(preferences().firstWeekday()).isNull();
    }

    @Test
    void an_undo_leads_to_no_other_site() {
        HttpResponse<String> undone = post("/entries/undo", "turn", "1", "back", "https://elsewhere.example/settings");

        assertThat(undone.headers().firstValue("Location").orElseThrow()).startsWith("/entries");
    }

    @Test
    void there_is_an_end_to_own_words() {
        List<OwnWord> all = IntStream.range(0, OwnCategories.MOST_WORDS)
                .mapToObj(i -> new OwnWord("word " + i, COFFEE))
                .toList();
        running.database.books().atomically(ann.user().id(), desk -> {
            desk.categories().write(ann.user().id(), new OwnCategories(List.of(), all));
            return all;
        });

        HttpResponse<String> refused = post("/categories/one/words", "id", "coffee", "word", "onemore");

        assertThat(refused.body()).contains("500 words");
        assertThat(own().words()).hasSize(OwnCategories.MOST_WORDS);
    }

    @Test
    void settings_are_saved_as_one_turn() {
        HttpResponse<String> saved = post(
                "/settings",
                "name",
                "Ann",
                "locale",
                "de-AT",
                "currency",
                "CHF",
                "zone",
                "zurich",
                "weekday",
                "7",
                "monthday",
                "25",
                "theme",
                "dark",
                "amounts",
                "hidden");

        assertThat(saved.statusCode()).isEqualTo(303);
        Preferences now = preferences();
        assertThat(now.name()).isEqualTo("Ann");
        assertThat(now.locale()).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(now.homeCurrency().getCurrencyCode()).isEqualTo("CHF");
        assertThat(now.zone().getId()).isEqualTo("Europe/Zurich");
        assertThat(now.firstWeekday()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(now.firstMonthDay()).isEqualTo(25);
        assertThat(now.appearance()).isEqualTo(Appearance.DARK);
        assertThat(now.hidesAmounts()).isTrue();
    }

    @Test
    void settings_that_are_left_as_they_are_are_no_turn() {
        HttpResponse<String> saved = save();

        assertThat(saved.headers().firstValue("Location")).contains("/settings");
        assertThat(preferences()).isEqualTo(ann.user().preferences());
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Mars/Olympus, Write a time zone",
        "currency, DOGE, Choose one",
        "locale, tlh-KL, Choose one",
        "weekday, 8, Choose a day",
        "monthday, 29, Choose a day from 1 to 28"
    })
    void a_setting_that_cannot_be_is_said_beside_its_field(String field, String value, String words) {
        HttpResponse<String> refused = save(field, value);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("class=\"problem\"[^>]*>" + words);
        assertThat(preferences()).isEqualTo(ann.user().preferences());
    }

    @Test
    void a_chosen_theme_is_on_every_page_and_its_charts() {
        running.book(ann, draft("20", "eating out", "dinner", TODAY));
        assertThat(get("/dashboard")).contains("prefers-color-scheme: dark").doesNotContain("data-theme");

        save("theme", "dark");

        for (String path : List.of("/dashboard", "/entries", "/categories", "/reports", "/settings"))
            assertThat(get(path)).contains("data-theme=\"dark\"");
        assertThat(get("/dashboard")).contains("theme=dark\" alt=").doesNotContain("<source media", "theme=light");
    }

    @Test
    void hidden_amounts_are_marked_on_every_page_and_can_be_shown() {
        running.book(ann, draft("20", "eating out", "dinner", TODAY));
        save("amounts", "hidden");

        for (String path : List.of(
                "/dashboard", "/entries", "/categories", "/reports", "/reports?by=day", "/budgets", "/recurring")) {
            String page = get(path);
            assertThat(page).contains("data-amounts=\"hidden\"", "Show amounts");
            assertThat(page.replaceAll("<span class=\"money\">[^<]*</span>", ""))
                    .doesNotContain("€20.00");
        }
    }

    @Test
    void this_month_and_the_months_before_begin_with_the_chosen_day() {
        running.book(ann, draft("20", "eating out", "dinner", TODAY.withDayOfMonth(1)));
        running.book(ann, draft("7", "coffee", "beans", TODAY.withDayOfMonth(16)));

        save("monthday", "15");

        assertThat(get("/dashboard")).contains("This month (15–18 Mar)", "€7.00", "15–18 Feb");
        assertThat(get("/reports")).contains("This month (15 Mar – 14 Apr)", "from=2026-02-15&amp;to=2026-03-14");
        assertThat(get("/entries")).contains("from=2026-03-15&amp;to=2026-04-14");
        assertThat(get("/categories")).contains("This month (15 Mar – 14 Apr)");
    }

    private String get(String path) {
        HttpResponse<String> page = running.get(ann, path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> post(String path, String... fields) {
        return running.post(ann, path, fields);
    }

    private HttpResponse<String> add(String name, String side, String icon, String hue) {
        return post("/categories", "name", name, "side", side, "icon", icon, "hue", hue);
    }

    private HttpResponse<String> change(String id, String name, String icon, String hue) {
        return post("/categories/one", "id", id, "name", name, "icon", icon, "hue", hue);
    }

    /** The settings as they are, but for these fields. */
    private HttpResponse<String> save(String... changed) {
        List<String> fields = new ArrayList<>(List.of(
                "name",
                "",
                "locale",
                "en-IE",
                "currency",
                "EUR",
                "zone",
                "Europe/Berlin",
                "weekday",
                "1",
                "monthday",
                "1"));
        for (int i = 0; i < changed.length; i += 2) {
            int at = fields.indexOf(changed[i]);
            if (at >= 0) fields.set(at + 1, changed[i + 1]);
            else fields.addAll(Arrays.asList(changed[i], changed[i + 1]));
        }
        return post("/settings", fields.toArray(String[]::new));
    }

    private OwnCategories own() {
        return running.database
                .books()
                .atomically(
                        ann.user().id(),
                        desk -> desk.categories().read(ann.user().id()));
    }

    private Preferences preferences() {
        return running.database
                .books()
                .atomically(
                        ann.user().id(),
                        desk -> desk.preferences().read(ann.user().id()));
    }
}
