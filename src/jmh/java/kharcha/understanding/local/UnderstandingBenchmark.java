package kharcha.understanding.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kharcha.ledger.Calendar;
import kharcha.understanding.Context;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.Utterance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one message takes to be understood, on one thread, from its text to what is to be done: the project's own exam
 * messages one after the other, and the short one that is typed most.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class UnderstandingBenchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

    private final IntentAssembler assembler = new IntentAssembler();
    private final Utterance coffee = new Utterance(
            "coffee 3.20 at the corner",
            Locale.forLanguageTag("en-IE"),
            LocalDate.of(2026, 5, 6).atTime(LocalTime.NOON).atZone(ZONE),
            Currency.getInstance("EUR"),
            Calendar.USUAL);
    private final LocalUnderstanding understanding;
    private final List<Utterance> messages;
    private int next;

    /** Trains from the skill and reads the messages. */
    public UnderstandingBenchmark() {
        try (InputStream skill = open("/assistant-skills/kharcha-dialog.json");
                InputStream lines = open("/exam/messages.jsonl")) {
            understanding = new LocalUnderstanding(IntentModel.train(Skill.read(skill)));
            messages = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(UnderstandingBenchmark::utterance)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Meaning anyMessage() {
        next = (next + 1) % messages.size();
        return understood(messages.get(next));
    }

    @Benchmark
    public Meaning shortMessage() {
        return understood(coffee);
    }

    private Meaning understood(Utterance utterance) {
        Parse parse = understanding.read(utterance);
        return assembler.assemble(parse, Context.NONE, List.of());
    }

    private static Utterance utterance(String line) {
        JsonNode message = tree(line);
        return new Utterance(
                message.path("text").asText(),
                Locale.forLanguageTag(message.path("locale").asText()),
                LocalDate.parse(message.path("today").asText())
                        .atTime(LocalTime.NOON)
                        .atZone(ZONE),
                Currency.getInstance(message.path("currency").asText()),
                Calendar.USUAL);
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = UnderstandingBenchmark.class.getResourceAsStream(resource);
        if (in == null) throw new IOException(resource + " is not on the class path");
        return in;
    }
}
