package kharcha.lab.watson;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Which mood each call meets: the one that is set, else by chance and the same chances each time. */
final class Weather {
    private static final List<Mood> TROUBLES = List.of(Mood.BROKEN, Mood.BUSY, Mood.GARBLED, Mood.CUT_OFF);

    private final Duration delay;
    private final double fail;
    private final double modern;
    private final Random chance = new Random(1);
    private volatile @Nullable Mood set;

    /**
     * @param fail the share of calls that meet trouble
     * @param modern the share of the others that show something new
     */
    Weather(Duration delay, double fail, double modern) {
        this.delay = delay;
        this.fail = fail;
        this.modern = modern;
    }

    /** @param mood from now on; null: by chance again */
    void set(@Nullable Mood mood) {
        set = mood;
    }

    Mood next() {
        Mood now = set;
        if (now != null) return now;
        synchronized (chance) {
            if (chance.nextDouble() < fail) return TROUBLES.get(chance.nextInt(TROUBLES.size()));
            return chance.nextDouble() < modern ? Mood.MODERN : Mood.WELL;
        }
    }

    void delay() throws InterruptedException {
        Thread.sleep(delay);
    }
}
