package kharcha.channel.watson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatestCallsTest {
    private final LatestCalls calls = new LatestCalls();

    @Test
    void the_newest_come_first_and_the_oldest_are_forgotten() {
        LongStream.range(0, 53).forEach(i -> calls.add(call(i)));

        assertThat(calls.list()).hasSize(LatestCalls.MOST);
        assertThat(calls.list().getFirst().milliseconds()).isEqualTo(52);
        assertThat(calls.list().getLast().milliseconds()).isEqualTo(3);
    }

    @Test
    void what_was_listed_does_not_change_under_its_reader() {
        calls.add(call(1));
        var listed = calls.list();
        calls.add(call(2));

        assertThat(listed).containsExactly(call(1));
    }

    private static Calls.Call call(long milliseconds) {
        return new Calls.Call(Instant.EPOCH, Calls.Door.DIALOG, Calls.Outcome.ANSWERED, milliseconds);
    }
}
