package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.report.Query;
import kharcha.understanding.Caution;
import kharcha.understanding.Context;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/**
 * What an action makes of a turn: what is said, and what of it the next turn should know.
 *
 * @param asked what is asked now, or null
 * @param query what was asked of the books now, or null
 * @param mentioned the entries spoken of now, newest first; null when none were, and then the earlier ones stand
 * @param shown the entries shown together now, in that order; null when the earlier ones stand
 * @param undid whether the last thing done is an undo; null when nothing was done
 */
record Outcome(
        boolean ok,
        List<Reply.Block> blocks,
        @Nullable Question asked,
        @Nullable Query query,
        @Nullable List<EntryId> mentioned,
        @Nullable Boolean undid,
        @Nullable List<EntryId> shown) {
    Outcome {
        blocks = List.copyOf(blocks);
    }

    static Outcome of(String text) {
        return new Outcome(true, List.of(new Reply.Text(text)), null, null, null, null, null);
    }

    static Outcome of(List<String> lines) {
        return of(String.join("\n", lines));
    }

    /** Something could not be understood or done. */
    static Outcome refused(String text) {
        return new Outcome(false, List.of(new Reply.Text(text)), null, null, null, null, null);
    }

    String text() {
        return new Reply(ok, blocks).text();
    }

    Outcome with(Reply.Block block) {
        List<Reply.Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Outcome(ok, more, asked, query, mentioned, undid, shown);
    }

    Outcome with(Reply.Choice... choices) {
        return with(new Reply.Choices("", List.of(choices)));
    }

    Outcome asking(Question question) {
        return new Outcome(ok, blocks, question, query, mentioned, undid, shown);
    }

    Outcome asking(Query newQuery) {
        return new Outcome(ok, blocks, asked, newQuery, mentioned, undid, shown);
    }

    /** The first of them is what "it" means from now on. */
    Outcome about(List<Entry> entries) {
        return new Outcome(
                ok, blocks, asked, query, entries.stream().map(Entry::id).toList(), undid, shown);
    }

    /** "The second" means one of these from now on. */
    Outcome showing(List<Entry> entries) {
        return new Outcome(
                ok,
                blocks,
                asked,
                query,
                mentioned,
                undid,
                entries.stream().map(Entry::id).toList());
    }

    Outcome did(boolean undo) {
        return new Outcome(ok, blocks, asked, query, mentioned, undo, shown);
    }

    /** What the next turn starts from, with that question open. */
    Context next(Context before, @Nullable Question open, Caution caution) {
        return new Context(
                open,
                query == null ? before.lastQuery() : query,
                mentioned == null ? before.mentioned() : mentioned,
                undid == null ? before.lastDidUndo() : undid,
                shown == null ? before.shown() : shown,
                caution);
    }
}
