package kharcha.understanding;

import java.util.List;
import kharcha.ledger.EntryId;
import kharcha.report.Query;
import org.jspecify.annotations.Nullable;

/**
 * What was said before, as far as it helps to read the next message.
 *
 * @param open what Kharcha asked last and still waits to hear
 * @param lastQuery what was asked of the books last: "what about last month?" changes one part of it
 * @param mentioned the entries that the last answers spoke of, newest first: "make it 18" means the first of them
 * @param lastDidUndo whether the last thing done was an undo, so that "bring it back" means redo
 * @param shown the entries that were last shown together, in that order: "the second" is one of them
 * @param caution null: as for everybody
 */
public record Context(
        @Nullable Question open,
        @Nullable Query lastQuery,
        List<EntryId> mentioned,
        boolean lastDidUndo,
        @Nullable List<EntryId> shown,
        @Nullable Caution caution) {
    public static final Context NONE = new Context(null, null, List.of(), false);

    public Context {
        mentioned = List.copyOf(mentioned);
        caution = Caution.NONE.equals(caution) ? null : caution;
        shown = shown == null || shown.isEmpty() ? null : List.copyOf(shown);
    }

    /** With nothing shown together, and as for everybody. */
    public Context(@Nullable Question open, @Nullable Query lastQuery, List<EntryId> mentioned, boolean lastDidUndo) {
        this(open, lastQuery, mentioned, lastDidUndo, null, null);
    }

    /** How sure it must be of this user's bookings. */
    public Caution heeded() {
        return caution == null ? Caution.NONE : caution;
    }
}
