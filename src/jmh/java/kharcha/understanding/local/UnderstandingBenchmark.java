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
 * How long one message takes to be understood, on one thread, from its text to what is to be done: a short and a long one in
 * English and in German, and the project's own exam messages one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class UnderstandingBenchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

    private final IntentAssembler assembler = new IntentAssembler();
    private final LocalUnderstanding understanding =
            new LocalUnderstanding(new LanguageModels(Skill::shipped, Runnable::run));
    private final List<Utterance> messages = messages();
    private final Utterance shortEnglish =
            utterance("coffee 3.20 at the corner", "en-IE", "EUR", LocalDate.of(2026, 5, 6));
    private final Utterance longEnglish = utterance(
            "yesterday I paid 23.40 for a taxi to the airport and 8.90 for a sandwich, on Monday it was 112 for the"
                    + " dentist, and today the usual rent of 950 went out",
            "en-IE",
            "EUR",
            LocalDate.of(2026, 5, 6));
    private final Utterance shortGerman =
            utterance("Brötchen 3,20 beim Bäcker", "de-DE", "EUR", LocalDate.of(2026, 5, 6));
    private final Utterance longGerman = utterance(
            "gestern habe ich 23,40 für das Taxi zum Flughafen und 8,90 für ein Brot bezahlt, am Montag waren es 112"
                    + " für den Zahnarzt, und heute ging die Miete von 950 ab",
            "de-DE",
            "EUR",
            LocalDate.of(2026, 5, 6));
    private int next;

    @Benchmark
    public Meaning shortEnglish() {
        return understood(shortEnglish);
    }

    @Benchmark
    public Meaning longEnglish() {
        return understood(longEnglish);
    }

    @Benchmark
    public Meaning shortGerman() {
        return understood(shortGerman);
    }

    @Benchmark
    public Meaning longGerman() {
        return understood(longGerman);
    }

    @Benchmark
    public Meaning examMessage() {
        next = (next + 1) % messages.size();
        return understood(messages.get(next));
    }

    private Meaning understood(Utterance utterance) {
        Parse parse = understanding.read(utterance);
        return assembler.assemble(parse, Context.NONE, List.of());
    }

    private static List<Utterance> messages() {
        try (InputStream lines = UnderstandingBenchmark.class.getResourceAsStream("/exam/messages.jsonl")) {
            if (lines == null) throw new IllegalStateException("the exam is not on the class path");
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(UnderstandingBenchmark::utterance)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Utterance utterance(String line) {
        JsonNode message = tree(line);
        return utterance(
                message.path("text").asText(),
                message.path("locale").asText(),
                message.path("currency").asText(),
                LocalDate.parse(message.path("today").asText()));
    }

    private static Utterance utterance(String text, String tag, String currency, LocalDate today) {
        return new Utterance(
                text,
                Locale.forLanguageTag(tag),
                today.atTime(LocalTime.NOON).atZone(ZONE),
                Currency.getInstance(currency),
                Calendar.USUAL);
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
