package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TimingsTest {
    private static final long MILLISECOND = 1_000_000;

    @Test
    void a_percentile_is_the_time_of_the_call_at_that_rank() {
        long[] oneToHundred = LongStream.rangeClosed(1, 100)
                .map(each -> (101 - each) * MILLISECOND)
                .toArray();
        Timings timings = Timings.of(1, List.of(oneToHundred));
        assertThat(timings.percentile(0.5)).isEqualTo(50);
        assertThat(timings.percentile(0.99)).isEqualTo(99);
        assertThat(timings.percentile(1)).isEqualTo(100);
    }

    @Test
    void of_few_calls_the_high_percentile_is_the_slowest() {
        Timings timings = Timings.of(1, List.of(new long[] {3 * MILLISECOND}, new long[] {MILLISECOND}));
        assertThat(timings.percentile(0.99)).isEqualTo(3);
        assertThat(timings.percentile(0.5)).isEqualTo(1);
    }

    @Test
    void the_rate_counts_the_calls_of_all_clients() {
        assertThat(Timings.of(2, List.of(new long[6], new long[4])).perSecond()).isEqualTo(5);
    }

    @Test
    void without_a_call_there_is_no_percentile() {
        assertThat(Timings.of(1, List.of()).percentile(0.5)).isNaN();
    }
}
