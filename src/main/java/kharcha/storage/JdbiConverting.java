package kharcha.storage;

import java.util.List;
import java.util.Optional;
import kharcha.account.UserId;
import kharcha.conversation.Converting;
import kharcha.storage.ConversionSql.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Converting in PostgreSQL. A pass that was interrupted and is gone on with cannot know which rates its first part has seen: after
 * it, what has no rate is looked at once more.
 */
record JdbiConverting(ConversionSql sql) implements Converting {
    private static final int MISSING = 1;
    private static final int FOREIGN = 2;

    @Override
    public Step next(UserId user, int most, @Nullable Long begun) {
        Optional<Progress> found = sql.progress(user);
        if (found.isEmpty() || found.get().isDone()) return new Step(true, 0);
        Progress progress = found.get();
        int extent = progress.isAgain() ? MISSING : progress.extent();
        long after = progress.isAgain() ? 0 : progress.afterEntry();
        boolean isWhole = begun != null || after == 0;
        long load = begun == null ? progress.load() : begun;
        List<Long> entries = entries(user, extent, after, most);
        if (!entries.isEmpty()) sql.touch(user, entries.toArray(Long[]::new));
        if (entries.size() == most) {
            sql.reached(user, extent, entries.getLast());
            return new Step(false, isWhole ? load : -1);
        }
        if (!isWhole || load < 0) {
            sql.reached(user, MISSING, 0);
            return new Step(false, progress.load());
        }
        if (!sql.waits(user, load)) sql.over(user);
        return new Step(true, load);
    }

    private List<Long> entries(UserId user, int extent, long after, int most) {
        return switch (extent) {
            case MISSING -> sql.missing(user, after, most);
            case FOREIGN -> sql.foreign(user, after, most);
            default -> sql.all(user, after, most);
        };
    }
}
