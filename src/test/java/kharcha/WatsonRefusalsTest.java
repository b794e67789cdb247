package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not taken from a Watson skill: said in words where its user may read it, by a status where its author must mend it. */
class WatsonRefusalsTest {
    private final Running service = new Running();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void without_a_user_nobodys_book_is_opened() {
        HttpResponse<String> response = service.send(
                service.watson("{\"text\":\"coffee 3.50\",\"channel\":\"Web chat\",\"channel_user\":null}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Running.body(response).path("ok").asBoolean()).isFalse();
        assertThat(service.books.users()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\":\"\"", "\"text\":\" \"", "\"text\":null", "\"locale\":\"en\""})
    void an_empty_text_is_a_sentence_and_no_user(String text) {
        HttpResponse<String> response =
                service.send(service.watson("{" + text + ",\"channel\":\"test\",\"channel_user\":\"u1\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Running.body(response).path("ok").asBoolean()).isFalse();
        assertThat(Running.body(response).path("text").asText()).isNotEmpty();
        assertThat(service.books.users()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee\\u0000 3.50", "\\ud83d 3.50"})
    void an_unreadable_text_is_a_sentence_and_books_nothing(String text) {
        JsonNode answer = Running.body(service.send(service.watson(Running.said(text, "m1"))));

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(service.entries(service.watsonUser("test", "u1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"text\":1,\"channel_user\":\"u1\"}",
                "{\"text\":\"a\",\"channel_user\":1}",
                "{\"text\":\"a\",\"channel_user\":\"u\\u0000\"}",
                "{\"text\":\"a\",\"channel_user\":\"\\ud83d\"}",
                "{\"text\":\"a\",\"channel_user\":\"u1\",\"intents\":\"add_expense\"}",
                "{\"text\":\"a\",\"channel_user\":\"u1\",\"intents\":[1]}",
                "{\"text\":\"a\",\"channel_user\":\"u1\",\"entities\":{}}",
                "{\"text\":\"a\",\"channel_user\":\"u1\",\"message_id\":7}",
                "{\"text\":\"a\",\"channel_user\":\"u1\",\"command\":[]}"
            })
    void what_our_nodes_never_send_is_a_400(String body) {
        HttpResponse<String> response = service.send(service.watson(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Running.body(response).path("error").path("message").asText())
                .isNotEmpty();
    }

    @Test
    void a_wrong_or_missing_secret_is_a_401_and_many_wrong_ones_a_429() {
        String body = Running.said("coffee 3.50", "m1");

        assertThat(service.send(service.json("/watson/dialog", body)).statusCode())
                .isEqualTo(401);
        assertThat(service.send(service.json("/watson/dialog", body).header("Authorization", "Basic " + Running.SECRET))
                        .statusCode())
                .isEqualTo(401);
        List<Integer> statuses = IntStream.range(0, 60)
                .mapToObj(i -> service.send(
                                service.json("/watson/dialog", body).header("Authorization", "Bearer wrong" + i))
                        .statusCode())
                .toList();
        assertThat(statuses).contains(401, 429).endsWith(429);
        assertThat(service.send(service.watson(body)).statusCode()).isEqualTo(200);
        assertThat(service.heard).hasSize(1);
    }

    @Test
    void without_a_configured_secret_the_address_is_503() {
        try (Running unconfigured = new Running("WATSON_WEBHOOK_SECRET=")) {
            assertThat(unconfigured
                            .send(unconfigured.watson(Running.said("coffee 3.50", "m1")))
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void more_than_200_kB_are_a_413() {
        assertThat(service.send(service.watson(Running.said("a".repeat(200_000), "m1")))
                        .statusCode())
                .isEqualTo(413);
        assertThat(service.send(service.watson(Running.said("a".repeat(900_000), "m1")))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void too_many_messages_of_one_user_are_a_429() {
        try (Running strict = new Running("WATSON_PER_MINUTE=1")) {
            strict.send(strict.watson(Running.said("coffee 3.50", "m1")));

            assertThat(strict.send(strict.watson(Running.said("coffee 3.50", "m2")))
                            .statusCode())
                    .isEqualTo(429);
        }
    }
}
