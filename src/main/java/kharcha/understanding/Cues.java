package kharcha.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases by which a reader tells what a message is about, from the cue files of the reader's languages.
 *
 * <p>A phrase is a row of words, compared folded. Among them {@code #} stands for a sum or number, {@code ◷} for a day,
 * {@code _} for any one word, {@code *} for up to five of anything within a sentence, {@code @} for a person, and a leading
 * {@code ^} for the beginning of a sentence. Punctuation between the words does not matter.
 */
final class Cues {
    private static final Set<String> SOUTH_ASIA = Set.of("IN", "PK", "BD", "NP", "LK");
    private static final Map<List<String>, Cues> BY_LANGUAGES = new ConcurrentHashMap<>();

    /** @param argument what the heading adds to the cue: the way of paying; else empty */
    record Phrase(Cue cue, String argument, List<String> words, boolean opensSentence) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> noNames = new LinkedHashSet<>();

    private Cues(List<String> languages) {
        for (String language : languages) CueFile.read(language).forEach(this::add);
    }

    /** The reader's own language first, then English, which everybody mixes in; Hindi too in South Asia. */
    static Cues of(Locale locale) {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(locale.getLanguage());
        languages.add("en");
        if (SOUTH_ASIA.contains(locale.getCountry())) languages.add("hi");
        return BY_LANGUAGES.computeIfAbsent(List.copyOf(languages), Cues::new);
    }

    private void add(Phrase phrase) {
        byFirst.computeIfAbsent(phrase.words().getFirst(), first -> new ArrayList<>())
                .add(phrase);
        if (phrase.words().size() > 1) return;
        if (phrase.cue() == Cue.PERSON) people.add(phrase.words().getFirst());
        if (phrase.cue() == Cue.NO_NAME) noNames.add(phrase.words().getFirst());
    }

    /** The phrases that may begin with this word or sign. */
    List<Phrase> beginningWith(String first) {
        return byFirst.getOrDefault(first, List.of());
    }

    boolean isPerson(String folded) {
        return people.contains(folded);
    }

    boolean isNoName(String folded) {
        return noNames.contains(folded);
    }
}
