package kharcha.channel.watson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which calls are one message, where no id says so. */
class UnansweredTest {
    private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    private final Unanswered unanswered = new Unanswered();

    private Unanswered.Turn say(String speaker, String text, Instant when) {
        return unanswered.turn(speaker, text, when, CompletableFuture::new);
    }

    @Test
    void the_same_words_of_the_same_speaker_wait_for_one_answer() {
        Unanswered.Turn first = say("ann", "tea 2", NOW);

        assertThat(say("ann", "tea 2", NOW.plusSeconds(5))).isSameAs(first);
        assertThat(say("ben", "tea 2", NOW)).isNotSameAs(first);
        assertThat(say("ann", "tea 2", NOW.plus(Duration.ofMinutes(10))))
                .as("ten minutes later")
                .isNotSameAs(first);
    }

    @Test
    void other_words_are_another_message_and_so_are_these_after_them() {
        Unanswered.Turn first = say("ann", "tea 2", NOW);

        assertThat(say("ann", "tea 3", NOW)).isNotSameAs(first);
        assertThat(say("ann", "tea 2", NOW)).isNotSameAs(first);
    }

    @Test
    void what_was_answered_in_time_is_over_and_what_came_after_it_is_not() {
        Unanswered.Turn first = say("ann", "tea 2", NOW);
        unanswered.done("ann", first);
        Unanswered.Turn second = say("ann", "tea 2", NOW);
        unanswered.done("ann", first);

        assertThat(second).isNotSameAs(first);
        assertThat(say("ann", "tea 2", NOW)).isSameAs(second);
    }

    @Test
    void a_flood_of_speakers_costs_no_memory() {
        Unanswered.Turn first = say("ann", "tea 2", NOW);
        for (int i = 0; i < 10_000; i++) say("speaker " + i, "tea 2", NOW);

        assertThat(say("ann", "tea 2", NOW)).isNotSameAs(first);
    }
}
