package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat of our own pages, over the wire. */
class WebChatTest {
    private final Running service = new Running();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_message_is_booked_and_answered_in_the_shape_of_watson() {
        HttpResponse<String> response = service.send(service.chat("m1", "coffee 3.50"));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode generic = Running.body(response).path("output").path("generic");
        assertThat(generic.path(0).path("response_type").asText()).isEqualTo("text");
        assertThat(generic.path(0).path("text").asText()).contains("3.50");
        assertThat(types(generic)).contains("option");
        JsonNode option = first(generic, "option").path("options").path(0);
        assertThat(option.path("label").asText()).isNotEmpty();
        assertThat(option.path("value").path("input").path("text").asText()).isNotEmpty();
    }

    @Test
    void a_repeated_message_gets_the_same_reply_and_books_nothing_twice() {
        HttpResponse<String> first = service.send(service.chat("m1", "coffee 3.50"));
        String cookie = Running.cookie(first);

        for (int i = 0; i < 4; i++)
            assertThat(service.send(service.chat("m1", "coffee 3.50").header("Cookie", cookie))
                            .body())
                    .isEqualTo(first.body());
        assertThat(service.entries(service.heard.getFirst().user())).hasSize(1);
    }

    @Test
    void two_guests_with_one_message_id_do_not_see_each_other() {
        String first = service.send(service.chat("m1", "coffee 3.50")).body();
        String second = service.send(service.chat("m1", "tea 2")).body();

        assertThat(second).isNotEqualTo(first).contains("2.00");
        assertThat(service.books.users()).isEqualTo(2);
    }

    @Test
    void one_message_id_with_two_texts_is_refused_in_words() {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));

        HttpResponse<String> second =
                service.send(service.chat("m1", "coffee 35").header("Cookie", cookie));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("nothing was changed");
        assertThat(service.entries(service.heard.getFirst().user())).hasSize(1);
    }

    @Test
    void two_messages_of_one_guest_at_the_same_moment_are_both_booked() {
        String cookie = Running.cookie(service.send(service.chat("m0", "coffee 3.50")));

        List<Thread> threads = Stream.of("m1", "m2", "m3", "m4")
                .map(id -> Thread.startVirtualThread(
                        () -> service.send(service.chat(id, "tea 2").header("Cookie", cookie))))
                .toList();
        threads.forEach(WebChatTest::join);

        assertThat(service.entries(service.heard.getFirst().user())).hasSize(5);
    }

    @Test
    void a_closed_database_is_an_apology_and_the_service_comes_back_by_itself() {
        String cookie = Running.cookie(service.send(service.chat("m1", "coffee 3.50")));

        service.books.away(true);
        HttpResponse<String> away = service.send(service.chat("m2", "tea 2").header("Cookie", cookie));
        HttpResponse<String> stranger = service.send(service.chat("m1", "tea 2"));
        HttpResponse<String> history =
                service.send(service.to("/api/chat/history").header("Cookie", cookie));
        service.books.away(false);
        HttpResponse<String> back = service.send(service.chat("m2", "tea 2").header("Cookie", cookie));

        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(Running.body(away)
                        .path("output")
                        .path("generic")
                        .path(0)
                        .path("text")
                        .asText())
                .contains("Sorry");
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(history.statusCode()).isEqualTo(503);
        assertThat(history.headers().firstValue("Retry-After")).isPresent();
        assertThat(back.body()).contains("2.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "null",
                "{} {}",
                "{\"message_id\":\"m1\",\"text\":\"a\",\"text\":\"b\"}",
                "{\"message_id\":\"m1\",\"text\":7}",
                "{\"message_id\":7,\"text\":\"coffee 3.50\"}",
                "{\"message_id\":\"m1\"}",
                "{\"text\":\"coffee 3.50\"}",
                "{\"message_id\":\"\",\"text\":\"coffee 3.50\"}",
                "{\"message_id\":\"with space\",\"text\":\"coffee 3.50\"}",
                "{\"message_id\":\"m1\",\"text\":\"\"}",
                "{\"message_id\":\"m1\",\"text\":\" \\n\\t\"}",
                "{\"message_id\":\"m1\",\"text\":\"coffee\",\"timezone\":1}",
                "{\"message_id\":\"m1\",\"text\":\"coffee\",\"locale\":[]}",
                "{\"message_id\":\"m1\",\"text\":\"coffee\",\"sent_at\":\"yesterday\"}",
                "{\"message_id\":\"m1\",\"text\":\"coffee\",\"sent_at\":1700000000}"
            })
    void what_is_not_a_message_is_a_clear_400(String body) {
        HttpResponse<String> response = service.send(service.json("/api/chat", body));

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode error = Running.body(response).path("error");
        assertThat(error.path("code").asText()).matches("[a-z_]+");
        assertThat(error.path("message").asText()).isNotEmpty().doesNotContain("xception", "jackson");
    }

    @Test
    void bytes_that_are_no_utf8_are_a_400() {
        byte[] body = "{\"message_id\":\"m1\",\"text\":\"caf\u00e9 3.50\"}"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        HttpResponse<String> response = service.send(service.to("/api/chat")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee\\u0000 3.50", "coffee \\u001b[31m 3.50", "coffee \\ud83d 3.50", "\\udc00 3.50"})
    void control_characters_and_half_a_surrogate_pair_are_refused_in_words(String text) {
        HttpResponse<String> response = service.send(service.chat("m1", text));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("cannot be read");
        assertThat(service.entries(service.heard.getFirst().user())).isEmpty();
    }

    @Test
    void a_message_of_100_kB_is_413() {
        HttpResponse<String> response = service.send(service.chat("m1", "a".repeat(100_000)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Running.body(response).path("error").path("code").asText()).isEqualTo("too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void what_a_form_on_another_page_could_send_is_415(String type) {
        HttpRequest.Builder request = service.to("/api/chat")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message_id\":\"m1\",\"text\":\"coffee 3.50\"}"));
        if (!type.isEmpty()) request.header("Content-Type", type);

        assertThat(service.send(request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17T20:00:00Z, 2026-03-17T20:00:00Z",
        "2026-03-17T20:00:00.123+05:30, 2026-03-17T14:30:00.123Z",
        "2026-03-15T11:00:00Z, 2026-03-18T12:00:00Z",
        "2026-03-19T12:00:00Z, 2026-03-18T12:00:00Z"
    })
    void a_message_that_waited_is_dated_when_it_was_typed_within_two_days(String sentAt, String when) {
        service.send(service.json(
                "/api/chat", "{\"message_id\":\"m1\",\"text\":\"coffee 3.50\",\"sent_at\":\"" + sentAt + "\"}"));

        assertThat(service.heard.getFirst().when()).isEqualTo(Instant.parse(when));
    }

    private static List<String> types(JsonNode generic) {
        return StreamSupport.stream(generic.spliterator(), false)
                .map(item -> item.path("response_type").asText())
                .toList();
    }

    private static JsonNode first(JsonNode generic, String type) {
        return StreamSupport.stream(generic.spliterator(), false)
                .filter(item -> item.path("response_type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
