package kharcha.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.EntryId;
import kharcha.ledger.TurnId;
import org.jspecify.annotations.Nullable;

/** Which entries a correction, a deletion or an undo is about, as far as the words say. */
public sealed interface Which {
    /** The one spoken of last. */
    record Last() implements Which {}

    /** Exactly these, as a button or an answer names them. */
    record Named(List<EntryId> ids) implements Which {
        public Named {
            ids = List.copyOf(ids);
        }
    }

    /** All that a turn booked or changed, as a button names it. */
    record OfTurn(TurnId turn) implements Which {}

    /**
     * The one that fits ("the taxi", "the 500 food expense", "yesterday's lunch").
     *
     * @param words words of its note; empty when none were said
     */
    record Described(
            String words,
            @Nullable BigDecimal amount,
            @Nullable CategoryId category,
            @Nullable LocalDate day) implements Which {
        public boolean isOnlyWords() {
            return !words.isBlank() && amount == null && day == null;
        }
    }

    /** The one of these that fits: an answer to "which one?" in words ("the subway one", "the 4.50"). */
    record Among(List<EntryId> candidates, Described described) implements Which {
        public Among {
            candidates = List.copyOf(candidates);
        }
    }

    /** Every one that fits ("all coffee entries of May"); all of them when nothing is said. Always confirmed before it is deleted. */
    record Every(
            String words,
            @Nullable CategoryId category,
            @Nullable DateRange days) implements Which {}

    /**
     * One of several, or all of them, by their order, price or age.
     *
     * @param among these; if none, those that were shown last
     * @param number of {@link Pointer#NTH}, from 1
     * @param described what all of them are ("the cheaper coffee"); null: anything
     */
    record Pointed(
            List<EntryId> among,
            Pointer pointer,
            int number,
            @Nullable Described described) implements Which {
        public Pointed {
            among = List.copyOf(among);
        }
    }

    enum Pointer {
        NTH,
        BOTH,
        ALL,
        OTHER,
        LEAST,
        MOST,
        OLDEST,
        NEWEST
    }

    /** The one of that amount, the one spoken of last if there are more; else the last one. */
    record LastOf(BigDecimal amount) implements Which {}

    /** What is booked most often, of what fits ("the usual", "lunch as always"). */
    record Usual(Described described) implements Which {}

    /** The last so many ("the last two"). */
    record LastFew(int count) implements Which {}
}
