package kharcha.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kharcha.ledger.Direction;
import kharcha.understanding.EntryReader;
import kharcha.understanding.EntryReading;
import kharcha.understanding.PartialEntry;
import kharcha.understanding.Utterance;
import org.junit.jupiter.api.Test;

/** Holds the amounts and directions read from the exam's sample above a floor; skipped where the sample is not at hand. */
class SharedExamTest {
    private static final Path EXAM = Path.of("..", "shared", "exam");
    private static final Set<String> ADDING = Set.of("add_expense", "add_income");

    @Test
    void amounts_and_directions_of_the_sample_are_read() throws IOException {
        assumeTrue(Files.isDirectory(EXAM), "skipped: ../shared/exam is not there");
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String file : List.of("utterances.sample.jsonl", "utterances2.sample.jsonl"))
            for (String line : Files.readAllLines(EXAM.resolve(file))) {
                JsonNode item = new ObjectMapper().readTree(line);
                if (!ADDING.contains(item.get("intent").asText())
                        || item.get("expect").has("ask")) continue;
                all++;
                if (!isRight(item)) missed.add(item.get("id").asText());
            }
        assertThat(missed).hasSizeLessThanOrEqualTo(all * 3 / 100);
    }

    private static boolean isRight(JsonNode item) {
        List<PartialEntry> read = read(item);
        if (isRight(item.get("expect").get("entries"), read)) return true;
        for (JsonNode other : item.get("expect").path("entries_alt")) if (isRight(other, read)) return true;
        return false;
    }

    private static boolean isRight(JsonNode expected, List<PartialEntry> read) {
        if (expected.size() != read.size()) return false;
        for (int i = 0; i < read.size(); i++) {
            BigDecimal amount = read.get(i).amount();
            Direction direction = expected.get(i).get("direction").asText().equals("in") ? Direction.IN : Direction.OUT;
            boolean right = amount != null
                    && amount.compareTo(
                                    new BigDecimal(expected.get(i).get("amount").asText()))
                            == 0
                    && read.get(i).direction() == direction;
            if (!right) return false;
        }
        return true;
    }

    private static List<PartialEntry> read(JsonNode item) {
        var noon = LocalDate.parse(item.get("today").asText()).atTime(12, 0).atZone(ZoneOffset.UTC);
        Utterance utterance = new Utterance(
                item.get("text").asText(),
                Locale.forLanguageTag(item.get("locale").asText()),
                noon,
                Currency.getInstance(item.get("currency").asText()));
        return new EntryReader().read(Samples.parse(utterance)) instanceof EntryReading.Entries found
                ? found.entries()
                : List.of();
    }
}
