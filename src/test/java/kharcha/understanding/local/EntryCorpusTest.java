package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Direction;
import kharcha.understanding.EntryReader;
import kharcha.understanding.EntryReading;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Utterance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The project's own corpus: every message of {@code understanding/entries/*.txt} is read as its line says. */
class EntryCorpusTest {
    private static final List<String> FILES =
            List.of("en-US/USD", "en-IN/INR", "en-GB/GBP", "de-DE/EUR", "es-ES/EUR", "fr-FR/EUR", "hi-IN/INR");

    @TestFactory
    Stream<DynamicTest> every_message_is_read_as_its_line_says() {
        return FILES.stream().flatMap(EntryCorpusTest::tests);
    }

    private static Stream<DynamicTest> tests(String file) {
        String[] names = file.split("/");
        return lines(names[0]).map(line -> {
            int arrow = line.lastIndexOf(" => ");
            String message = line.substring(0, arrow);
            // "bread 3/cheese 6" stands for two lines; a day's slash has digits on both sides.
            String text = message.replaceAll("(?<=\\d)/(?=[a-z])", "\n");
            return DynamicTest.dynamicTest(
                    names[0] + ": " + message,
                    () -> assertThat(read(text, names[0], names[1])).isEqualTo(line.substring(arrow + 4)));
        });
    }

    private static String read(String text, String tag, String currency) {
        Utterance utterance = Samples.utterance(text, tag, currency);
        return switch (new EntryReader().read(Samples.parse(utterance))) {
            case EntryReading.OwnMoney _ -> "own money";
            case EntryReading.NothingToBook nothing -> "nothing " + nothing.reason();
            case EntryReading.Impossible impossible -> "impossible " + impossible.problem();
            case EntryReading.Entries found when found.isEmpty() || isNoEntry(found) -> "none";
            case EntryReading.Entries found ->
                found.entries().stream().map(entry -> write(entry, utterance)).collect(Collectors.joining(", "));
        };
    }

    private static boolean isNoEntry(EntryReading.Entries found) {
        return found.entries().stream().allMatch(entry -> entry.amount() == null && entry.category() == null);
    }

    private static String write(PartialEntry entry, Utterance utterance) {
        String amount = entry.amount() == null ? "-" : plain(entry);
        String currency = (entry.currency() == null ? utterance.homeCurrency() : entry.currency()).getCurrencyCode();
        return amount + " " + currency + " " + (entry.day() == null ? utterance.today() : entry.day()) + " "
                + (entry.category() == null ? "-" : entry.category().value())
                + (entry.direction() == Direction.IN ? " in" : "");
    }

    /** Whole amounts without decimals, others with two. */
    private static String plain(PartialEntry entry) {
        var amount = java.util.Objects.requireNonNull(entry.amount()).stripTrailingZeros();
        return amount.setScale(amount.scale() <= 0 ? 0 : 2, java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static Stream<String> lines(String tag) {
        try (var in = EntryCorpusTest.class.getResourceAsStream("/understanding/entries/" + tag + ".txt")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(tag.toLowerCase(Locale.ROOT), e);
        }
    }
}
