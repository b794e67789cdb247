package kharcha.understanding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells from its cues that a passage speaks of money of which none was spent; the strongest reason first. */
final class Verdicts {
    private Verdicts() {}

    /** What holds for a whole message, pasted or typed: codes and payments that failed. Null: go on reading. */
    static @Nullable EntryReading ofMessage(Passage message) {
        boolean pasted = !message.has(Cue.QUESTION);
        if (message.has(Cue.SECURITY_CODE)) return new EntryReading.NothingToBook(Intent.Reason.SECURITY_CODE, pasted);
        return message.has(Cue.DECLINED) ? new EntryReading.NothingToBook(Intent.Reason.DECLINED, pasted) : null;
    }

    /** What holds for one entry's passage. Null: it is to be booked. */
    static @Nullable EntryReading ofEntry(Passage part) {
        if (part.has(Cue.NOT_SPENT)) return nothing(Intent.Reason.NOT_SPENT);
        if (isOwnMoney(part)) return new EntryReading.OwnMoney();
        if (part.has(Cue.OTHERS_PAID) && !part.has(Cue.INCOME) && !part.has(Cue.REFUND))
            return nothing(Intent.Reason.NOT_SPENT);
        // "If I had bought it": no purchase.
        if (part.hasOutside(Cue.SPENT, Cue.PLANNED) || part.has(Cue.INCOME) || part.has(Cue.REFUND)) return null;
        if (part.has(Cue.PLANNED) || isToCome(part)) return nothing(Intent.Reason.PLANNED);
        if (part.has(Cue.NOTICE) || part.has(Cue.HEARD)) return nothing(Intent.Reason.NOTICE);
        return null;
    }

    /** Whether the writer's own money changes pockets. */
    static boolean isOwnMoney(Passage part) {
        return part.all(Cue.OWN_MONEY).anyMatch(move -> !isTaken(part, move) && !isPaidFor(part, move));
    }

    /** "Netflix took 15 out": spent. */
    private static boolean isTaken(Passage part, Passage.Hit move) {
        return part.all(Cue.SPENT)
                .anyMatch(
                        taken -> taken.from() < move.from() && taken.number() >= 0 && taken.number() == move.number());
    }

    /** "Put 45 on my Visa for groceries": how it was paid. */
    private static boolean isPaidFor(Passage part, Passage.Hit move) {
        boolean means = part.all(Cue.PAID_BY).anyMatch(paid -> move.from() < paid.from() && paid.to() <= move.to());
        return means
                && !part.part(move.to(), part.pieces().size()).categories().isEmpty()
                && part.isIn(move.to(), Cue.ASIDE);
    }

    private static boolean isToCome(Passage part) {
        LocalDate today = part.parse().utterance().today();
        for (int at = 0; at < part.pieces().size(); at++) {
            FoundDate date = part.pieces().get(at).date();
            LocalDate start = date == null ? null : date.range().start();
            if (date == null || start == null || !start.isAfter(today)) continue;
            // A day is when; a period may be what it is for: "hotel for the weekend".
            if (date.kind() == FoundDate.Kind.DAY || !isPurpose(part, at)) return true;
        }
        return false;
    }

    private static boolean isPurpose(Passage part, int at) {
        return at > 0 && part.isIn(at - 1, Cue.ASIDE) || at > 1 && part.isIn(at - 2, Cue.ASIDE);
    }

    static EntryReading nothing(Intent.Reason reason) {
        return new EntryReading.NothingToBook(reason, false);
    }
}
