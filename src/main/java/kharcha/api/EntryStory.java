package kharcha.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kharcha.conversation.Turn;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.TurnId;
import kharcha.web.About;
import org.jspecify.annotations.Nullable;

@About("An entry and all that ever happened to it.")
record EntryStory(
        @About("As it stands now; null after it was deleted.") @Nullable
        EntryShape entry,

        @About("The newest first.") List<Chapter> journal) {

    @About("What one turn did to the entry.")
    record Chapter(
            @About("The turn.") long turn,
            @About("\"change\", \"undo\" or \"redo\".") String kind,

            @About("What it said before; null where it was booked.") @Nullable
            EntryShape before,

            @About("What it said after that; null where it was deleted.") @Nullable
            EntryShape after,

            @About(value = "When, as long as the turn is remembered.", format = "date-time") @Nullable
            String at,

            @About("Where it was said, as long as that is remembered.") @Nullable
            String channel,

            @About("What was said, as long as that is remembered.") @Nullable
            String text) {}

    /** Empty when there never was such an entry. */
    static Optional<EntryStory> of(Reading.Open open, EntryId id) {
        List<TurnId> ids = open.desk().journal().turnsOf(open.id(), id);
        Map<TurnId, Turn> turns = open.desk().turns().find(open.id(), ids).stream()
                .collect(Collectors.toMap(Turn::id, Function.identity()));
        List<Chapter> chapters = new ArrayList<>();
        for (TurnId turn : ids)
            open.desk()
                    .journal()
                    .page(open.id(), turn)
                    .ifPresent(page -> page.changes().forEach(change -> {
                        if (change instanceof Change.EntryChange it
                                && it.entry().equals(id)) chapters.add(chapter(open, page, it, turns.get(turn)));
                    }));
        EntryShape now = open.desk()
                .entries()
                .find(open.id(), id)
                .map(entry -> EntryShape.of(entry, open.categories()))
                .orElse(null);
        return now == null && chapters.isEmpty() ? Optional.empty() : Optional.of(new EntryStory(now, chapters));
    }

    private static Chapter chapter(
            Reading.Open open, Journal.Page page, Change.EntryChange change, @Nullable Turn turn) {
        return new Chapter(
                page.turn().value(),
                page.kind().name().toLowerCase(Locale.ROOT),
                shape(open, change.entry(), change.before()),
                shape(open, change.entry(), change.after()),
                turn == null ? null : turn.at().toString(),
                turn == null ? null : turn.channel(),
                turn == null ? null : turn.text());
    }

    private static @Nullable EntryShape shape(Reading.Open open, EntryId id, @Nullable Draft draft) {
        return draft == null ? null : EntryShape.of(id, draft, open.categories());
    }
}
