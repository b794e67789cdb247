package kharcha.understanding.local;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import kharcha.understanding.Languages;

/**
 * The models by language. English is learned before anybody speaks; another language at its first message, in the background,
 * from its own skill and the English one together, since everybody mixes English in. Until it is learned, and where a language
 * has no skill, the English model stands in, and phrases and cues decide as ever. Safe for use by many threads.
 */
public final class LanguageModels {
    private static final String ENGLISH = "en";

    private final Skill first;
    private final IntentModel model;
    private final Function<String, Optional<Skill>> skills;
    private final Executor background;
    private final Set<Clue> clues;
    private final Map<String, Learning> learned = new ConcurrentHashMap<>();

    /** What became of a language's skill. */
    private static final class Learning {
        private volatile IntentModel model;

        private Learning(IntentModel until) {
            this.model = until;
        }
    }

    /**
     * @param skills by the tag of a language; empty where there is none, but for English, which is learned at once
     * @param background where the others are learned
     */
    public LanguageModels(Function<String, Optional<Skill>> skills, Executor background) {
        this(skills, background, Clue.all());
    }

    /** @param clues all but those whose worth is measured */
    public LanguageModels(Function<String, Optional<Skill>> skills, Executor background, Set<Clue> clues) {
        this.first = skills.apply(ENGLISH).orElseThrow(() -> new IllegalStateException("no skill file for English"));
        this.model = IntentModel.train(first, clues);
        this.clues = clues;
        this.skills = skills;
        this.background = background;
    }

    /** What knows most by now of the language of that locale. */
    IntentModel of(Locale locale) {
        boolean other = Languages.TAGS.contains(locale.getLanguage())
                && !locale.getLanguage().equals(ENGLISH);
        return !other ? model : learned.computeIfAbsent(locale.getLanguage(), this::learn).model;
    }

    private Learning learn(String language) {
        Learning learning = new Learning(model);
        background.execute(() -> skills.apply(language)
                .map(first::and)
                .map(skill -> IntentModel.train(skill, clues))
                .ifPresent(taught -> learning.model = taught));
        return learning;
    }
}
