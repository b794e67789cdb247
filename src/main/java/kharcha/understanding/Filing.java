package kharcha.understanding;

import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.CategoryWord;
import org.jspecify.annotations.Nullable;

/**
 * Files a purchase where a person would: by what was bought rather than where ("milk at the airport" is groceries), by the
 * last word of a compound ("hotel breakfast" is eating out), by the thing before its purpose ("snacks for the movie").
 */
final class Filing {
    private static final int ASIDE = 25;
    private static final int COMPOUND = 3;
    private static final int AGREES = 3;
    private static final int EXPLICIT = 100;

    /** What may as well be a shop or a bill gives way to a plain thing. */
    private static final int AMBIGUOUS = 5;

    private Filing() {}

    /** The category for money that went out; null when no word leads to one. */
    static @Nullable CategoryId spent(Passage passage) {
        FoundCategory best = best(passage, false);
        return best == null ? null : best.category();
    }

    /** The category for money that came in; null when no word of income leads to one. */
    static @Nullable CategoryId earned(Passage passage) {
        FoundCategory best = best(passage, true);
        return best == null ? null : best.category();
    }

    /** Whether the weightiest word of all is one of income. */
    static boolean speaksOfIncome(Passage passage) {
        FoundCategory earned = best(passage, true);
        if (earned == null) return false;
        FoundCategory spent = best(passage, false);
        if (spent == null) return true;
        return weight(earned, passage) > weight(spent, passage)
                || earned.span().start() < spent.span().start() && weight(earned, passage) >= weight(spent, passage);
    }

    static @Nullable FoundCategory best(Passage passage, boolean income) {
        FoundCategory best = null;
        int most = Integer.MIN_VALUE;
        List<FoundCategory> found = passage.categories();
        for (int i = 0; i < found.size(); i++) {
            FoundCategory candidate = found.get(i);
            if (candidate.category().isIncome() != income
                    || isExtra(candidate, passage, found.size())
                    || isBeside(candidate, passage)
                    || isContainer(candidate, i + 1 < found.size() ? found.get(i + 1) : null, passage)
                    || isVague(candidate, passage)) continue;
            int weight = weight(candidate, passage) - i;
            if (i > 0 && follows(found.get(i - 1), candidate, passage)) weight += COMPOUND;
            if (isSeconded(candidate, found)) weight += AGREES;
            if (Dear.isAmbiguous(candidate, passage)) weight -= AMBIGUOUS;
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    /** "Bunnings, snags and a hose": two words for one category outweigh one for another. */
    private static boolean isSeconded(FoundCategory candidate, List<FoundCategory> found) {
        return found.stream()
                .anyMatch(other -> !other.equals(candidate)
                        && other.category().equals(candidate.category())
                        && other.kind() != CategoryWord.Kind.HINT);
    }

    /** "Shopping at Aldi", "the hotel's bill": that something was bought or billed says less than where or what. */
    private static boolean isVague(FoundCategory candidate, Passage passage) {
        return isSaidBy(Cue.VAGUE, candidate, passage)
                && passage.categories().stream()
                        .anyMatch(other -> other.kind() != CategoryWord.Kind.HINT
                                && !other.category().isIncome()
                                && !isSaidBy(Cue.VAGUE, other, passage));
    }

    private static boolean isSaidBy(Cue cue, FoundCategory found, Passage passage) {
        return passage.all(cue)
                .anyMatch(hit -> passage.part(hit.from(), hit.to()).span().contains(found.span()));
    }

    /** "10% tax", "incl tip": said of the price, not of the thing, unless nothing else is said. */
    private static boolean isExtra(FoundCategory candidate, Passage passage, int all) {
        if (all == 1) return false;
        return passage.hits().stream()
                .filter(hit -> hit.cue() == Cue.ON_TOP || hit.cue() == Cue.OFF || hit.cue() == Cue.INCLUDED)
                .anyMatch(hit -> passage.part(hit.from(), hit.to()).span().overlaps(candidate.span()));
    }

    /** "Coffee after the gym", "3 slices before class": that is when it was, whatever else is said of it. */
    private static boolean isBeside(FoundCategory found, Passage passage) {
        return found.kind() != CategoryWord.Kind.DECISIVE && isSaidBy(Cue.BESIDE, found, passage);
    }

    /** "5 lb bag of rice": what it holds was bought. */
    private static boolean isContainer(FoundCategory found, @Nullable FoundCategory next, Passage passage) {
        return next != null && next.kind() != CategoryWord.Kind.HINT && isSaidBy(Cue.CONTAINER, found, passage);
    }

    private static int weight(FoundCategory found, Passage passage) {
        int weight = weight(found.kind());
        Cue before = before(found, passage);
        if (before == Cue.FILE_UNDER) return weight + EXPLICIT;
        if (before == Cue.ASIDE && found.kind() != CategoryWord.Kind.DECISIVE) weight -= ASIDE;
        return weight;
    }

    private static int weight(CategoryWord.Kind kind) {
        return switch (kind) {
            case DECISIVE -> 50;
            case NAME, THING -> 40;
            case MERCHANT -> 30;
            case PLACE -> 20;
            case HINT -> 2;
        };
    }

    /** The nearest word before it that sets it aside or names it, no further than three words back. */
    private static @Nullable Cue before(FoundCategory found, Passage passage) {
        List<Piece> pieces = passage.pieces();
        int at = 0;
        while (at < pieces.size() && pieces.get(at).span().end() <= found.span().start()) at++;
        for (int back = at - 1; back >= 0 && back >= at - 3; back--) {
            if (passage.isIn(back, Cue.FILE_UNDER)) return Cue.FILE_UNDER;
            if (passage.isIn(back, Cue.ASIDE)) return Cue.ASIDE;
            if (!pieces.get(back).isWord()) return null;
        }
        return null;
    }

    private static boolean follows(FoundCategory one, FoundCategory next, Passage passage) {
        // A shop before a thing is where it was bought, not what kind it is.
        if (one.kind() == CategoryWord.Kind.MERCHANT) return false;
        String text = passage.parse().text();
        String between = text.substring(one.span().end(), next.span().start()).strip();
        return between.isEmpty() || between.equals("-") || between.equals(":") || between.equals("–");
    }
}
