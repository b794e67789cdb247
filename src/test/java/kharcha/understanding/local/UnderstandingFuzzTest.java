package kharcha.understanding.local;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kharcha.understanding.Context;

/**
 * Whatever bytes are typed, in whichever locale and with whichever question open, the whole understanding ends without an
 * exception; and while it fuzzes, within 5 ms of the thread's own time for each kB.
 *
 * <p>The build replays the inputs under {@code src/test/resources}, in the folder of this class and its method. To look for
 * more, five minutes long: {@code JAZZER_FUZZ=1 mvn test -Dtest=UnderstandingFuzzTest -Djazzer.hooks=true}. What it finds it writes there;
 * mended, it stays there.
 *
 * <p>An input's first byte chooses the locale and its second one the question (both from "A" on, round and round); the rest is
 * the message, in UTF-8.
 */
class UnderstandingFuzzTest {
    private static final boolean FUZZING = "1".equals(System.getenv("JAZZER_FUZZ"));
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final long PER_KB = 5_000_000;
    private static final int KB = 1024;
    private static final int TRIES = 5;

    @FuzzTest(maxDuration = "5m")
    void any_message_is_read(byte[] input) {
        if (input.length < 2) return;
        String tag = chosen(Understood.TAGS, input[0]);
        Context before = chosen(Understood.CONTEXTS, input[1]);
        String text = new String(input, 2, input.length - 2, StandardCharsets.UTF_8);
        Understood.of(text, tag, before);
        if (FUZZING) inTime(text, tag, before);
    }

    private static <T> T chosen(List<T> choices, byte by) {
        return choices.get(Math.floorMod(by - 'A', choices.size()));
    }

    /** Begun kB count whole. The least of several times counts, since others use the machine too. */
    private static void inTime(String text, String tag, Context before) {
        long most = PER_KB * (1 + text.length() / KB);
        long least = Long.MAX_VALUE;
        for (int run = 0; run < TRIES && least > most; run++) {
            long start = THREAD.getCurrentThreadCpuTime();
            Understood.of(text, tag, before);
            least = Math.min(least, THREAD.getCurrentThreadCpuTime() - start);
        }
        if (least > most) throw new IllegalStateException(text.length() + " characters took " + least / 1000 + " µs");
    }
}
