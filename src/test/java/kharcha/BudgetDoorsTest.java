package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets of a member by the other ways: programs, mail and the file of everything. */
class BudgetDoorsTest {
    private static final String ANN = "ann@example.org";

    @RegisterExtension
    final Doorway door = new Doorway();

    private Doorway.Browser ann;
    private String token;

    @BeforeEach
    void open() {
        ann = door.member(ANN);
        Matcher shown = Pattern.compile("class=\"key\">([A-Za-z0-9_-]{43})<")
                .matcher(ann.post("/settings/tokens", Map.of("name", "script")).body());
        assertThat(shown.find()).isTrue();
        token = shown.group(1);
    }

    private HttpResponse<String> api(String method, String query, String body) {
        return door.browser()
                .send(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + door.server.port() + "/api/budgets" + query))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode budgets() {
        return Running.body(api("GET", "", "")).path("budgets");
    }

    private void say(String text) {
        assertThat(ann.say(text).statusCode()).isEqualTo(200);
    }

    private List<String> alerts() {
        return door.letters().stream()
                .filter(letter -> letter.contains("of the budget"))
                .toList();
    }

    @Test
    void a_program_sets_reads_and_removes_them_and_the_chat_takes_it_back() {
        say("groceries 240.50");
        HttpResponse<String> set =
                api("PUT", "", "{\"category\":\"groceries\",\"amount\":\"400\",\"carry_over\":true}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        JsonNode budget = Running.body(set).at("/budgets/0");
        assertThat(budget.path("category").asText()).isEqualTo("groceries");
        assertThat(budget.at("/amount/amount").asText()).isEqualTo("400.00");
        assertThat(budget.at("/spent/amount").asText()).isEqualTo("240.50");
        assertThat(budget.at("/left/amount").asText()).isEqualTo("159.50");
        assertThat(budget.path("unit").asText()).isEqualTo("month");
        assertThat(budget.path("carry_over").asBoolean()).isTrue();

        api("PUT", "", "{\"amount\":\"900\",\"every\":3,\"unit\":\"month\"}");
        assertThat(budgets()).hasSize(2);
        assertThat(budgets().at("/1/category").isNull()).isTrue();
        assertThat(Running.body(api("DELETE", "", "")).path("budgets")).hasSize(1);
        assertThat(Running.body(api("DELETE", "?category=groceries", "")).path("budgets"))
                .isEmpty();
        say("undo");
        assertThat(budgets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"-1\"}",
                "{\"amount\":\"0\"}",
                "{\"amount\":5}",
                "{\"amount\":\"1e9\"}",
                "{\"amount\":\"1.005\"}",
                "{}",
                "[]",
                "{\"amount\":\"5\",\"category\":\"income:salary\"}",
                "{\"amount\":\"5\",\"category\":\"nowhere\"}",
                "{\"amount\":\"5\",\"currency\":\"XQX\"}",
                "{\"amount\":\"5\",\"every\":0}",
                "{\"amount\":\"5\",\"every\":1.5}",
                "{\"amount\":\"5\",\"unit\":\"eon\"}",
                "{\"amount\":\"5\",\"carry_over\":\"yes\"}"
            })
    void what_cannot_be_is_refused_and_nothing_is_set(String body) {
        assertThat(api("PUT", "", body).statusCode()).isEqualTo(400);
        assertThat(budgets()).isEmpty();
    }

    @Test
    void a_mail_tells_of_a_mark_if_that_is_wanted_and_once() {
        say("100 a month for groceries");
        say("groceries 81");
        door.later(Duration.ofMinutes(11));
        assertThat(alerts()).isEmpty();

        ann.post("/budgets/mail", Map.of("mails", "on"));
        say("groceries 20");
        assertThat(alerts()).isEmpty();
        say("groceries 30");
        door.later(Duration.ofMinutes(11));
        assertThat(alerts()).hasSize(1);
        assertThat(alerts().getFirst()).contains("To: " + ANN, "Groceries: 131%", "/budgets");
        say("groceries 1");
        door.later(Duration.ofMinutes(11));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void an_undo_takes_the_mail_back_while_it_waits() {
        ann.post("/budgets/mail", Map.of("mails", "on"));
        say("100 a month for groceries");
        say("groceries 85");
        say("undo");
        door.later(Duration.ofMinutes(11));
        assertThat(alerts()).isEmpty();
        say("redo");
        say("redo again");
        door.later(Duration.ofMinutes(11));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void a_file_of_everything_has_them_and_what_became_of_them() {
        say("budget of 1500 a quarter for everything with carry-over");
        say("remove my budget");
        say("100 a month for groceries");

        JsonNode all = Running.body(ann.get("/settings/export/kharcha.json"));
        assertThat(all.path("budgets")).hasSize(1);
        assertThat(all.at("/budgets/0/category").asText()).isEqualTo("groceries");
        assertThat(all.at("/journal/0/changes/0/subject").asText()).isEqualTo("budget");
        assertThat(all.at("/journal/0/changes/0/after/carry_over").asBoolean()).isTrue();
        assertThat(all.at("/journal/1/changes/0/after").isNull()).isTrue();
    }
}
