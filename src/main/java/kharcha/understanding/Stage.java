package kharcha.understanding;

import org.jspecify.annotations.Nullable;

/**
 * Who reads what is said in so many words, in this order: the first that knows what is meant decides. {@code lab ablation} leaves
 * them out one at a time; its table is in the package notes.
 */
public enum Stage {
    SMALLTALK,
    PLANS,
    RECALLS,
    TEACHINGS,
    REMOVALS,
    FORGETTING,
    SPLITS,
    REPEATS,
    COMMANDS;

    @Nullable
    Meaning read(Said said, Context context) {
        return switch (this) {
            case SMALLTALK -> Smalltalk.read(said);
            case PLANS -> Plans.beforeEntries(said, context);
            case RECALLS -> Recalls.read(said);
            case TEACHINGS -> Teachings.read(said);
            case REMOVALS -> Corrections.remove(said, context);
            case FORGETTING -> Teachings.forget(said);
            case SPLITS -> Splits.read(said);
            case REPEATS -> Repeats.read(said);
            case COMMANDS -> Commands.read(said);
        };
    }
}
