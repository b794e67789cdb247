package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import kharcha.conversation.Answer;
import kharcha.conversation.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message without an id that comes again because its answer was late is the same message. */
class WatsonLateTest {
    private static final String COFFEE = "{\"text\":\"coffee 3.50\",\"channel\":\"test\",\"channel_user\":\"u1\"}";
    private static final String TEA = COFFEE.replace("coffee 3.50", "tea 2");

    private final Semaphore may = new Semaphore(0);
    private final Running service = new Running(this::held);

    @AfterEach
    void stop() {
        may.release(100);
        service.close();
    }

    /** Each message waits until it may be answered. */
    private Function<Message, Answer> held(Function<Message, Answer> inner) {
        return message -> {
            may.acquireUninterruptibly();
            return inner.apply(message);
        };
    }

    private JsonNode say(String body) {
        return Running.body(service.send(service.watson(body)));
    }

    /** As people do: again until there is an answer, however slow this machine is. */
    private String insisting(String body) {
        for (int i = 0; i < 20; i++) {
            String text = say(body).path("text").asText();
            if (!text.contains("too long")) return text;
        }
        throw new AssertionError("never answered");
    }

    private int booked() {
        return service.entries(service.watsonUser("test", "u1")).size();
    }

    @Test
    void the_same_words_after_a_late_answer_get_the_answer_of_what_was_booked_then() {
        assertThat(say(COFFEE).path("text").asText()).contains("too long");
        may.release();

        assertThat(insisting(COFFEE)).contains("3.50").doesNotContain("second");
        assertThat(booked()).isEqualTo(1);
        may.release();
        assertThat(insisting(COFFEE)).as("once answered it is a new message").contains("second");
        assertThat(booked()).isEqualTo(2);
    }

    @Test
    void other_words_after_a_late_answer_are_another_message() {
        assertThat(say(COFFEE).path("ok").asBoolean()).isFalse();
        may.release(2);

        assertThat(insisting(TEA)).contains("2.00");
        may.release();
        assertThat(insisting(COFFEE)).contains("3.50");
        assertThat(service.heard).hasSize(3);
    }

    @Test
    void the_same_words_where_others_read_along_do_not_get_the_late_answer_to_one_alone() {
        String alone = COFFEE.replace("\"test\"", "\"slack\",\"channel_team\":\"T1\",\"channel_room\":\"D1\"");
        assertThat(say(alone).path("text").asText()).contains("too long");
        may.release(2);

        assertThat(insisting(alone.replace("D1", "C1"))).contains("3.50");
        assertThat(service.heard).hasSize(2);
    }
}
