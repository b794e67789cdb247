package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The operator's list of Watson's calls, over the running edge. */
class WatsonCallsTest {
    @Test
    void each_call_is_listed_with_its_outcome_and_nothing_of_what_was_said() {
        try (Running service = new Running()) {
            service.send(service.watson("{\"text\":\"coffee 3.50\",\"message_id\":\"m1\"}"));
            service.send(service.json("/watson/extension/undo", "{\"channel_user\":\"u1\"}")
                    .header("Authorization", "Bearer wrong"));
            service.send(service.watson("{"));

            HttpResponse<String> page = service.send(service.to("/watson/calls"));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body().replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "unreadable body",
                            "extension</td><td>wrong secret",
                            "18 Mar 12:00:00</time>",
                            "dialog webhook</td><td>declined in words")
                    .doesNotContain("coffee", "3.50", "u1", "Bearer", Running.SECRET);
        }
    }

    @Test
    void only_the_operator_sees_it() {
        try (Running service = new Running("METRICS_TOKEN=the operators own")) {
            assertThat(service.send(fromElsewhere(service)).statusCode()).isEqualTo(401);
            assertThat(service.send(fromElsewhere(service).header("Authorization", "Bearer " + Running.SECRET))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(service.send(fromElsewhere(service).header("Authorization", "Bearer the operators own"))
                            .body())
                    .contains("None yet");
        }
    }

    private static HttpRequest.Builder fromElsewhere(Running service) {
        return service.to("/watson/calls").header("X-Forwarded-For", "203.0.113.7");
    }
}
