package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kharcha.understanding.Context;
import kharcha.understanding.Question;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed, whichever question is open, the whole understanding ends without an exception, and what is four times as
 * long costs clearly less than the square of that. Texts are drawn by a fixed seed from words, marks and digits that the
 * grammars know; {@link UnderstandingFuzzTest} looks for others.
 */
class AnyTextTest {
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
    private static final int LONGEST = 14;
    private static final int SHORT = 900;
    private static final int TIMES = 4;

    /** Four times as long costs clearly less than sixteen times as much; a busy machine's caches cost the rest. */
    private static final double DEAREST = 3.6 * TIMES;

    @Test
    void every_question_is_open_once() {
        Stream<Class<?>> open = Understood.CONTEXTS.stream()
                .map(Context::open)
                .filter(Objects::nonNull)
                .map(Object::getClass);
        assertThat(open).containsExactlyInAnyOrderElementsOf(Arrays.asList(Question.class.getPermittedSubclasses()));
    }

    @Property(tries = 4000, seed = "11")
    void nothing_that_is_typed_ends_in_an_exception(
            @ForAll("texts") String text, @ForAll("tags") String tag, @ForAll("questions") Context context) {
        // Nothing to look at but that it ends.
        assertThat(Understood.of(text, tag, context)).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Combinators.combine(Arbitraries.of(PARTS), Arbitraries.of("", " ", " "))
                .as(String::concat);
        return piece.list().ofMinSize(1).ofMaxSize(LONGEST).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(Understood.TAGS);
    }

    @Provide
    Arbitrary<Context> questions() {
        return Arbitraries.of(Understood.CONTEXTS);
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
        for (int warm = 0; warm < 3; warm++) read(more);
        assertThat(least(more)).as("cost of “" + part + "” repeated").isLessThan((long) (DEAREST * least(once)));
    }

    /** The least of several runs, by the thread's own time, so that others' work does not count. */
    private static long least(String text) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 7; run++) {
            long start = thread.getCurrentThreadCpuTime();
            read(text);
            least = Math.min(least, thread.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static void read(String text) {
        Understood.of(text, "en-US", Context.NONE);
    }
}
