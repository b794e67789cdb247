package kharcha.ops;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done again and again by one server of many, whichever comes first; when that one dies in the middle another
 * takes over after some minutes. It saves the others the work and no more: what must not happen twice is held by the work's own
 * transactions. A failure waits for the next time.
 */
public final class OneOfMany implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");
    private static final Duration LOOKED_AFTER = Duration.ofSeconds(10);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);
    private static final int THREADS = 1;

    private final Scheduler scheduler;

    /**
     * @param database has the table of db-scheduler
     * @param work does it, and says how many things it touched
     */
    public OneOfMany(DataSource database, String name, Duration pause, IntSupplier work) {
        this.scheduler = Scheduler.create(database)
                .tableName("kharcha.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(THREADS)
                .pollingInterval(pause.compareTo(LOOKED_AFTER) < 0 ? pause : LOOKED_AFTER)
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(LAST_WAIT)
                .alwaysPersistTimestampInUTC()
                .startTasks(Tasks.recurring(name, FixedDelay.of(pause)).execute((_, _) -> run(name, work)))
                .build();
    }

    public OneOfMany start() {
        scheduler.start();
        return this;
    }

    private static void run(String name, IntSupplier work) {
        try {
            int touched = work.getAsInt();
            if (touched > 0) LOG.info("event=round job={} touched={}", name, touched);
        } catch (RuntimeException e) {
            LOG.warn("event=round job={} exception={}", name, e.getClass().getName());
        }
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
