package kharcha.understanding.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import kharcha.understanding.Token;
import kharcha.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * Mends slips of the finger in the words of commands, questions and periods ("undo taht", "ths month", "bigest expens"), of which
 * {@code LANG/slips.txt} has the list. Words of five letters and more are mended as {@link Spelling} does; of four letters when
 * two neighbours changed places; shorter ones when the list has them. Words that mean something as they are stay as they are.
 */
final class Slips {
    private static final Map<List<String>, Slips> LOADED = new ConcurrentHashMap<>();
    private static final int SWAPPED = 4;

    private final Set<String> words = new HashSet<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> shorts = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Spelling spelling;

    private Slips(List<String> languages) {
        for (String language : languages) {
            common.addAll(CommonWords.of(language));
            load(language);
        }
        common.removeAll(words);
        spelling = new Spelling(words, common);
    }

    static Slips of(Locale locale) {
        return LOADED.computeIfAbsent(Vocabulary.languages(locale), Slips::new);
    }

    /**
     * The text with its slips mended; null when there are none.
     *
     * @param known whether a word that the list has no long form for means something already
     */
    @Nullable
    String mend(String text, Predicate<Token> known) {
        StringBuilder mended = new StringBuilder();
        int end = 0;
        for (Token token : Words.of(text)) {
            if (!token.isWord()) continue;
            String meant = shorts.get(token.folded());
            if (meant == null && !known.test(token)) meant = meant(token.folded());
            if (meant == null) continue;
            mended.append(text, end, token.span().start()).append(meant);
            end = token.span().end();
        }
        return end == 0 ? null : mended.append(text.substring(end)).toString();
    }

    private @Nullable String meant(String word) {
        if (words.contains(word) || words.contains(Stems.of(word))) return null;
        if (common.contains(Stems.of(word))) return null;
        if (word.length() == SWAPPED) return swapped(word);
        List<String> nearest = spelling.nearest(word, word.length());
        return nearest.size() == 1 ? written.get(nearest.getFirst()) : null;
    }

    private @Nullable String swapped(String word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            String other = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (!other.equals(word) && words.contains(other)) return written.get(other);
        }
        return null;
    }

    private void load(String language) {
        try (InputStream in = Slips.class.getResourceAsStream(language + "/slips.txt")) {
            if (in == null) return;
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of words, of {@code short=long} ones, or behind "!" of words that are no slips. */
    private void learn(String line) {
        boolean never = line.startsWith("!");
        StringTokenizer parts = new StringTokenizer(never ? line.substring(1) : line);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            int equals = part.indexOf('=');
            if (never) common.add(Stems.of(Words.fold(part)));
            else if (equals > 0) shorts.putIfAbsent(Words.fold(part.substring(0, equals)), part.substring(equals + 1));
            else if (words.add(Words.fold(part))) written.put(Words.fold(part), part);
        }
    }
}
