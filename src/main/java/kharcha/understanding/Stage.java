package kharcha.understanding;

import org.jspecify.annotations.Nullable;

/**
 * Who reads what is said in so many words, in this order: the first that knows what is meant decides. {@code lab ablation} leaves
 * them out one at a time; its table is in the package notes.
 */
public enum Stage {
    SMALLTALK((said, _) -> Smalltalk.read(said)),
    PLANS(Plans::beforeEntries),
    RECALLS((said, _) -> Recalls.read(said)),
    TEACHINGS((said, _) -> Teachings.read(said)),
    REMOVALS(Corrections::remove),
    FORGETTING((said, _) -> Teachings.forget(said)),
    SPLITS((said, _) -> Splits.read(said)),
    REPEATS((said, _) -> Repeats.read(said)),
    COMMANDS((said, _) -> Commands.read(said));

    private final Reader reader;

    Stage(Reader reader) {
        this.reader = reader;
    }

    private interface Reader {
        @Nullable
        Meaning read(Said said, Context context);
    }

    @Nullable
    Meaning read(Said said, Context context) {
        return reader.read(said, context);
    }
}
