package kharcha.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which Kharcha reads and answers, and in which of them a message is plainly written.
 *
 * <p>What tells a language stands in {@code telling/TAG.txt}: words, those after {@code alone:} even when they stand alone,
 * or its {@code script:}. Two telling words are plain, with at most a third as many of any other language: who writes "lunch
 * gestern 12" shows nothing but that both are known.
 */
public final class Languages {
    /** What messages are read in and answered in. */
    public static final List<String> TAGS = List.of("en", "de", "hi-Latn", "hi", "es", "fr");

    private static final int PLAIN = 2;
    private static final List<Telling> TELLING =
            TAGS.stream().map(Telling::read).toList();
    private static final Set<String> SHARED = shared();

    private Languages() {}

    private record Telling(
            String tag,
            Set<String> words,
            Set<String> alone,
            @Nullable UnicodeScript script) {
        static Telling read(String tag) {
            Set<String> words = new HashSet<>();
            Set<String> alone = new HashSet<>();
            UnicodeScript script = null;
            for (String line : lines("telling/" + tag + ".txt")) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("script: ")) script = UnicodeScript.valueOf(line.substring(8));
                else if (line.startsWith("alone: ")) alone.addAll(folded(line.substring(7)));
                else words.addAll(folded(line));
            }
            words.addAll(alone);
            return new Telling(tag, words, alone, script);
        }

        int count(Set<String> said) {
            int count = 0;
            for (String word : said) {
                boolean telling = script == null
                        ? words.contains(word) && !SHARED.contains(word)
                        : UnicodeScript.of(word.codePointAt(0)) == script;
                if (telling) count += script != null || alone.contains(word) ? PLAIN : 1;
            }
            return count;
        }

        private static Set<String> folded(String words) {
            return Set.copyOf(
                    List.of(words.split(" ")).stream().map(Words::fold).collect(Collectors.toSet()));
        }
    }

    /** The reader's own locale, or, where the text is plainly in another of our languages, that one with the reader's region. */
    public static Locale of(String text, Locale reader) {
        Set<String> said =
                Words.of(text).stream().filter(Token::isWord).map(Token::folded).collect(Collectors.toSet());
        Map<String, Integer> counts = new HashMap<>();
        for (Telling telling : TELLING) counts.put(telling.tag, telling.count(said));
        String most = TAGS.stream()
                .max((one, other) -> counts.getOrDefault(one, 0) - counts.getOrDefault(other, 0))
                .orElseThrow();
        int count = counts.getOrDefault(most, 0);
        boolean plain = count >= PLAIN
                && TAGS.stream().allMatch(tag -> tag.equals(most) || 3 * counts.getOrDefault(tag, 0) <= count);
        return plain && !most.equals(tag(reader)) ? in(most, reader) : reader;
    }

    /** As what it is read: English words are read under every locale, and the reader's own way with numbers stays. */
    public static Locale reading(String text, Locale reader) {
        Locale plain = of(text, reader);
        return plain.getLanguage().equals("en") ? reader : plain;
    }

    /** The language in that reader's region. */
    public static Locale in(String tag, Locale reader) {
        return new Locale.Builder()
                .setLanguageTag(tag)
                .setRegion(reader.getCountry())
                .build();
    }

    private static String tag(Locale locale) {
        String script = locale.getScript();
        return locale.getLanguage()
                + (script.equals("Latn") && TAGS.contains(locale.getLanguage() + "-Latn") ? "-Latn" : "");
    }

    /** Words that several files list. */
    private static Set<String> shared() {
        Set<String> seen = new HashSet<>();
        return TELLING.stream()
                .flatMap(telling -> telling.words.stream())
                .filter(word -> !seen.add(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream(file), file)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
