package kharcha.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Does the same thing again and again, by so many clients at once, for so long; each client waits for one answer before the next call. */
record Load(int clients, int seconds) {
    private static final double WARM_UP = 0.5;
    private static final int SLICES_A_SECOND = 2;

    /** @param call gets a number that no other call gets; before that it warms up for half the time, which does not count */
    Timings run(LongConsumer call) throws InterruptedException {
        return inTurn(List.of(call)).getFirst();
    }

    /**
     * Each of these for so long, as {@link #run} does it, but half a second of one and half a second of the next in turn: what
     * else the machine does meanwhile then befalls them alike, and their rates can be compared.
     */
    List<Timings> inTurn(List<LongConsumer> calls) throws InterruptedException {
        AtomicLong number = new AtomicLong();
        for (LongConsumer call : calls) span((long) (seconds * WARM_UP * 1e9), call, number);
        List<List<Timings>> slices = new ArrayList<>();
        for (LongConsumer _ : calls) slices.add(new ArrayList<>());
        for (int slice = 0; slice < seconds * SLICES_A_SECOND; slice++)
            for (int i = 0; i < calls.size(); i++)
                slices.get(i).add(span(1_000_000_000L / SLICES_A_SECOND, calls.get(i), number));
        return slices.stream().map(Timings::together).toList();
    }

    /** For so long, without looking how fast it is. */
    void uncounted(LongConsumer call) throws InterruptedException {
        span(seconds * 1_000_000_000L, call, new AtomicLong());
    }

    /** Each of these once, by so many at a time; the first that fails stops it. */
    static void once(List<Runnable> work, int clients) throws InterruptedException {
        List<LongConsumer> calls = new ArrayList<>();
        for (Runnable each : work) calls.add(_ -> each.run());
        new Load(clients, 1).each(calls);
    }

    /** Each call once, as fast as the clients can, until all are done. */
    Timings each(List<LongConsumer> calls) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        return gather(() -> {
            LongList nanos = new LongList();
            for (int i = (int) next.getAndIncrement(); i < calls.size(); i = (int) next.getAndIncrement()) {
                long start = System.nanoTime();
                calls.get(i).accept(i);
                nanos.add(System.nanoTime() - start);
            }
            return nanos.all();
        });
    }

    private Timings span(long length, LongConsumer call, AtomicLong number) throws InterruptedException {
        long end = System.nanoTime() + length;
        return gather(() -> {
            LongList nanos = new LongList();
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                call.accept(number.getAndIncrement());
                nanos.add(System.nanoTime() - start);
            }
            return nanos.all();
        });
    }

    private Timings gather(Callable<long[]> client) throws InterruptedException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) running.add(threads.submit(client));
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> one : running) parts.add(one.get());
            return Timings.of((System.nanoTime() - start) / 1e9, parts);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a client of the benchmark failed", failure.getCause());
        }
    }

    /** A growing row of longs without a box for each. */
    private static final class LongList {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) values = Arrays.copyOf(values, size * 2);
            values[size++] = value;
        }

        long[] all() {
            return Arrays.copyOf(values, size);
        }
    }
}
