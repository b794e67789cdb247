package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import kharcha.understanding.Context;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Utterance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed, the whole understanding ends without an exception, and what is four times as long costs clearly less than the
 * square of that. Texts are drawn by a fixed seed from words, marks and digits that the grammars know.
 */
class AnyTextTest {
    private static final List<String> TAGS = List.of("en-US", "en-IN", "de-DE", "fr-FR", "es-ES", "hi-IN");
    private static final List<String> PARTS = List.of(
            "1",
            "2.50",
            "1,234",
            "12/3",
            "€",
            "$",
            "rs",
            "₹",
            "/-",
            "k",
            "lakh",
            "-",
            "--",
            "+",
            "%",
            "x",
            "@",
            "#",
            "#T1",
            ".",
            ",",
            ":",
            ";",
            "!",
            "?",
            "(",
            "]",
            "\"",
            "'",
            "\n",
            "\t",
            " ",
            "  ",
            "paid",
            "bought",
            "coffee",
            "rent",
            "not",
            "didn't",
            "yesterday",
            "last",
            "friday",
            "the",
            "week",
            "before",
            "every",
            "other",
            "and",
            "for",
            "each",
            "at",
            "to",
            "undo",
            "delete",
            "change",
            "budget",
            "otp",
            "debited",
            "a/c",
            "XX12",
            "balance",
            "🍕",
            "👨‍👩‍👧",
            "\u200f",
            "\u0000",
            "\ud83d",
            "é",
            "ß",
            "ﬁ",
            "कल",
            "रुपये",
            "१२",
            "٣",
            "二",
            "kal",
            "diye",
            "gestern",
            "hundertzwanzig",
            "ayer",
            "hier",
            "quatre-vingt",
            "half",
            "a",
            "hundred",
            "million",
            "second",
            "31",
            "2026-02-30",
            "#5:",
            "category of #5: groceries",
            "undo #99999999999999999999",
            "9".repeat(40),
            "1e9",
            "½",
            "0",
            "00",
            "-5",
            "ー");
    private static final int TEXTS = 4_000;
    private static final int LONGEST = 14;
    private static final int SHORT = 900;
    private static final int TIMES = 4;

    /** Four times as long costs clearly less than sixteen times as much; a busy machine's caches cost the rest. */
    private static final double DEAREST = 3.6 * TIMES;

    private static IntentAssembler assembler;
    private static LocalUnderstanding understanding;

    @BeforeAll
    static void learn() throws IOException {
        try (InputStream in = AnyTextTest.class.getResourceAsStream("/assistant-skills/kharcha-dialog.json")) {
            understanding = new LocalUnderstanding(IntentModel.train(Skill.read(in)));
        }
        assembler = new IntentAssembler();
    }

    private static void read(String text, String tag) {
        Utterance said = Samples.utterance(text, tag, tag.endsWith("IN") ? "INR" : "EUR");
        assembler.assemble(understanding.read(said), Context.NONE, List.of());
    }

    @Test
    void nothing_that_is_typed_ends_in_an_exception() {
        Random random = new Random(11);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int parts = 1 + random.nextInt(LONGEST);
            for (int part = 0; part < parts; part++) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
                if (random.nextInt(3) > 0) text.append(' ');
            }
            String tag = TAGS.get(i % TAGS.size());
            assertThatCode(() -> read(text.toString(), tag))
                    .as(tag + ": " + text)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "12/3 ",
                "paid 5 for ",
                "a, ",
                "the week before ",
                "not ",
                "# ",
                "1-",
                "((",
                "rs.",
                "hundred and ",
                "and ",
                "coffee ",
                "xyzzy ",
                "aaaa",
                "undo ",
                "didn't ",
                "€",
                "🍕",
                "every other friday ",
                "two thousand ",
                "to my "
            })
    void four_times_as_long_costs_clearly_less_than_sixteen_times_as_much(String part) {
        String once = part.repeat(1 + SHORT / part.length()).substring(0, SHORT);
        String more = part.repeat(1 + TIMES * SHORT / part.length()).substring(0, TIMES * SHORT);
        for (int warm = 0; warm < 3; warm++) read(more, "en-US");
        assertThat(least(more)).as("cost of “" + part + "” repeated").isLessThan((long) (DEAREST * least(once)));
    }

    /** The least of several runs, by the thread's own time, so that others' work does not count. */
    private static long least(String text) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 7; run++) {
            long start = thread.getCurrentThreadCpuTime();
            read(text, "en-US");
            least = Math.min(least, thread.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
