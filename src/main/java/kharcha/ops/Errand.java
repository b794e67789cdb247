package kharcha.ops;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is looked after again and again, by every replica; doing it twice does no harm. A failure waits for the next time. */
public final class Errand implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");

    private final String name;
    private final Duration pause;
    private final IntSupplier work;
    private final ScheduledExecutorService scheduler;

    /** @param work does it, and says how many things it touched */
    public Errand(String name, Duration pause, IntSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public Errand start() {
        var _ = scheduler.scheduleWithFixedDelay(this::run, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void run() {
        try {
            int touched = work.getAsInt();
            if (touched > 0) LOG.info("event=errand errand={} touched={}", name, touched);
        } catch (RuntimeException e) {
            LOG.warn("event=errand errand={} exception={}", name, e.getClass().getName());
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
