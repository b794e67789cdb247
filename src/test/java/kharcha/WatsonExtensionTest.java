package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kharcha.skills.Extension;
import kharcha.understanding.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps of an actions skill send and get, over the wire, and what is not taken from them. */
class WatsonExtensionTest {
    private static final String SPEAKER = "\"channel\":\"Slack\",\"channel_team\":\"T1\",\"channel_user\":\"U1\"";

    private final Running service = new Running();

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> call(String operation, String fields) {
        return call(
                service.json(Extension.PATH + operation, "{" + fields + (fields.isEmpty() ? "" : ",") + SPEAKER + "}"));
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        return service.send(request.header("Authorization", "Bearer " + Running.SECRET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "say | \"text\":\"coffee 3.50\" | coffee 3.50 | ",
                "book | \"amount\":\"3.50\",\"what\":\"coffee\",\"day\":null | spent 3.50 on coffee | add_expense",
                "book | \"text\":\"\",\"amount\":\"7\",\"category\":\"tea\" | spent 7 on tea | add_expense",
                "undo | `` | undo | undo",
                "report | \"period\":\"last month\" | report last month | report",
                "question | \"text\":\"how much on tea?\" | how much on tea? | question",
                "budget | \"category\":\"groceries\",\"amount\":\"300\" | budget groceries 300 | budget_status",
                "link | \"code\":\"ABCD-2345\" | link ABCD-2345 | ",
            })
    void what_is_sent_becomes_a_message_of_that_speaker(String operation, String fields, String said, String vote) {
        JsonNode answer = Running.body(call(operation, fields));

        assertThat(answer.path("text").asText()).isNotEmpty();
        assertThat(service.heard).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(said);
            assertThat(message.channel()).isEqualTo("watson:Slack");
            assertThat(message.votes()).isEqualTo(vote == null ? List.of() : List.of(new Label(vote, 1)));
        });
        assertThat(service.watsonUser("Slack:T1", "U1"))
                .as("the one whom the dialog knows by the same names")
                .isEqualTo(service.heard.getFirst().user());
    }

    @Test
    void an_answer_has_the_fields_that_the_description_names_and_no_others() {
        HttpResponse<String> response = call("say", "\"text\":\"coffee 3.50\"");

        List<String> names = new ArrayList<>();
        Running.body(response).fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyElementsOf(Extension.REPLY);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_shipped_description_names_the_very_routes_that_are_there() throws IOException {
        List<String> real = service.server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.path.startsWith(Extension.PATH))
                .map(WatsonExtensionTest::name)
                .toList();

        List<String> described = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description().path("paths").properties())
            path.getValue().fieldNames().forEachRemaining(method -> described.add(method + " " + path.getKey()));
        assertThat(described).containsExactlyInAnyOrderElementsOf(real).isNotEmpty();
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method.name().toLowerCase(java.util.Locale.ROOT) + " " + endpoint.path;
    }

    private static JsonNode description() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("assistant-skills", "kharcha-openapi.json").toFile());
    }

    @Test
    void every_field_of_the_shipped_description_is_read_and_must_be_a_text() throws IOException {
        JsonNode file = description();
        for (Map.Entry<String, JsonNode> path : file.path("paths").properties()) {
            String schema = path.getValue()
                    .at("/post/requestBody/content/application~1json/schema/$ref")
                    .asText();
            List<String> fields = new ArrayList<>();
            file.at(schema.substring(1)).path("properties").fieldNames().forEachRemaining(fields::add);
            assertThat(fields).isNotEmpty();
            for (String field : fields) {
                HttpResponse<String> response = call(service.json(path.getKey(), "{\"" + field + "\":[\"a\"]}"));
                assertThat(response.statusCode())
                        .as(field + " of " + path.getKey())
                        .isEqualTo(400);
                assertThat(response.body()).contains("\\\"" + field + "\\\"");
            }
        }
    }

    @Test
    void a_repeated_message_is_booked_once_and_answered_the_same() {
        String fields = "\"amount\":\"3.50\",\"what\":\"coffee\",\"message_id\":\"m1\"";

        String first = call("book", fields).body();

        assertThat(call("book", fields).body()).isEqualTo(first);
        assertThat(service.entries(service.watsonUser("Slack:T1", "U1"))).hasSize(1);
    }

    @Test
    void too_little_is_a_sentence_and_books_nothing() {
        JsonNode answer = Running.body(call("book", "\"what\":\"lunch\""));

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("text").asText()).isNotEmpty();
        assertThat(service.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"say\"", "", "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"\\ud800\"} x"})
    void what_is_no_object_of_json_is_a_400_in_json(String body) {
        refused(call(service.json(Extension.PATH + "say", body)), 400);
    }

    @Test
    void a_large_body_is_a_413_in_json() {
        refused(call("say", "\"text\":\"" + "a".repeat(16_000) + "\""), 413);
    }

    @Test
    void a_wrong_secret_is_a_401_in_json_with_or_without_a_body() {
        refused(service.send(service.json(Extension.PATH + "say", "{}").header("Authorization", "Bearer wrong")), 401);
        refused(service.send(service.json(Extension.PATH + "say", "{")), 401);
        assertThat(service.heard).isEmpty();
    }

    @Test
    void a_refusal_is_the_problem_that_the_shipped_description_names() throws IOException {
        JsonNode problem = description().at("/components/schemas/Problem/properties");

        JsonNode wrong = Running.body(call("say", "\"text\":7"));
        assertThat(problem.fieldNames()).toIterable().containsExactlyElementsOf(() -> wrong.fieldNames());
        assertThat(problem.at("/error/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> wrong.path("error").fieldNames());
    }

    @Test
    void an_operation_that_is_not_there_is_refused_in_json() {
        refused(call(service.json(Extension.PATH + "pay", "{}")), 405);
    }

    @Test
    void another_method_is_refused_in_json() {
        refused(
                call(service.to(Extension.PATH + "say")
                        .header("Accept", "text/html")
                        .GET()),
                404);
    }

    private static void refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Running.body(response).path("error").path("message").asText())
                .isNotEmpty();
    }

    @Test
    void an_answer_is_far_smaller_than_watson_takes() {
        assertThat(call("say", "\"text\":\"" + "tea 2, ".repeat(250) + "\"")
                        .body()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(102_400);
    }
}
