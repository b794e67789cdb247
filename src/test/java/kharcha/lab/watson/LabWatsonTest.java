package kharcha.lab.watson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Watson to test with, over its wire. */
class LabWatsonTest {
    private static final String VERSION = "?version=2024-08-25";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> called = new CopyOnWriteArrayList<>();
    private volatile String webhookSays = "{\"ok\":true,\"text\":\"Booked\",\"chart_url\":null,\"options\":null}";
    private volatile int webhookStatus = 200;

    private final Javalin webhook = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.port = 0;
                config.routes.post("/hook", this::hook);
            })
            .start();
    private final LabWatson watson = new LabWatson(
            Play.plain().calling(new Callee(URI.create("http://127.0.0.1:" + webhook.port() + "/hook"), "s3cret")));
    private final HttpClient client = HttpClient.newHttpClient();

    private void hook(Context context) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(context.body());
        called.add(body.put("authorization", context.header("Authorization")));
        context.status(webhookStatus).contentType("application/json").result(webhookSays);
    }

    @AfterEach
    void close() {
        client.close();
        watson.close();
        webhook.stop();
    }

    private static String key() {
        return "Basic "
                + Base64.getEncoder().encodeToString(("apikey:" + LabWatson.API_KEY).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String method, String path, String body, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(watson.url() + "/v2/assistants/" + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode post(String path, String body) {
        return read(send("POST", path + VERSION, body, key()));
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String saying(String text) {
        return "{\"input\":{\"text\":\"" + text + "\"}}";
    }

    @Test
    void the_dialog_calls_the_webhook_with_its_parameters_and_shows_the_answer() {
        JsonNode answer = post(LabWatson.ENVIRONMENT + "/message", saying("spent 12.50 on lunch"));

        assertThat(called).singleElement().satisfies(body -> {
            assertThat(body.path("text").asText()).isEqualTo("spent 12.50 on lunch");
            assertThat(body.path("command").asText()).isEqualTo("add_expense");
            assertThat(body.path("authorization").asText()).isEqualTo("Bearer s3cret");
            assertThat(body.path("channel_user").isNull()).isTrue();
            assertThat(body.at("/intents/0/intent").asText()).isEqualTo("add_expense");
        });
        assertThat(answer.at("/output/generic/0/text").asText()).isEqualTo("Booked");
        assertThat(answer.at("/context/global/system/turn_count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | {} | [500]", "200 | [] | object", "200 | <html> | failed"})
    void a_webhook_that_fails_is_null_and_an_error_by_the_name_of_its_variable(int status, String says, String error) {
        webhookStatus = status;
        webhookSays = says;

        JsonNode output = post(LabWatson.ENVIRONMENT + "/message", saying("spent 12.50 on lunch"))
                .path("output");

        assertThat(output.path("webhook_error").toString())
                .contains("webhook_result_")
                .contains(error);
        assertThat(output.at("/generic/0/text").asText()).startsWith("I cannot reach your books");
    }

    @Test
    void who_asks_for_the_label_alone_gets_it_and_nobody_is_called() {
        JsonNode answer = post(
                LabWatson.ENVIRONMENT + "/message",
                "{\"input\":{\"text\":\"spent 12.50 on lunch\"},\"context\":{\"skills\":{\"main"
                        + " skill\":{\"user_defined\":{\"kharcha_label_only\":true}}}}}");

        assertThat(called).isEmpty();
        assertThat(answer.at("/output/intents/0/intent").asText()).isEqualTo("add_expense");
        assertThat(answer.at("/output/generic")).isEmpty();
    }

    @Test
    void a_session_remembers_and_ends() {
        String session =
                post(LabWatson.ENVIRONMENT + "/sessions", "").path("session_id").asText();
        String door = LabWatson.ENVIRONMENT + "/sessions/" + session;

        assertThat(post(door + "/message", saying("spent 3 on tea")).has("context"))
                .isFalse();
        JsonNode second =
                post(door + "/message", "{\"input\":{\"text\":\"undo\",\"options\":{\"return_context\":true}}}");
        assertThat(second.at("/context/global/system/turn_count").asInt()).isEqualTo(2);
        assertThat(send("DELETE", door + VERSION, "", key()).statusCode()).isEqualTo(200);
        HttpResponse<String> gone = send("POST", door + "/message" + VERSION, saying("undo"), key());
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).isEqualTo("{\"error\":\"Invalid Session\",\"code\":404}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lab-draft/message?version=2024-08-25 | {\"input\":{\"text\":\"a\"}} | Basic nobody | 401",
                "lab-draft/message?version=2024-08-25 | {\"input\":{\"text\":\"a\"}} | Bearer old | 401",
                "lab-draft/message | {\"input\":{\"text\":\"a\"}} | | 400",
                "elsewhere/message?version=2024-08-25 | {\"input\":{\"text\":\"a\"}} | | 404",
                "lab-draft/message?version=2024-08-25 | {\"input\":{\"text\":\"a\\nb\"}} | | 400",
                "lab-draft/message?version=2024-08-25 | [] | | 400",
            })
    void what_is_wrong_is_said_as_watson_says_it(String path, String body, String authorization, int status) {
        HttpResponse<String> response = send("POST", path, body, authorization == null ? key() : authorization);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(read(response).path("code").asInt()).isEqualTo(status);
        assertThat(read(response).path("error").asText()).isNotEmpty();
    }

    @Test
    void skills_are_put_in_while_one_asks_how_it_goes_and_are_run_from_then_on() {
        String skill =
                "{\"dialog_nodes\":[{\"dialog_node\":\"n\",\"conditions\":\"anything_else\",\"context\":{\"a\":null},"
                        + "\"output\":{\"generic\":[{\"response_type\":\"text\",\"values\":[{\"text\":\"Mine\"}]}]}}]}";
        String body = "{\"assistant_skills\":[{\"type\":\"dialog\",\"language\":\"en\",\"workspace\":" + skill
                + "}],\"assistant_state\":{\"action_disabled\":true,\"dialog_disabled\":false}}";

        assertThat(send("POST", LabWatson.ASSISTANT + "/skills_import" + VERSION, body, key())
                        .statusCode())
                .isEqualTo(202);

        String status = LabWatson.ASSISTANT + "/skills_import/status" + VERSION;
        assertThat(read(send("GET", status, "", key())).path("status").asText()).isEqualTo("Processing");
        read(send("GET", status, "", key()));
        assertThat(read(send("GET", status, "", key())).path("status").asText()).isEqualTo("Available");
        assertThat(String.valueOf(watson.imported())).contains("\"a\":null");
        assertThat(post(LabWatson.ENVIRONMENT + "/message", saying("hello"))
                        .at("/output/generic/0/text")
                        .asText())
                .isEqualTo("Mine");
    }

    @Test
    void a_skill_that_is_no_tree_fails_and_says_why() {
        String body =
                "{\"assistant_skills\":[{\"type\":\"dialog\",\"language\":\"en\",\"workspace\":{\"dialog_nodes\":["
                        + "{\"dialog_node\":\"n\"},{\"dialog_node\":\"n\"}]}}],\"assistant_state\":{}}";
        send("POST", LabWatson.ASSISTANT + "/skills_import" + VERSION, body, key());
        String status = LabWatson.ASSISTANT + "/skills_import/status" + VERSION;
        send("GET", status, "", key());
        send("GET", status, "", key());

        JsonNode failed = read(send("GET", status, "", key()));

        assertThat(failed.path("status").asText()).isEqualTo("Failed");
        assertThat(failed.at("/status_errors/0/message").asText()).contains("two dialog nodes n");
    }
}
