package kharcha.understanding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what is to be done where it is said beside something else: "he did not. put it back", "home now, back to pounds". */
final class Asides {
    private Asides() {}

    /** Null when no clause, or more than one, says what is to be done. */
    static @Nullable Intent read(Said said, Context context) {
        List<Said> clauses = said.clauses();
        if (clauses.size() < 2) return null;
        List<Intent> told = clauses.stream()
                .map(clause -> told(clause, context))
                .filter(Objects::nonNull)
                .toList();
        return told.size() == 1 ? told.getFirst() : null;
    }

    private static @Nullable Intent told(Said clause, Context context) {
        Meaning meaning = Corrections.remove(clause, context);
        if (meaning == null) meaning = Recalls.read(clause);
        if (meaning == null) meaning = Commands.read(clause);
        return switch (meaning) {
            case Intent.Undo undo -> undo;
            case Intent.UndoEntry undo -> undo;
            case Intent.Redo redo -> redo;
            case Intent.BringBack back -> back;
            case Intent.Delete delete when isPlain(delete.which()) -> delete;
            case Intent.HomeCurrency home when home.currency() != null -> home;
            case null, default -> null;
        };
    }

    /** "Drop the project" is about no entry; "bin the sushi" is. */
    private static boolean isPlain(Which which) {
        return switch (which) {
            case Which.Described it -> it.category() != null || it.amount() != null;
            case Which.Last _, Which.Pointed _ -> true;
            default -> false;
        };
    }
}
