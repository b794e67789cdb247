package kharcha.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kharcha.storage.Database;
import kharcha.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** Of several servers on one database one does the rounds at a time, and a failure does not end them. */
final class OneOfManyTest {
    @Test
    void one_server_works_at_a_time_and_goes_on_after_a_failure() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger mostAtOnce = new AtomicInteger();
        CountDownLatch rounds = new CountDownLatch(4);
        try (TestDatabase here = TestDatabase.fresh();
                Database there = Database.open(here.url(), 4);
                OneOfMany one = server(here.database(), working, mostAtOnce, rounds);
                OneOfMany other = server(there, working, mostAtOnce, rounds)) {
            one.start();
            other.start();
            assertThat(rounds.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(mostAtOnce).hasValue(1);
    }

    private static OneOfMany server(
            Database database, AtomicInteger working, AtomicInteger mostAtOnce, CountDownLatch rounds) {
        return new OneOfMany(database.pool(), "test", Duration.ofMillis(50), () -> {
            mostAtOnce.accumulateAndGet(working.incrementAndGet(), Math::max);
            await(mostAtOnce);
            working.decrementAndGet();
            rounds.countDown();
            throw new IllegalStateException("a round may fail");
        });
    }

    /** Gives the other server the time to come in between, if it could. */
    private static void await(AtomicInteger mostAtOnce) {
        long patience = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (mostAtOnce.get() < 2 && System.nanoTime() < patience) Thread.onSpinWait();
    }
}
