package kharcha.ops;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once a day: forgetting what is kept for a while only. Every replica does it; doing it twice does no harm. A job
 * that fails is tried again the next day and keeps no other from its turn.
 */
public final class DailyWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final long FIRST_MINUTES = 10;

    private final List<Job> jobs;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-work").daemon().factory());

    /** @param work does it, and says how many things it touched */
    public record Job(String name, IntSupplier work) {}

    public DailyWork(List<Job> jobs) {
        this.jobs = List.copyOf(jobs);
    }

    /** Begins a while after the start, so that a service that restarts again and again does not work its database to death. */
    public DailyWork start() {
        var _ = scheduler.scheduleAtFixedRate(this::run, FIRST_MINUTES, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
        return this;
    }

    void run() {
        for (Job job : jobs) {
            try {
                LOG.info("event=job job={} touched={}", job.name(), job.work().getAsInt());
            } catch (RuntimeException e) {
                LOG.warn(
                        "event=job job={} exception={}",
                        job.name(),
                        e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
