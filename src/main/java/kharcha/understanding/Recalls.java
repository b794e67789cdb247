package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the talk itself: why something was read so, what was changed, and to undo or redo several things. */
final class Recalls {
    private static final int MOST = 50;

    private Recalls() {}

    /** Null when the message is about something else. */
    static @Nullable Intent read(Said said) {
        Phrasebook.Match about = said.match("explain.of");
        if (about != null) return new Intent.Why(about.words("what"));
        if (said.is("explain")) return new Intent.Why("");
        Phrasebook.Match told = said.match("changes.of");
        if (told != null) return new Intent.TellChanges(day(said, told));
        Phrasebook.Match day = said.match("undo.day");
        if (day != null) return new Intent.UndoDay(day(said, day));
        Phrasebook.Match undo = said.match("undo.few");
        if (undo != null && count(undo) > 0) return new Intent.UndoLast(count(undo));
        // "No, do bring it back" names no entry.
        Phrasebook.Match back = said.is("back") ? null : said.match("back.of");
        Span what = back == null ? null : back.place("what");
        String words = what == null ? "" : Descriptions.words(said, what);
        if (!words.isEmpty()) return new Intent.BringBack(words);
        Phrasebook.Match redo = said.match("redo.few");
        if (redo != null && count(redo) > 0) return new Intent.RedoLast(count(redo));
        return said.is("redo.all") ? new Intent.RedoLast(MOST) : null;
    }

    private static LocalDate day(Said said, Phrasebook.Match match) {
        FoundDate day = match.date("day");
        LocalDate start = day == null ? null : day.range().start();
        return start == null ? said.parse().utterance().today() : start;
    }

    private static int count(Phrasebook.Match match) {
        Sentence.Sum sum = match.sum("sum");
        if (sum == null) return 2;
        return sum.currency() == null
                ? sum.value().min(BigDecimal.valueOf(MOST)).intValue()
                : 0;
    }
}
