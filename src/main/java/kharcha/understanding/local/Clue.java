package kharcha.understanding.local;

import java.util.EnumSet;
import java.util.Set;

/** What the classifier goes by. {@code lab ablation} leaves them out one at a time; its table is in the package notes. */
public enum Clue {
    /** The first four are the blocks of {@link MessageFeatures}, in their order. */
    STEMS,
    LETTERS,
    NEIGHBOURS,
    PAIRS,
    /** Contractions and chat-speak written out. */
    SHORTHAND,
    /** An intent's own name as one more example. */
    NAMES,
    /** Planes shared by intents whose names share a word. */
    FAMILIES,
    /** The pull of the nearest example. */
    NEAREST;

    static Set<Clue> all() {
        return EnumSet.allOf(Clue.class);
    }
}
