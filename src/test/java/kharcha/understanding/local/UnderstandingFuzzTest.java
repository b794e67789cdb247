package kharcha.understanding.local;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kharcha.understanding.Context;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever bytes are typed, in whichever locale and with whichever question open, the whole understanding ends without an
 * exception, and within 5 ms of the thread's own time for each kB. The time is looked at only when that is asked for: by
 * {@code -Dkharcha.timed=true}, and while it fuzzes. Then Jazzer's own counting makes everything many times as slow, and what is
 * done letter by letter the most, so two hundred times a usual message is allowed, and the find is to be replayed.
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
    private static final boolean TIMED = Boolean.getBoolean("kharcha.timed");
    private static final long PER_KB = 5_000_000;
    private static final long USUAL_PER_KB = 200;
    private static final int KB = 1024;
    private static final int TRIES = 40;
    private static final int WARM = 12;
    private static long usual;
    private static final List<String> USUAL = List.of(
            "lunch 12.50 at the corner yesterday, then 3 teas at 2.20 each",
            "how much did I spend on food since March compared with last year?",
            "no, make the taxi 15 € and move it to Friday",
            "Rs.250.00 debited from a/c XX1234 on 02-03-26 to VPA shop@bank Ref 123456",
            "gestern hundertzwanzig für den Zahnarzt und 3,50 für ein Brot",
            "कल 200 रुपये की सब्ज़ी, aur kal chai 20");

    /** Code that has not run yet is slow, and says nothing of what it costs. */
    @BeforeAll
    static void warmUp() {
        if (!FUZZING && !TIMED) return;
        for (int round = 0; round < WARM; round++)
            for (String text : USUAL)
                for (String tag : Understood.TAGS)
                    for (Context before : Understood.CONTEXTS) Understood.of(text, tag, before);
        usual = least(USUAL.getFirst(), Understood.TAGS.getFirst(), Context.NONE, 0);
    }

    @FuzzTest(maxDuration = "5m")
    void any_message_is_read(byte[] input) {
        if (input.length < 2) return;
        String tag = chosen(Understood.TAGS, input[0]);
        Context before = chosen(Understood.CONTEXTS, input[1]);
        String text = new String(input, 2, input.length - 2, StandardCharsets.UTF_8);
        Understood.of(text, tag, before);
        if (FUZZING || TIMED) inTime(text, tag, before);
    }

    private static <T> T chosen(List<T> choices, byte by) {
        return choices.get(Math.floorMod(by - 'A', choices.size()));
    }

    /** Begun kB count whole. The least of several times counts, since others use the machine too. */
    private static void inTime(String text, String tag, Context before) {
        long most = (FUZZING ? usual * USUAL_PER_KB : PER_KB) * (1 + text.length() / KB);
        long least = least(text, tag, before, most);
        if (least > most)
            throw new IllegalStateException(
                    text.length() + " characters took " + least / usual + " times as long as a usual message");
    }

    /** The thread's own time in nanoseconds; the first that will do, or the best of some. */
    private static long least(String text, String tag, Context before, long enough) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < TRIES && least > enough; run++) {
            long start = THREAD.getCurrentThreadCpuTime();
            Understood.of(text, tag, before);
            least = Math.min(least, THREAD.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
