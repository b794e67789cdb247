package kharcha.understanding.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;
import kharcha.understanding.Words;

/** The everyday words of a language, which are never a slip of another word. */
final class CommonWords {
    private CommonWords() {}

    /** Folded and stemmed; empty for a language without a list. */
    static Set<String> of(String language) {
        Set<String> words = new HashSet<>();
        try (InputStream in = CommonWords.class.getResourceAsStream(language + "/common.txt")) {
            if (in == null) return words;
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = new StringTokenizer(line);
                while (parts.hasMoreTokens()) words.add(Stems.of(Words.fold(parts.nextToken())));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
