package kharcha.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kharcha.conversation.Desk;
import kharcha.conversation.EntryPhrases;
import kharcha.conversation.Turn;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.Revision;
import kharcha.ledger.TurnId;
import org.jspecify.annotations.Nullable;

/** Everything that ever happened to an entry, from the journal, with the messages that made it happen. */
public final class EntryStory {
    private EntryStory() {}

    /**
     * What one turn did to it.
     *
     * @param what "Booked", "Changed", "Deleted", "Undone", "Done again"
     * @param line what it said after that, with what is new set beside what was there
     * @param said the message, as long as it is remembered; else empty
     * @param where and when it was said; may be empty
     * @param undoable the turn, if it can still be taken back; else 0
     */
    public record Chapter(String what, String line, String said, String where, long undoable) {}

    /** The newest first. */
    static List<Chapter> of(Desk desk, Reader reader, EntryId id) {
        List<TurnId> ids = desk.journal().turnsOf(reader.id(), id);
        Map<TurnId, Turn> turns =
                desk.turns().find(reader.id(), ids).stream().collect(Collectors.toMap(Turn::id, Function.identity()));
        List<Chapter> story = new ArrayList<>();
        for (TurnId turn : ids) {
            Optional<Journal.Page> page = desk.journal().page(reader.id(), turn);
            if (page.isEmpty()) continue;
            boolean stands = page.get().isDone() && !desk.journal().isUndone(reader.id(), turn);
            for (Change change : page.get().changes())
                if (change instanceof Change.EntryChange it && it.entry().equals(id))
                    story.add(chapter(reader, page.get(), it, turns.get(turn), stands));
        }
        return story;
    }

    private static Chapter chapter(
            Reader reader, Journal.Page page, Change.EntryChange change, @Nullable Turn turn, boolean stands) {
        return new Chapter(
                what(page.kind(), change),
                line(reader, change),
                turn == null ? "" : turn.text(),
                turn == null
                        ? ""
                        : reader.moment(turn.at()) + " · "
                                + reader.phrases().channel(turn.channel().replaceFirst(":.*", "")),
                stands ? page.turn().value() : 0);
    }

    private static String what(Journal.Kind kind, Change.EntryChange change) {
        return switch (kind) {
            case UNDO -> "Undone";
            case REDO -> "Done again";
            case CHANGE, DUE -> {
                if (change.before() == null) yield "Booked";
                yield change.after() == null ? "Deleted" : "Changed";
            }
        };
    }

    private static String line(Reader reader, Change.EntryChange change) {
        EntryPhrases phrases = new EntryPhrases(reader.phrases());
        Draft before = change.before();
        Draft after = change.after();
        if (before != null && after != null)
            return phrases.change(new Revision(new Entry(change.entry(), before), new Entry(change.entry(), after)));
        return phrases.line(after == null ? java.util.Objects.requireNonNull(before) : after);
    }
}
