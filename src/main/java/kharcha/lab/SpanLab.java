package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import kharcha.understanding.Span;
import kharcha.understanding.local.SpecReading;

/**
 * {@code lab spans --in SPEC.json --locale TAG --out FILE}: reads the {@code Input} and {@code Context.ReferenceDateTime} of
 * every case of a recogniser spec, and nothing else of it, and writes what the finders find, one JSON line a case.
 */
public final class SpanLab {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate WITHOUT_REFERENCE = LocalDate.of(2016, 11, 7);

    private SpanLab() {}

    public static void main(String[] arguments) throws IOException {
        run(Path.of(option(arguments, "--in")), option(arguments, "--locale"), Path.of(option(arguments, "--out")));
    }

    public static void run(Path spec, String locale, Path out) throws IOException {
        StringBuilder lines = new StringBuilder();
        int index = 0;
        for (JsonNode one : JSON.readTree(spec.toFile()))
            lines.append(JSON.writeValueAsString(read(index++, one, Locale.forLanguageTag(locale))))
                    .append('\n');
        Files.writeString(out, lines, StandardCharsets.UTF_8);
    }

    private static ObjectNode read(int index, JsonNode one, Locale locale) {
        String reference = one.path("Context").path("ReferenceDateTime").asText("");
        LocalDate today = reference.length() < 10 ? WITHOUT_REFERENCE : LocalDate.parse(reference.substring(0, 10));
        SpecReading reading = SpecReading.of(one.path("Input").asText(), locale, today);
        ObjectNode line = JSON.createObjectNode().put("index", index);
        ArrayNode amounts = line.putArray("amounts");
        reading.amounts()
                .forEach(sum -> place(amounts, sum.span())
                        .put("value", sum.value().toString())
                        .put("currency", sum.code()));
        ArrayNode numbers = line.putArray("numbers");
        reading.numbers()
                .forEach(number -> place(numbers, number.span())
                        .put("value", number.value().toString()));
        ArrayNode dates = line.putArray("dates");
        reading.dates()
                .forEach(date -> place(dates, date.span())
                        .put(
                                "from",
                                date.range().start() == null
                                        ? null
                                        : date.range().start().toString())
                        .put(
                                "to",
                                date.range().end() == null
                                        ? null
                                        : date.range().end().toString()));
        return line;
    }

    private static ObjectNode place(ArrayNode list, Span span) {
        return list.addObject().put("start", span.start()).put("end", span.end());
    }

    private static String option(String[] arguments, String name) {
        for (int i = 0; i + 1 < arguments.length; i++) if (arguments[i].equals(name)) return arguments[i + 1];
        throw new IllegalArgumentException(
                "usage: lab spans --in SPEC.json --locale TAG --out FILE (" + name + " is missing)");
    }
}
