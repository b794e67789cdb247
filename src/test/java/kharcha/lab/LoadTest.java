package kharcha.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LoadTest {
    @Test
    void each_call_is_made_once_and_counted() throws InterruptedException {
        Queue<Long> made = new ConcurrentLinkedQueue<>();
        List<LongConsumer> calls =
                IntStream.range(0, 500).<LongConsumer>mapToObj(_ -> made::add).toList();
        Timings timings = new Load(4, 1).each(calls);
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 500).boxed().toList());
        assertThat(timings.nanos()).hasSize(500).isSorted();
    }

    @Test
    void as_many_clients_as_asked_for_are_busy_at_once() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        AtomicInteger met = new AtomicInteger();
        Runnable meeting = () -> {
            try {
                together.await();
                met.incrementAndGet();
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        };
        Load.once(List.of(meeting, meeting, meeting), 3);
        assertThat(met).hasValue(3);
    }

    @Test
    void what_a_client_throws_ends_the_measurement() {
        Load load = new Load(2, 1);
        LongConsumer failing = _ -> {
            throw new UnsupportedOperationException("no");
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> load.each(List.of(failing)))
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_run_numbers_its_calls_from_the_warm_up_on_and_counts_those_after_it() throws InterruptedException {
        LongAdder calls = new LongAdder();
        LongAccumulator highest = new LongAccumulator(Math::max, -1);
        Timings timings = new Load(2, 1).run(number -> {
            calls.increment();
            highest.accumulate(number);
        });
        assertThat(highest.get()).isEqualTo(calls.sum() - 1);
        assertThat((long) timings.nanos().length).isPositive().isLessThan(calls.sum());
    }
}
