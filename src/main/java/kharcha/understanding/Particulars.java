package kharcha.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import org.jspecify.annotations.Nullable;

/** The rest of an entry: its day, its tags, how it was paid, which way the money went and where it is filed. */
final class Particulars {
    private Particulars() {}

    /** The day of a passage of its own; null when it names none. */
    static @Nullable LocalDate day(Passage passage) {
        for (Piece piece : passage.pieces()) {
            FoundDate date = piece.date();
            if (date != null
                    && date.kind() == FoundDate.Kind.DAY
                    && date.range().start() != null) return date.range().start();
        }
        return null;
    }

    /** The days of the entries in their order: a day said before or after all of them is the day of each. */
    static @Nullable LocalDate sharedDay(List<Passage> parts, int index) {
        LocalDate own = day(parts.get(index));
        if (own != null) return own;
        for (int before = index - 1; before >= 0; before--)
            if (day(parts.get(before)) != null) return opens(parts.get(before)) ? day(parts.get(before)) : null;
        boolean alone = parts.stream().filter(part -> day(part) != null).count() == 1;
        return alone && closes(parts.getLast()) ? day(parts.getLast()) : null;
    }

    /** Whether the day comes before the price. */
    private static boolean opens(Passage part) {
        for (Piece piece : part.pieces()) {
            if (piece.isMoney()) return false;
            if (piece.date() != null) return true;
        }
        return false;
    }

    private static boolean closes(Passage part) {
        List<Piece> pieces = part.pieces();
        for (int at = pieces.size() - 1; at >= 0; at--) {
            if (pieces.get(at).date() != null) return true;
            if (pieces.get(at).kind() != Piece.Kind.MARK) return false;
        }
        return false;
    }

    static Set<String> tags(Passage passage) {
        Set<String> tags = new TreeSet<>();
        List<Piece> pieces = passage.pieces();
        for (int at = 0; at + 1 < pieces.size(); at++)
            if (pieces.get(at).isMark("#")
                    && pieces.get(at + 1).kind() == Piece.Kind.WORD
                    && pieces.get(at).span().end() == pieces.get(at + 1).span().start())
                tags.add(pieces.get(at + 1).folded());
        return tags;
    }

    static @Nullable String paidBy(Passage passage) {
        return passage.first(Cue.PAID_BY).map(Passage.Hit::argument).orElse(null);
    }

    static Direction direction(Passage passage) {
        if (passage.has(Cue.REFUND) || earns(passage)) return Direction.IN;
        return Filing.speaksOfIncome(passage) && !passage.has(Cue.SPENT) ? Direction.IN : Direction.OUT;
    }

    /** "Dinner 62 plus tip 9": what is put on top of a price is nothing earned. */
    private static boolean earns(Passage passage) {
        return passage.all(Cue.INCOME)
                .anyMatch(hit -> hit.number() < 0
                        || !passage.isNumberOf(hit.number(), Cue.ON_TOP)
                        || passage.pieces().subList(0, hit.from()).stream().noneMatch(Piece::isMoney));
    }

    static @Nullable CategoryId category(Passage passage, Direction direction) {
        return direction == Direction.IN ? Filing.earned(passage) : Filing.spent(passage);
    }
}
