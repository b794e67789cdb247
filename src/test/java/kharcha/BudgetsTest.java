package kharcha;

import static kharcha.RunningBook.TODAY;
import static kharcha.RunningBook.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.RunningBook.Person;
import kharcha.ledger.Budget;
import kharcha.ledger.Budgets;
import kharcha.ledger.Cadence;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets on the pages over HTTP, from the form to the row in PostgreSQL. */
class BudgetsTest {
    private static final CategoryId GROCERIES = new CategoryId("groceries");

    @RegisterExtension
    static final RunningBook running = new RunningBook();

    private Person ann;

    @BeforeEach
    void somebody() {
        ann = running.person("en-IE");
    }

    private HttpResponse<String> set(String category, String amount, String... others) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(
                Map.of("category", category, "amount", amount, "currency", "EUR", "every", "1", "unit", "month"));
        for (int i = 0; i < others.length; i += 2) fields.put(others[i], others[i + 1]);
        return running.post(ann, "/budgets", RunningBook.fields(fields));
    }

    private String get(String path) {
        HttpResponse<String> page = running.get(ann, path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private Budgets budgets() {
        return running.database
                .books()
                .atomically(
                        ann.user().id(), desk -> desk.budgets().read(ann.user().id()));
    }

    private static String done(HttpResponse<String> led) {
        assertThat(led.statusCode()).isEqualTo(303);
        return led.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void the_page_says_what_to_do_as_long_as_there_is_none() {
        assertThat(get("/budgets")).contains("No budget is set", "<option value=\"*\"", "value=\"EUR\"");
        assertThat(get("/dashboard")).doesNotContain("budgets-title");
    }

    @Test
    void a_budget_is_set_shown_with_its_figures_changed_and_taken_back() {
        running.book(ann, draft("240", "groceries", "market", TODAY));
        running.book(ann, draft("75", "groceries", "feast", TODAY.minusMonths(1)));

        String page = get(done(set("groceries", "300", "carry", "on")));
        assertThat(budgets().all())
                .containsExactly(
                        new Budget(GROCERIES, Money.of("300", "EUR"), Cadence.every(Cadence.Unit.MONTH), true, TODAY));
        assertThat(page)
                .contains("Budget set: groceries, €300.00 a month", "€240.00", "aria-valuenow=\"80\"", "€60.00 left");
        assertThat(get("/dashboard")).contains("id=\"budgets-title\"", "80% used");

        assertThat(get("/budgets?change=groceries"))
                .contains("value=\"300.00\"", "name=\"carry\" value=\"on\" checked");
        String changed = get(done(set("groceries", "200")));
        assertThat(changed).contains("€40.00 over");
        Matcher turn = Pattern.compile("name=\"turn\" value=\"(\\d+)\"").matcher(changed);
        assertThat(turn.find()).isTrue();
        running.post(ann, "/entries/undo", "turn", turn.group(1), "back", "/budgets");
        assertThat(budgets().all().getFirst().amount()).isEqualTo(Money.of("300", "EUR"));
    }

    @Test
    void the_figure_leads_to_just_those_entries_that_it_adds_up() {
        running.book(ann, draft("240", "groceries", "market", TODAY));
        running.book(ann, draft("5", "coffee", "espresso", TODAY));
        running.book(ann, draft("75", "groceries", "feast", TODAY.minusMonths(1)));
        set("groceries", "300");

        Matcher link = Pattern.compile("<a href=\"(/entries\\?[^\"]*)\"><span class=\"money\">€240.00<")
                .matcher(get("/budgets"));
        assertThat(link.find()).isTrue();
        assertThat(get(link.group(1).replace("&amp;", "&"))).contains("market").doesNotContain("feast", "espresso");
    }

    @Test
    void what_is_booked_on_a_page_tells_on_that_page_that_a_mark_was_reached() {
        set("groceries", "100");
        HttpResponse<String> booked = running.part(
                ann,
                "/entries",
                "key",
                "form-budget-1",
                "amount",
                "85",
                "currency",
                "EUR",
                "category",
                "groceries",
                "direction",
                "out",
                "day",
                TODAY.toString(),
                "note",
                "market",
                "tags",
                "",
                "paid",
                "");
        assertThat(booked.body()).contains("Booked", "Groceries: €85.00 of €100.00 this month (85%)");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        nothing,       10,   EUR, 1,   month, category
        income:salary, 10,   EUR, 1,   month, category
        groceries,     0,    EUR, 1,   month, amount
        groceries,     -4,   EUR, 1,   month, amount
        groceries,     4.55, JPY, 1,   month, amount
        groceries,     10,   XQX, 1,   month, currency
        groceries,     10,   EUR, 0,   month, every
        groceries,     10,   EUR, 999, month, every
        groceries,     10,   EUR, 1,   eon,   every
        """)
    void what_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost(
            String category, String amount, String currency, String every, String unit, String field) {
        HttpResponse<String> refused =
                set(category, amount, "currency", currency, "every", every, "unit", unit, "carry", "on");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"b-" + field + "-problem\"", "value=\"" + amount + "\"", "value=\"on\" checked");
        assertThat(budgets()).isEqualTo(Budgets.NONE);
    }

    @Test
    void what_is_typed_is_never_markup() {
        assertThat(set("\"><script>", "\"><b>", "currency", "<i>").body())
                .contains("value=\"&#34;>&lt;b>\"")
                .doesNotContain("<script>", "\"><b>");
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        set("groceries", "100");
        assertThat(done(running.post(ann, "/budgets/remove", "category", "pets")))
                .isEqualTo("/budgets");
        assertThat(done(running.post(ann, "/budgets/remove", "category", ""))).isEqualTo("/budgets");
        assertThat(budgets().all()).hasSize(1);
        assertThat(done(running.post(ann, "/budgets/remove", "category", "groceries")))
                .startsWith("/budgets?done=");
        assertThat(budgets()).isEqualTo(Budgets.NONE);
    }
}
