package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said in English can be said in every language: a heading is in all the books of phrases, or is excused here. */
class HeadingsTest {
    private static final String HEADING = "== ";

    /** The English book is read for everybody, and these words are the same in it. */
    private static final Set<String> SAME_WORDS =
            Set.of("export.csv", "export.json", "export.pdf", "export.xlsx", "cadence.week.3");

    /** Read in English alone so far. */
    private static final Set<String> TO_COME = Set.of("correct.day.after", "correct.day.before", "currency.back");

    /** How something was paid is kept in English words, so others' words for it would find nothing. */
    private static final Set<String> KEPT_IN_ENGLISH = Set.of("paid_by");

    /** Hindi says these behind the word, where the readers look before it. */
    private static final Set<String> BEHIND =
            Set.of("learn.merchant", "place", "recurring.from", "currency.only", "move.from.before", "move.to.before");

    /** Other headings of those languages say it already, or it is not said in so many words there. */
    private static final Set<String> NOT_SAID = Set.of("cadence.date.2", "cadence.weekdays");

    private static final Set<String> NOT_SAID_IN_HINDI =
            Set.of("asks.marked", "recurring.move.plain", "wallet.owes.named");

    private static final Set<String> NOT_SAID_IN_SPANISH_AND_FRENCH =
            Set.of("answer.pointed", "cadence.no", "correct.note.of", "recurring.kind");

    private static final Map<String, Set<String>> EXCUSED = Map.of(
            "hi", union(List.of(NOT_SAID, BEHIND, NOT_SAID_IN_HINDI)),
            "es", union(List.of(NOT_SAID, NOT_SAID_IN_SPANISH_AND_FRENCH, Set.of("cancel.that"))),
            "fr", union(List.of(NOT_SAID, NOT_SAID_IN_SPANISH_AND_FRENCH)));

    @ParameterizedTest
    @ValueSource(strings = {"de", "hi", "es", "fr"})
    void every_heading_of_the_english_book_is_in_the_others(String language) throws IOException {
        Set<String> missing = headings("en");
        missing.removeAll(headings(language));
        missing.removeAll(headings("any"));
        missing.removeAll(SAME_WORDS);
        missing.removeAll(TO_COME);
        missing.removeAll(KEPT_IN_ENGLISH);
        missing.removeAll(EXCUSED.getOrDefault(language, Set.of()));
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_is_excused_that_is_there() throws IOException {
        for (Map.Entry<String, Set<String>> excused : EXCUSED.entrySet())
            assertThat(headings(excused.getKey())).doesNotContainAnyElementsOf(excused.getValue());
    }

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> headings(String language) throws IOException {
        String file = language + "/phrases.txt";
        try (InputStream book = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(file))) {
            Stream<String> lines = new String(book.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> line.startsWith(HEADING))
                    .map(line -> line.substring(HEADING.length()).strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
