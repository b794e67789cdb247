package kharcha.understanding.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a reader of one locale knows: those of the locale's own language first, then English, since people mix
 * them. A phrase that the own language knows is not looked up in the next. Word files are
 * {@code LANGUAGE/words.properties}: {@code kind.value = word | two words | …}.
 */
final class Vocabulary {
    private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

    private record Phrase(List<String> words, List<Sense> senses) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<String> languages;
    private final boolean compounds;

    private Vocabulary(List<String> languages) {
        this.languages = languages;
        for (String language : languages) {
            Map<String, Phrase> phrases = new HashMap<>();
            for (Map.Entry<Object, Object> line :
                    read(language + "/words.properties").entrySet())
                learn((String) line.getKey(), (String) line.getValue(), phrases);
            phrases.values().forEach(this::keep);
        }
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt(p -> -p.words.size())));
        compounds = languages.contains("de");
    }

    static Vocabulary of(Locale locale) {
        return LOADED.computeIfAbsent(String.join(" ", languages(locale)), key -> new Vocabulary(languages(locale)));
    }

    /** Whose words count, in order: Hindi in Latin letters is understood wherever India writes English. */
    static List<String> languages(Locale locale) {
        String country = locale.getCountry();
        return switch (locale.getLanguage()) {
            case "hi" -> List.of("hi", "hinglish", "en");
            case "de", "es", "fr" -> List.of(locale.getLanguage(), "en");
            default -> country.equals("IN") ? List.of("en", "hinglish") : List.of("en");
        };
    }

    List<String> languages() {
        return languages;
    }

    List<Sense> senses(Tokens tokens, int at) {
        // "2day" and "2moro", but no "2 day".
        if (tokens.is(at, Tokens.DIGITS) && !tokens.glued(at + 1)) return List.of();
        List<Phrase> candidates = byFirstWord.get(tokens.word(at));
        if (candidates == null) return compounds ? Compound.senses(tokens.word(at), this) : List.of();
        List<Sense> senses = new ArrayList<>(4);
        for (Phrase phrase : candidates) if (matches(phrase.words, tokens, at)) senses.addAll(phrase.senses);
        return senses;
    }

    /** The meaning of a single word taken alone. */
    List<Sense> alone(String word) {
        for (Phrase phrase : byFirstWord.getOrDefault(word, List.of()))
            if (phrase.words.size() == 1) return phrase.senses;
        return List.of();
    }

    private static boolean matches(List<String> words, Tokens tokens, int at) {
        for (int i = 1; i < words.size(); i++) if (!words.get(i).equals(tokens.word(at + i))) return false;
        return true;
    }

    private static void learn(String key, String words, Map<String, Phrase> phrases) {
        int dot = key.indexOf('.');
        Kind kind = Kind.valueOf((dot < 0 ? key : key.substring(0, dot)).toUpperCase(Locale.ROOT));
        long value = dot < 0 ? 0 : Long.parseLong(key.substring(dot + 1));
        for (String word : words.split("\\|", -1)) {
            List<String> pieces = new Tokens(word.strip()).words();
            if (pieces.isEmpty()) throw new IllegalStateException("an empty word for " + key);
            phrases.computeIfAbsent(String.join(" ", pieces), text -> new Phrase(pieces, new ArrayList<>()))
                    .senses
                    .add(new Sense(kind, value, pieces.size()));
        }
    }

    private void keep(Phrase phrase) {
        List<Phrase> known = byFirstWord.computeIfAbsent(phrase.words.getFirst(), word -> new ArrayList<>());
        if (known.stream().noneMatch(other -> other.words.equals(phrase.words))) known.add(phrase);
    }

    /** A word file of this package; empty when a language has none. */
    static Properties read(String name) {
        Properties lines = new Properties();
        try (InputStream file = Vocabulary.class.getResourceAsStream(name)) {
            if (file == null) return lines;
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + name, broken);
        }
        return lines;
    }
}
