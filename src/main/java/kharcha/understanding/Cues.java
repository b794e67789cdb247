package kharcha.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * {@code _} for any one word, {@code *} for up to five of anything within a sentence, {@code @} for a person, {@code ~} for
 * a word that nothing explains and so may be a name, {@code §} for a word of a known shop's or company's name, and
 * {@code ^} for the beginning of a sentence. Punctuation between the words does not matter.
 */
final class Cues {
    private static final Set<String> SOUTH_ASIA = Set.of("IN", "PK", "BD", "NP", "LK");
    private static final Map<List<String>, Cues> BY_LANGUAGES = new ConcurrentHashMap<>();

    private final Map<String, List<CuePhrase>> byFirst = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> noNames = new HashSet<>();

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

    private void add(CuePhrase phrase) {
        if (phrase.cue() == Cue.PERSON) people.addAll(phrase.onlyWords());
        else if (phrase.cue() == Cue.NO_NAME) noNames.addAll(phrase.onlyWords());
        else
            for (String first : phrase.firstWords())
                byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(phrase);
    }

    /** The phrases that may begin with this word or sign. */
    List<CuePhrase> beginningWith(String first) {
        return byFirst.getOrDefault(first, List.of());
    }

    boolean isPerson(String folded) {
        return people.contains(folded);
    }

    boolean isNoName(String folded) {
        return noNames.contains(folded);
    }
}
