package kharcha.understanding.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contractions and chat-speak with what they stand for, from a data file with one {@code short=long form} a line. */
final class Shorthand {
    private Shorthand() {}

    static Map<String, List<String>> english() {
        try (InputStream in = Shorthand.class.getResourceAsStream("en/shorthand.txt")) {
            if (in == null) throw new IllegalStateException("en/shorthand.txt is missing from the program");
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> parse(String file) {
        Map<String, List<String>> words = new HashMap<>();
        for (String line : file.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0)
                words.put(
                        line.substring(0, equals),
                        List.of(line.substring(equals + 1).split(" ")));
        }
        return words;
    }
}
